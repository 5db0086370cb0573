// The 31 headings of the index workbook. Years stand inside them and spelling varies, so they are known by pattern.

import type { IndicatorId, InputId } from '#model/index-inputs.ts';
import { foldName } from '#model/territory.ts';

export type PlaceId =
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
  | 'region-name';
export type ColumnId =
  PlaceId | InputId | `share-${IndicatorId}` | `quotient-${IndicatorId}` | 'index' | 'band';

/** `title` as printed in the edition of 2023 with `{year}` and `{school}` for its years; `pattern` over text folded by {@link foldName}. */
export type Heading = { id: ColumnId; title: string; pattern: RegExp; needed: boolean };

const needed = (id: ColumnId, title: string, pattern: RegExp): Heading => ({
  id,
  title,
  pattern,
  needed: true,
});
const optional = (id: ColumnId, title: string, pattern: RegExp): Heading => ({
  id,
  title,
  pattern,
  needed: false,
});

export const HEADINGS: readonly Heading[] = [
  needed('code', 'Kód obce', /^kod obce$/),
  needed('name', 'Název obce', /^nazev obce$/),
  optional('status', 'Status obce', /^status( obce)?$/),
  optional('pou-code', 'Kod OPOU', /^kod o?pou$/),
  optional('pou-name', 'Název OPOU', /^nazev o?pou$/),
  optional('orp-code', 'Kód ORP', /^kod (so )?orp$/),
  optional('orp-name', 'Název ORP', /^nazev (so )?orp$/),
  needed('district-code', 'Kód okres', /^kod okresu?$/),
  optional('district-name', 'Název okres', /^nazev okresu?$/),
  needed('region-code', 'Kód kraj', /^kod kraje?$/),
  optional('region-name', 'Název kraj', /^nazev kraje?$/),
  needed(
    'population-15-plus',
    'Počet obyvatel - starších 15 let (k 31. 12. {year})',
    /^pocet obyv\w* - (starsich 15 let|15 a vice let)/,
  ),
  needed(
    'population-15-64',
    'Počet obyvatel - 15 až 64 let (k 31. 12. {year})',
    /^pocet obyv\w* - 15 ?(az|-) ?64/,
  ),
  needed('enforcement', 'Počet osob v exekuci (k 31. 12. {year})', /^pocet osob v exekuci/),
  optional(
    'share-enforcement',
    '% podíl obyvatel v exekuci (k 31. 12. {year}; vztaženo na obyvatelstvo 15+)',
    /podil \w+ v exekuci/,
  ),
  optional(
    'quotient-enforcement',
    'Osoby v exekuci - lokalizační kvocient',
    /^osoby v exekuci - lokalizacni kvo\w+$/,
  ),
  needed('housing-allowance', 'Počet vyplacených PnB (průměrný měsíc r. {year})', /^pocet vyplacenych pnb/),
  optional(
    'share-housing-allowance',
    '% podíl příjemců PnB (průměrný měsíc r. {year}; vztaženo na obyvatelstvo 15+)',
    /podil prijemcu pnb/,
  ),
  optional('quotient-housing-allowance', 'PnB - lokalizační kvocient', /^pnb - lokalizacni kvo\w+$/),
  needed('living-allowance', 'Počet vyplacených PnŽ (průměrný měsíc r. {year})', /^pocet vyplacenych pnz/),
  optional(
    'share-living-allowance',
    '% podíl příjemců PnŽ (průměrný měsíc r. {year}; vztaženo na obyvatelstvo 15+)',
    /podil prijemcu pnz/,
  ),
  optional('quotient-living-allowance', 'PnŽ - lokalizační kvocient', /^pnz - lokalizacni kvo\w+$/),
  needed(
    'jobseekers-6m',
    'Počet uchazečů o zaměstnání evidovaných ÚP déle než 6 měsíců (prosinec {year})',
    /^pocet uchazecu .*dele nez 6/,
  ),
  optional(
    'share-jobseekers-6m',
    '% podíl uchazečů o zaměstnání evidovaných ÚP déle než 6 měsíců (prosinec {year}; vztaženo na obyvatelstvo 15 až 64)',
    /podil uchazecu .*dele nez 6/,
  ),
  optional(
    'quotient-jobseekers-6m',
    'Uchazeči o zaměstnání evidovaní ÚP déle než 6 měsíců - lokalizační kvocient',
    /^uchazeci .*dele nez 6 .*- lokalizacni kvo\w+$/,
  ),
  needed(
    'early-leavers',
    'Počet předčasných odchodů ze ZŠ - běžné třídy (školní rok {school})',
    /^pocet predcasnych odchodu ze zs/,
  ),
  optional(
    'share-early-leavers',
    '% podíl předčasných odchodů ze ZŠ na celkovém počtu předčasných odchodů ze ZŠ - běžné třídy (školní rok {school})',
    /podil predcasnych odchodu ze zs/,
  ),
  needed(
    'school-finishers',
    'Celkový počet žáků, kteří ukončili povinnou školní docházku - běžné třídy (školní rok {school})',
    /pocet zaku, kteri ukoncili povinnou skolni dochazku/,
  ),
  optional(
    'quotient-early-leavers',
    'Předčasné odchody ze ZŠ - běžné třídy - lokalizační kvocient',
    /^predcasne odchody ze zs .*- lokalizacni kvo\w+$/,
  ),
  optional('index', 'Index soc. vyloučení {year} (0-30 bodů)', /^index soc\S* vylouceni.*0 ?- ?30/),
  optional('band', 'Index soc. vyloučení {year} (4 kategorie bodů)', /^index soc\S* vylouceni.*kategori/),
];

export function findHeading(text: string): Heading | undefined {
  const folded = foldName(text);
  return HEADINGS.find((heading) => heading.pattern.test(folded));
}

/** The title as it should be printed in an edition: school year 2022/23 ends in the year 2023. */
export function formatTitle(heading: Heading, year: number): string {
  const school = `${year - 1}/${String(year % 100).padStart(2, '0')}`;
  return heading.title.replace('{year}', String(year)).replace('{school}', school);
}

/** Year a heading speaks of; of a school year its end: `(školní rok 2022/23)` → 2023. */
export function findYear(text: string): number | undefined {
  const school = /\b(20\d\d)\s*\/\s*(?:20)?(\d\d)\b/.exec(text);
  if (school) return Number(school[1]!.slice(0, 2) + school[2]!);
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text);
  return year ? Number(year[1]) : undefined;
}
