// Whose the rows of a table are: the places of their labels, told apart by the column that says where they lie.

import type { ColumnHead } from './column-heads.ts';
import type { PlaceIndex } from './place-index.ts';
import { matches, type PlaceMention } from './place-mention.ts';
import { dominant } from './resolve-places.ts';
import type { Row } from './table-lines.ts';
import type { Token } from './tokens.ts';
import type { Place } from './types.ts';

export type RowPlace = { codes: string[]; ambiguous: string[]; area: string | null };

/** Places named in the label of each row; one pass, both are in the order of the text. */
export function namedInRows(
  tokens: readonly Token[],
  rows: readonly Row[],
  places: readonly PlaceMention[],
  columns: readonly ColumnHead[],
  index: PlaceIndex,
): RowPlace[] {
  const [name, area] = (['place', 'area'] as const).map((role) =>
    columns.findIndex((head) => head.role === role),
  );
  let p = firstFrom(places, rows[0]!.from);
  return rows.map((row) => {
    while (p < places.length && places[p]!.from < row.from) p++;
    const named: PlaceMention[] = [];
    for (; p < places.length && places[p]!.to <= row.labelTo; p++) named.push(places[p]!);
    const inColumn = (column: number) => named.filter(({ from }) => columnOf(tokens, row, from) === column);
    if (name! < 0 && area! >= 0 && columnOf(tokens, row, row.labelTo - 1) <= area! + 1)
      return areaOf(tokens, row, columns[area!]!.words, index);
    const headed = name! >= 0 && columns.length > 1;
    const own = headed ? inColumn(name!) : named;
    const areas = name! >= 0 && area! >= 0 ? inColumn(area!) : [];
    return headed && own.length === 0
      ? sayCell(tokens, labelSpan(tokens, row, columns), areas, index)
      : sayPlaces(own, areas);
  });
}

/** Towns and regions that head the columns where the rows name none: `Ukazatel | Vítkov | kraj`. */
export function namedInHeads(
  tokens: readonly Token[],
  columns: readonly ColumnHead[],
  places: readonly PlaceMention[],
  index: PlaceIndex,
): (RowPlace | undefined)[] {
  const named = columns.map(({ from, to, kind, role }) => {
    if (kind !== undefined || role !== undefined || to <= from) return undefined;
    const mention = places[firstFrom(places, from)];
    if (mention?.kind === 'region-reference' && mention.from === from && mention.to === to) return regionHead;
    const own = mention && mention.from >= from && mention.to <= to ? sayPlaces([mention], []) : undefined;
    return own && own.codes.length > 0 ? own : sayCell(tokens, { from, to }, [], index);
  });
  const regions = new Set(
    named.flatMap((place) => place?.codes.map((code) => index.byCode.get(code)?.regionCode) ?? []),
  );
  const [region] = regions.size === 1 ? regions : [];
  return named.map((place) =>
    place === regionHead ? { codes: region ? [region] : [], ambiguous: [], area: region ?? null } : place,
  );
}

const regionHead: RowPlace = { codes: [], ambiguous: [], area: null };

/** The words that name a row: those of the column headed so, otherwise all before its first number. */
export function labelSpan(
  tokens: readonly Token[],
  row: Row,
  columns: readonly ColumnHead[],
): { from: number; to: number } {
  const name = columns.length > 1 ? columns.findIndex(({ role }) => role === 'place') : -1;
  const own: number[] = [];
  for (let at = row.labelFrom; at < row.labelTo; at++)
    if (!/^[|;]$/.test(tokens[at]!.text) && columnOf(tokens, row, at) === name) own.push(at);
  return own.length > 0 ? { from: own[0]!, to: own.at(-1)! + 1 } : { from: row.labelFrom, to: row.labelTo };
}

function columnOf(tokens: readonly Token[], row: Row, at: number): number {
  return tokens.slice(row.from, at).filter(({ text }) => /^[|;]$/.test(text)).length;
}

/** The only column that names the rows is one of areas: `Česká Lípa` under `Okres` is no town. */
function areaOf(tokens: readonly Token[], row: Row, head: string, index: PlaceIndex): RowPlace {
  const words = tokens
    .slice(row.labelFrom, row.labelTo)
    .map(({ text }) => text)
    .filter((text) => text !== '|' && !/^(?:okres|kraj|Okres|Kraj)$/.test(text));
  const name = words.join(' ');
  const region = index.regionNames.get(name.toLowerCase());
  if (/kraj/.test(head))
    return { codes: region ? [region.code] : [], ambiguous: [], area: region?.code ?? null };
  const [district] = /okres/.test(head) ? (index.districts.get(name) ?? []) : [];
  return { codes: [], ambiguous: [], area: district?.code ?? null };
}

/** `Most`, `Lom` under `Město`: the heading says that the word is a place, whatever else it may be. */
function sayCell(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  areas: readonly PlaceMention[],
  index: PlaceIndex,
): RowPlace {
  const places = (index.forms.get(tokens[from]!.text) ?? [])
    .filter((form) => form.as === 'name' && form.nominative && from + 1 + form.rest.length === to)
    .filter((form) => form.place.level === 'municipality' && matches(tokens, from, form))
    .map(({ place }) => place);
  if (places.length === 0) return { codes: [], ambiguous: [], area: null };
  const chosen = narrow(places, areas) ?? dominant(places)?.code;
  return { codes: chosen ? [chosen] : [], ambiguous: chosen ? [] : [places[0]!.name], area: null };
}

function sayPlaces(own: readonly PlaceMention[], areas: readonly PlaceMention[]): RowPlace {
  const settled = own
    .filter(({ kind }) => kind === 'municipality' || kind === 'region')
    .map((place) => ({ place, code: narrow(place.places, areas) ?? place.codes[0] }));
  return {
    area: null,
    codes: [...new Set(settled.flatMap(({ code }) => code ?? []))],
    ambiguous: settled.flatMap(({ place, code }) =>
      code === undefined && place.ambiguous ? [place.name] : [],
    ),
  };
}

/** The only namesake in the district, or region, that stands beside the name. */
function narrow(places: readonly Place[], areas: readonly PlaceMention[]): string | undefined {
  if (places.length < 2) return undefined;
  for (const key of ['districtCode', 'regionCode'] as const) {
    const around = new Set(areas.flatMap((area) => area.places.map((place) => place[key])));
    const near = places.filter((place) => place[key] && around.has(place[key]));
    if (near.length === 1) return near[0]!.code;
  }
  return undefined;
}

/** Index of the first place at or behind a token. */
function firstFrom(places: readonly PlaceMention[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
