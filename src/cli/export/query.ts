/** A question on the command line: words as on the page, or the query of an address. */
export function readQuery(query: string): URLSearchParams {
  return query.includes('=')
    ? new URLSearchParams(query.replace(/^\?/, ''))
    : new URLSearchParams({ q: query });
}
