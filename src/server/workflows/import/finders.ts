// What tells places and areas of a project, made from the register and the table of rules.
import { buildAreaFinder } from '#projects/areas.ts';
import { buildPlaceFinder, holdsCountry } from '#projects/places.ts';
import { buildRecipientPlaces } from '#projects/recipient-place.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listTerritories } from '../../register/territories.ts';
import { readAreaRules } from '../area-rules.ts';
import type { Finders } from './assertion-rows.ts';

export async function openFinders(tx: ReadTransaction): Promise<Finders> {
  const territories = await listTerritories(tx);
  const seats = new Map(territories.flatMap(({ ico, code }) => (ico ? [[ico, code] as const] : [])));
  return {
    places: buildPlaceFinder(territories),
    areas: buildAreaFinder(readAreaRules()),
    seats,
    recipients: buildRecipientPlaces(territories),
  };
}

/** What tells places alone, with their names. */
export async function openPlaces(tx: ReadTransaction) {
  const territories = await listTerritories(tx);
  return {
    find: buildPlaceFinder(territories),
    names: new Map(territories.map((territory) => [territory.code, territory])),
    whole: holdsCountry(territories),
  };
}
