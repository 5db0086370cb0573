import { redirect } from '@sveltejs/kit';
import type { Problem } from '#model/import-report.ts';
import { INPUTS } from '#need/methodology.ts';
import { readCount } from '#need/question.ts';
import { formatWhatIf, parseWhatIf, type WhatIfLink } from '#need/what-if-link.ts';
import type { Change } from '#need/what-if.ts';
import { whatIf } from '#lib/need/links.ts';
import { shownInput } from '#lib/need/what-if-fields.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { findHidden } from '#server/workflows/need/suppression.ts';
import { findOnlyPlace, searchPlaces } from '#server/workflows/need/search.ts';
import type { PageServerLoad } from './$types';
import { askedOf, openNeedBook } from '../book.server.ts';

const LONGEST_QUERY = 100;
const OFFERED = 30;

export const load: PageServerLoad = async ({ locals, url }) => {
  const book = await openNeedBook(locals.site, url);
  const search = url.searchParams;
  const query = (search.get('place') ?? '').slice(0, LONGEST_QUERY).trim();
  const only = findOnlyPlace(book, query, 'municipality');
  if (only) redirect(303, whatIf({ code: only.code, year: askedOf(url) }));
  const found = searchPlaces(book, query, 'municipality');
  const { link, problems } = readLink(book, search);
  const code = link?.changes[0]?.code ?? search.get('code') ?? '';
  const codes = [...new Set([code, ...(link?.changes ?? []).map((change) => change.code)])];
  return {
    year: book.year,
    query,
    total: found.length,
    found: found.slice(0, OFFERED).map(({ match, place }) => ({
      code: place.code,
      name: place.name,
      level: place.level,
      match,
      index: book.scores.get(place.code)?.index ?? null,
      district: book.places.get(place.parents.district ?? '')?.name ?? null,
    })),
    offered: book.ranked
      .filter(
        ({ units, index = 0 }) =>
          units.region === book.region && index >= book.methodology.bands.at(-1)!.from,
      )
      .map((one) => ({ code: one.code, name: book.places.get(one.code)?.name ?? one.code }))
      .sort((a, b) => a.name.localeCompare(b.name, 'cs')),
    edge: listEdge(book),
    problems,
    chosen: book.inputs.has(code) && !findHidden(book, code).size ? code : null,
    link: link ?? { year: book.year, reference: 'held' as const, changes: [] },
    reference: book.reference.reference ?? null,
    municipalities: codes.flatMap((one) => (findHidden(book, one).size ? [] : (book.inputs.get(one) ?? []))),
    names: Object.fromEntries(codes.map((one) => [one, book.places.get(one)?.name ?? one])),
  };
};

/** Municipalities of the register's own region right above and right below the highest band: one count may move them. */
function listEdge(book: NeedBook) {
  const { from } = book.methodology.bands.at(-1)!;
  return book.ranked
    .flatMap(({ code, units, index }) =>
      units.region === book.region && (index === from || index === from - 1) && !findHidden(book, code).size
        ? [{ code, name: book.places.get(code)?.name ?? code, index }]
        : [],
    )
    .sort((a, b) => b.index - a.index || a.name.localeCompare(b.name, 'cs'));
}

/** A link as people share it, or the fields of the form, which lead to the link that says the same. */
function readLink(book: NeedBook, search: URLSearchParams): { link?: WhatIfLink; problems: Problem[] } {
  const text = search.get('link');
  if (text !== null) {
    const parsed = parseWhatIf(text);
    if (parsed.problem) return { problems: [parsed.problem] };
    const hidden = parsed.link.changes.find(({ code }) => findHidden(book, code).size);
    if (hidden) return { problems: [{ code: 'what-if-small-cells', severity: 'error', value: hidden.code }] };
    // The layout says which years there are.
    if (parsed.link.year !== book.year) return { problems: [] };
    const unknown = parsed.link.changes.find(({ code }) => !book.inputs.has(code));
    if (unknown)
      return { problems: [{ code: 'what-if-municipality-unknown', severity: 'error', value: unknown.code }] };
    return { link: parsed.link, problems: [] };
  }
  const asked = search.get('code');
  if (!asked) return { problems: [] };
  const inputs = book.inputs.get(asked);
  if (!inputs)
    return {
      problems: [{ code: 'what-if-municipality-unknown', severity: 'error', value: asked.slice(0, 40) }],
    };
  if (findHidden(book, asked).size)
    return { problems: [{ code: 'what-if-small-cells', severity: 'error', value: asked }] };
  const changes: Change[] = [];
  const problems: Problem[] = [];
  for (const input of INPUTS) {
    const written = search.get(input)?.trim();
    const { value, problem } = readCount(input, written);
    if (problem) problems.push(problem);
    if (value !== undefined && value !== shownInput(inputs.values[input]))
      changes.push({ code: inputs.code, input, value });
  }
  const reference = search.has('moving') ? ('moving' as const) : ('held' as const);
  const link = { year: book.year, reference, changes };
  if (changes.length && !problems.length) redirect(303, whatIf({ link: formatWhatIf(link) }));
  return problems.length ? { link, problems } : { problems };
}
