// A project as the API and the JSON exports give it: codes and names, money as decimal text in crowns.
import { formatDecimal } from '#model/money.ts';
import type { Facet } from '#projects/search/book.ts';
import { sayFacetValue } from '#projects/search/labels.ts';
import type { ProjectRecord } from '../../register/project-records.ts';
import type { RegisterBook } from './book.ts';

export function toProjectJson(book: RegisterBook, project: ProjectRecord) {
  const placeName = (code: string) => book.places.get(code)?.name;
  const named = (facet: Facet, code: string) => ({ code, name: sayFacetValue(facet, code, 'cs', placeName) });
  const { recipient } = project;
  return {
    id: project.id,
    number: project.number,
    title: project.title,
    recipient: { ...recipient, kind: recipient.kind === null ? null : named('beneficiary', recipient.kind) },
    provider: project.provider,
    programme: project.programme,
    fund: project.fund,
    call: project.call,
    validFrom: project.validFrom,
    validTo: project.validTo,
    endedOn: project.endedOn,
    year: project.year,
    phase: project.phase === null ? null : named('phase', project.phase),
    state: project.state,
    attribution: project.attribution,
    predecessor: project.predecessor,
    identifiers: project.identifiers,
    places: project.places.map(({ code, share, rule }) => ({
      code,
      name: placeName(code) ?? code,
      level: book.places.get(code)?.level ?? null,
      share,
      rule,
    })),
    areas: project.areas.map(({ area, share, rule }) => ({ ...named('area', area), share, rule })),
    money: project.money.map(({ kind, total, parts, asOf, currency, source }) => ({
      kind,
      total: formatDecimal(total),
      parts: Object.fromEntries(parts.map(({ payer, hellers }) => [payer, formatDecimal(hellers)])),
      asOf,
      currency,
      source,
    })),
    publications: project.publications,
    hidden: project.hidden,
    source: project.source,
    locator: project.locator,
  };
}
