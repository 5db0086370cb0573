/**
 * Titles of a set as a reader lists them: what two share before or after a colon is said once, `Zachovat konzultanta: Liberec, Ralsko;
 * Dohoda`, and so are the first two words of three or more.
 */
export function nameSet(titles: readonly string[]): string {
  const starts = countOf(titles, startOf);
  const ends = countOf(titles, (title) => (isShared(starts, startOf(title), 2) ? undefined : endOf(title)));
  const words = countOf(titles, twoWordsOf);
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const [start, end, two] = [startOf(title), endOf(title), twoWordsOf(title)];
    const [shared, rest] = isShared(starts, start, 2)
      ? [`${start}: `, end!]
      : isShared(ends, end, 2)
        ? [`${end}: `, start!]
        : isShared(words, two, 3)
          ? [`${two} `, title.slice(two!.length + 1)]
          : ['', title];
    // What shares nothing stays apart from all else.
    const key = shared || title;
    groups.set(key, [...(groups.get(key) ?? []), rest]);
  }
  return [...groups]
    .map(([key, rest]) => (rest.includes(key) ? rest.join('; ') : `${key}${rest.join(', ')}`))
    .join('; ');
}

/** What stands before the first colon, and what after it; undefined where nothing follows it. */
const startOf = (title: string): string | undefined => /^([^:]+): (?=\S)/.exec(title)?.[1];
const endOf = (title: string): string | undefined => /^[^:]+: (?=\S)(.*)$/s.exec(title)?.[1];
/** The first two words of a title without a colon that goes on. */
const twoWordsOf = (title: string): string | undefined =>
  title.includes(':') ? undefined : /^\S+ \S+(?= \S)/.exec(title)?.[0];

function countOf(
  titles: readonly string[],
  keyOf: (title: string) => string | undefined,
): ReadonlyMap<string | undefined, readonly string[]> {
  return Map.groupBy(titles, keyOf);
}

const isShared = (
  groups: ReadonlyMap<string | undefined, readonly string[]>,
  key: string | undefined,
  least: number,
): boolean => key !== undefined && (groups.get(key)?.length ?? 0) >= least;
