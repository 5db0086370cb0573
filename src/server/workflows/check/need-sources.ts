// Which publication the numbers come from that are counted over the municipalities of an area.
import type { SourceRef } from '#model/figure.ts';
import type { InputId } from '#need/methodology.ts';
import type { NeedBook } from '../need/book.ts';
import type { Evidence } from './evidence.ts';

/** The publications of the input in the municipalities of the area, or in one of them; undefined for the whole country; each once. */
export async function sourcesOfIndex(
  evidence: Evidence,
  book: NeedBook,
  area: string | undefined,
  input: InputId = 'enforcement',
): Promise<SourceRef[]> {
  const inside = book.ranked.filter(
    ({ code, units }) => area === undefined || code === area || Object.values(units).includes(area),
  );
  const wanted = new Set(inside.flatMap(({ code }) => book.publications.get(code)?.[input] ?? []));
  const { titles } = await evidence.published();
  const locator = `údaje za ${inside.length === 1 ? 'obec' : `${inside.length} obcí`}`;
  const sources = new Map<string, SourceRef>();
  for (const [source, { publication, title }] of titles)
    if (wanted.has(publication) && !sources.has(publication))
      sources.set(publication, { source, publication, title, locator });
  return [...sources.values()];
}
