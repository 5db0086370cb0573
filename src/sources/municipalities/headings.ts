// Headings of the joined register of municipalities. A year stands inside some of them.

export type ColumnId =
  | 'code'
  | 'name'
  | 'status'
  | 'pou-code'
  | 'pou-name'
  | 'orp-code'
  | 'orp-name'
  | 'district-code'
  | 'district-name'
  | 'region-code'
  | 'region-name'
  | 'ico'
  | 'population'
  | 'population-15-plus'
  | 'latitude'
  | 'longitude'
  | 'locatives'
  | 'index'
  | 'band';

export type Heading = { id: ColumnId; title: string; pattern: RegExp; needed: boolean };

const exact = (id: ColumnId, title: string, needed = true): Heading => {
  return { id, title, pattern: new RegExp(`^${title}$`), needed };
};
const ofYear = (id: ColumnId, title: string): Heading => {
  return { id, title: `${title}_2023`, pattern: new RegExp(`^${title}_(20\\d\\d)$`), needed: false };
};

export const HEADINGS: readonly Heading[] = [
  exact('code', 'kod_obce'),
  exact('name', 'nazev'),
  exact('status', 'status'),
  exact('pou-code', 'kod_pou', false),
  exact('pou-name', 'nazev_pou', false),
  exact('orp-code', 'kod_orp'),
  exact('orp-name', 'nazev_orp'),
  exact('district-code', 'kod_okres_lau1'),
  exact('district-name', 'nazev_okres'),
  exact('region-code', 'kod_kraj_nuts3'),
  exact('region-name', 'nazev_kraj'),
  exact('ico', 'ico'),
  ofYear('population', 'obyv'),
  ofYear('population-15-plus', 'obyv15plus'),
  exact('latitude', 'lat'),
  exact('longitude', 'lon'),
  exact('locatives', 'lokativ'),
  ofYear('index', 'index'),
  ofYear('band', 'kategorie'),
];

/** O obec, T městys, M město, S statutární město, H hlavní město Praha, U vojenský újezd. */
export const STATUSES = ['O', 'T', 'M', 'S', 'H', 'U'];

/** Prague lies in no district of extended powers: its code is `0`, its name `X-X-X`. */
export const NO_UNIT = /^(0|X-X-X)$/;

export function findHeading(text: string): { heading: Heading; year?: number } | undefined {
  const folded = text.trim().toLowerCase();
  for (const heading of HEADINGS) {
    const match = heading.pattern.exec(folded);
    if (match) return match[1] ? { heading, year: Number(match[1]) } : { heading };
  }
  return undefined;
}
