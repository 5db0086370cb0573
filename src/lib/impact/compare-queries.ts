// What the comparison is asked for: scenarios as links, or by the name under which the register keeps them.

export type StoredQuery = { id: string; query: string };

/** Each scenario once, the base where nothing is left; a word that is no link and no name of the register is unknown. */
export function readCompared(
  asked: readonly string[],
  stored: readonly StoredQuery[],
  most: number,
): { queries: string[]; unknown: string[] } {
  const queries = new Set<string>();
  const unknown: string[] = [];
  for (const text of asked) {
    const query = isName(text) ? stored.find(({ id }) => id === text)?.query : text;
    if (query === undefined) unknown.push(text);
    else queries.add(query);
  }
  return { queries: queries.size ? [...queries].slice(0, most) : [''], unknown };
}

const isName = (text: string): boolean => text !== '' && !text.includes('=');

/** A pasted address, its query alone, or a name; an address without a query is that of the base. */
export function queryOfPasted(text: string): string {
  const at = text.indexOf('?');
  const whole = at < 0 ? text : text.slice(at + 1);
  return at < 0 && text.includes('/') ? '' : whole.split('#')[0]!;
}
