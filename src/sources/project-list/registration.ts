// The registration number of a project in a list: its identity, its call, and what is wrong with it.

import { parseRegistrationNumber, REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { AssertedIdentifier } from '#model/project-assertion.ts';
import type { RowCells } from './cells.ts';
import { tidy } from './columns.ts';

export type Registration = { key: string; identifier: AssertedIdentifier; call?: string };

/** A misprinted number is kept and its repair proposed; the row stays in. Undefined only where there is no number at all. */
export function readRegistration(cells: RowCells, id: string): Registration | undefined {
  const printed = cells.text(id);
  if (printed === undefined) {
    cells.reject('no-project-number', id);
    return undefined;
  }
  const number = parseRegistrationNumber(printed);
  if (number.state === 'valid') {
    const identifier = { scheme: REGISTRATION_SCHEME, value: printed, normalised: number.value };
    return { key: number.value, identifier, ...(number.call ? { call: number.call } : {}) };
  }
  const normalised = tidy(printed.normalize('NFKC')).replace(/ /g, '').toUpperCase();
  if (number.state === 'unknown') {
    cells.reject('unknown-number', id, undefined, 'warning');
    return { key: normalised, identifier: { scheme: REGISTRATION_SCHEME, value: printed, normalised } };
  }
  cells.reject('repairable-number', id, number.proposal, 'warning');
  const identifier = { scheme: REGISTRATION_SCHEME, value: printed, normalised, repair: number.proposal };
  return { key: normalised, identifier, ...(number.call ? { call: number.call } : {}) };
}
