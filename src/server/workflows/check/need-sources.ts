// Which publication the numbers come from that are counted over the municipalities of an area.
import { countWord } from '#claims/claim-words.ts';
import type { SourceRef } from '#model/figure.ts';
import type { InputId } from '#need/methodology.ts';
import type { NeedBook } from '../need/book.ts';
import type { Evidence } from './evidence.ts';

/** The publications of the input in the municipalities of the area, or in those named; undefined for the whole country; each once. */
export async function sourcesOfIndex(
  evidence: Evidence,
  book: NeedBook,
  area: string | readonly string[] | undefined,
  input: InputId = 'enforcement',
): Promise<SourceRef[]> {
  const areas = area === undefined ? undefined : [area].flat();
  const inside = book.ranked.filter(
    ({ code, units }) =>
      areas === undefined || [code, ...Object.values(units)].some((one) => areas.includes(one)),
  );
  const wanted = new Set(inside.flatMap(({ code }) => book.publications.get(code)?.[input] ?? []));
  const { titles } = await evidence.published();
  const locator = `údaje za ${inside.length === 1 ? 'obec' : countWord(inside.length, 'obec', 'obce', 'obcí')}`;
  const sources = new Map<string, SourceRef>();
  for (const [source, { publication, title }] of titles)
    if (wanted.has(publication) && !sources.has(publication))
      sources.set(publication, { source, publication, title, locator });
  return [...sources.values()];
}
