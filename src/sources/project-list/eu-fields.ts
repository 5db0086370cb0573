// Fields that lists of EU operations have in common: places by NUTS, fields of intervention, the rate of the Union.

import { divideDecimals, compareDecimals } from '#model/decimal.ts';
import type { AssertedPlace, ProjectAssertion } from '#model/project-assertion.ts';
import type { RowCells } from './cells.ts';

/** Several regions stand in one cell, one under another or parted. */
const PARTED = /\s*[;|\n]\s*|\s*,\s*(?=CZ)|\s+(?=CZ\d)/;

/** `CZ051; CZ052` with their names in the next column; a name without a code keeps the place told. */
export function readNutsPlaces(cells: RowCells, codeId: string, nameId: string): AssertedPlace[] {
  const codes = split(cells.prose(codeId));
  const names = split(cells.prose(nameId), /\s*[;|\n]\s*|\s*,\s*/);
  if (codes.length === 0) return names.map((text) => ({ text, level: 'region' }));
  return codes.map((code, index) => {
    const text =
      (codes.length === names.length ? names[index] : codes.length === 1 ? names.join(', ') : undefined) ||
      code;
    const level = levelOfNuts(code);
    return { ...(/^CZ0\d{2}$/.test(code) ? { code } : {}), text, ...(level ? { level } : {}) };
  });
}

function levelOfNuts(code: string): AssertedPlace['level'] {
  return /^CZ0\d{2}$/.test(code) ? 'region' : /^CZ0?$/.test(code) ? 'state' : undefined;
}

/** Codes have three digits; a spreadsheet loses the zeros in front. */
export function readInterventions(
  cells: RowCells,
  codeId: string,
  titleId: string,
): ProjectAssertion['interventions'] {
  const codes = split(cells.prose(codeId), /\s*[;,|\n]\s*/).map((code) =>
    /^\d{1,2}$/.test(code) ? code.padStart(3, '0') : code,
  );
  const titles = split(cells.prose(titleId), /\s*[;|\n]\s*/);
  if (codes.length === 0) return titles.map((title) => ({ title }));
  return codes.map((code, index) => {
    const title =
      codes.length === titles.length ? titles[index] : codes.length === 1 ? titles.join('; ') : undefined;
    return { code, ...(title ? { title } : {}) };
  });
}

/** `0.85`, `85 %` and `76,735` are all a fraction; above one it is per cent. */
export function readUnionRate(cells: RowCells, id: string): string | undefined {
  const printed = cells.text(id);
  const rate = cells.number(id);
  if (rate === undefined) return undefined;
  if (compareDecimals(rate, '0') < 0 || compareDecimals(rate, '100') > 0) {
    cells.reject('not-a-number', id, '0 až 100 %', 'warning');
    return undefined;
  }
  return /%/.test(printed ?? '') || compareDecimals(rate, '1') > 0 ? divideDecimals(rate, '100', 8) : rate;
}

export function readPostcode(cells: RowCells, id: string): string | undefined {
  const postcode = cells.text(id)?.replace(/ /g, '');
  return postcode && /^\d{5}$/.test(postcode) ? postcode : undefined;
}

function split(text: string | undefined, by = PARTED): string[] {
  return (text ?? '')
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Leaves out fields that have no value, so that an assertion says only what its row said. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name in fields)
    if (fields[name] !== undefined) said[name] = fields[name] as Exclude<T[typeof name], undefined>;
  return said;
}
