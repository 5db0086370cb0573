/** Titles of a set as a reader lists them: `Zachovat konzultanta: Liberec, Ralsko; Dohoda` says a shared beginning once. */
export function nameSet(titles: readonly string[]): string {
  return [...Map.groupBy(titles, (title) => beginning(title) ?? title)]
    .map(([shared, own]) =>
      shared.endsWith(': ') && own.length > 1
        ? shared + own.map((title) => title.slice(shared.length)).join(', ')
        : own.join('; '),
    )
    .join('; ');
}

/** What stands before the first colon, with the colon; undefined where nothing follows it. */
const beginning = (title: string): string | undefined => /^[^:]+: (?=\S)/.exec(title)?.[0];
