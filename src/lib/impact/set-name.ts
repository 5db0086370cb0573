/** Titles of a set as a reader lists them: `Zachovat konzultanta: Liberec, Ralsko; Dohoda` says a shared beginning or end once. */
export function nameSet(titles: readonly string[]): string {
  const parted = titles.map(part);
  const starts = Map.groupBy(parted, ({ start }) => start);
  const ends = Map.groupBy(parted, ({ start, end }) => (many(starts, start) ? undefined : end));
  const groups = Map.groupBy(parted, ({ title, start, end }) =>
    many(starts, start) ? start! : many(ends, end) ? end! : title,
  );
  return [...groups]
    .map(([shared, own]) => {
      const rest = own.map(({ title, start, end }) =>
        shared === start ? end : shared === end ? start : title,
      );
      return shared === own[0]!.title ? rest.join('; ') : `${shared}: ${rest.join(', ')}`;
    })
    .join('; ');
}

type Parted = { title: string; start: string | undefined; end: string | undefined };

/** What stands before the first colon and after it; neither where nothing follows it. */
function part(title: string): Parted {
  const [, start, end] = /^([^:]+): (?=\S)(.*)$/s.exec(title) ?? [];
  return { title, start, end };
}

const many = (groups: ReadonlyMap<string | undefined, readonly Parted[]>, key: string | undefined): boolean =>
  key !== undefined && (groups.get(key)?.length ?? 0) > 1;
