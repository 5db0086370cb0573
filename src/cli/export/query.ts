import { ALL_FACETS } from '#projects/search/book.ts';
import { CLOSED_VALUES } from '#projects/search/labels.ts';
import { isDay, ORDERS, SORTS } from '#projects/search/question.ts';
import { UsageError } from '../command.ts';

const KNOWN = ['q', ...ALL_FACETS, 'sort', 'order', 'recipient', 'asOf'];
/** Of an address copied from a page: how it shows what was found, not what is asked. */
const OF_PAGE = ['view', 'page', 'limit', 'rows', 'columns', 'format', 'locale'];

/**
 * A question on the command line: words as on the page, or the query of an address. A name that means nothing is refused:
 * left out silently, it would answer another question.
 */
export function readQuery(query: string): URLSearchParams {
  if (!query.includes('=')) return new URLSearchParams({ q: query });
  const search = new URLSearchParams(query.replace(/^[^?]*\?/, ''));
  const unknown = [...search.keys()].filter((name) => ![...KNOWN, ...OF_PAGE].includes(name));
  if (unknown.length > 0)
    throw new UsageError(`V dotazu neznám „${unknown.join('“, „')}“. Znám: ${KNOWN.join(', ')}.`);
  for (const [name, known] of Object.entries({ ...CLOSED_VALUES, sort: SORTS, order: ORDERS })) {
    const values = search.getAll(name).flatMap((text) => text.split('|'));
    const strange = values.find((value) => value !== '' && !known.some((one) => one === value));
    if (strange !== undefined)
      throw new UsageError(`U „${name}“ neznám „${strange}“. Znám: ${known.join(', ')}.`);
  }
  const day = search.get('asOf');
  if (day !== null && !isDay(day))
    throw new UsageError(`Den asOf čeká datum jako 2026-11-30, nalezeno „${day}“.`);
  return search;
}
