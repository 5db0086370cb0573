// What the pages of projects show of a question: lines, facets cut for reading, names of what was chosen.
import type { Locale } from '#model/quantity.ts';
import { isOfRecipient } from '#projects/places.ts';
import { ALL_FACETS } from '#projects/search/book.ts';
import type { Found } from '#projects/search/find.ts';
import { sayFacetValue, sayPlaceName } from '#projects/search/labels.ts';
import type { PlaceOnly } from '#projects/search/place-only.ts';
import type { ProjectQuestion } from '#projects/search/question.ts';
import type { ProjectLine, ShownFacet } from '#lib/projects/shown.ts';
import type { ProjectRecord } from '#server/register/project-records.ts';
import type { TerritoryName } from '#server/register/territories.ts';
import type { RegisterBook } from '#server/workflows/projects/book.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Site } from '#server/site.ts';
import { findProjectsOfPlace as readProjectsOfPlace } from '#server/workflows/projects/of-place.ts';
import { nameFacets } from '#server/workflows/projects/facets.ts';

/** Values of one facet that a page carries; the chosen ones always. */
const MOST_VALUES = 60;

export function showFacets(
  book: RegisterBook,
  question: ProjectQuestion,
  found: Found,
  locale: Locale,
): ShownFacet[] {
  const named = nameFacets(book, found, locale);
  return ALL_FACETS.map((facet) => {
    const chosen = question.facets[facet] ?? [];
    const values = named[facet].map(({ key, name, count, known, sum, other }) => ({
      key,
      name,
      count,
      sum: known ? sum : null,
      other: other ?? null,
      chosen: chosen.includes(key),
    }));
    const shown = values.filter((value, at) => at < MOST_VALUES || value.chosen);
    return { facet, values: shown, left: values.length - shown.length };
  }).filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
}

export function nameChosen(
  book: RegisterBook,
  question: ProjectQuestion,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries(
    ALL_FACETS.flatMap((facet) =>
      (question.facets[facet] ?? []).map((value) => [
        `${facet} ${value}`,
        sayFacetValue(facet, value, locale, book.nameOf),
      ]),
    ),
  );
}

/** The offer of the own region with its name. */
export function nameRegion(book: RegisterBook, offer: PlaceOnly | undefined) {
  return offer && { ...offer, name: book.places.get(offer.code)?.name ?? offer.code };
}

/** Who has no IČO has a page by name; a natural person has none. */
export function findPartyId({ ico, id, name, kind }: ProjectRecord['recipient']): string | null {
  return ico ?? id ?? (kind === 'person' ? null : name);
}

export function toLine(
  { places }: { places: ReadonlyMap<string, TerritoryName> },
  project: ProjectRecord,
  { kind, payers }: Pick<Found, 'kind' | 'payers'>,
  locale: Locale,
): ProjectLine {
  const money = project.money.find((one) => one.kind === kind);
  const parts = money?.parts.filter(({ payer }) => payers.includes(payer)) ?? [];
  const part = parts.length ? parts.reduce((sum, { hellers }) => sum + hellers, 0n) : undefined;
  const amount = payers.length === 0 ? money?.total : part;
  const placeName = (code: string) => places.get(code)?.name;
  return {
    id: project.id,
    title: project.title,
    number: project.number ?? project.identifiers[0]?.value ?? null,
    recipient: project.recipient.name,
    recipientId: findPartyId(project.recipient),
    phase: project.phase === null ? null : sayFacetValue('phase', project.phase, locale, placeName),
    places: project.places.map(({ code, rule }) => {
      const place = places.get(code);
      return {
        code,
        name: place ? sayPlaceName(place, locale) : code,
        municipality: place?.level === 'municipality',
        seat: isOfRecipient(rule),
      };
    }),
    areas: project.areas.map(({ area }) => sayFacetValue('area', area, locale, placeName)),
    ...spanOf(project),
    amount: amount ?? null,
    other: amount === undefined && payers.length === 0 ? (project.money[0] ?? null) : null,
  };
}

/** A payment of a year without other dates belongs to that year and does not go on from it. */
function spanOf({ validFrom, validTo, endedOn, year }: ProjectRecord): Pick<ProjectLine, 'from' | 'to'> {
  const to = endedOn ?? validTo;
  if (validFrom !== null || year === null) return { from: validFrom, to };
  return { from: String(year), to: to ?? String(year) };
}

/** Projects that a page of a place shows before it leads to all of them. */
const OF_PLACE = 10;

export async function findProjectsOfPlace(site: Site, code: string) {
  const locale = getLocale();
  const found = await site.read((tx) => readProjectsOfPlace(tx, code, OF_PLACE));
  const { count, money, largest } = found;
  const kind = money[0]?.kind;
  const projects = largest.map((project) => toLine(found, project, { kind, payers: [] }, locale));
  return { count, kind, money, projects };
}
