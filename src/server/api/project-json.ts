// Projects as the API and the JSON exports give them: codes and names, money as decimal text in crowns.
import { z } from '@hono/zod-openapi';
import { formatDecimal } from '#model/money.ts';
import { sayFacetValue } from '#projects/search/labels.ts';
import type { Facet } from '#projects/search/book.ts';
import type { ProjectRecord } from '../register/project-records.ts';
import type { RegisterBook } from '../workflows/projects/book.ts';

const coded = z.object({ code: z.string(), name: z.string() });
const text = z.string().nullable();

export const projectSchema = z
  .object({
    id: z.string(),
    number: text.openapi({ example: 'CZ.03.02.01/00/22_018/0001105' }),
    title: z.string(),
    recipient: z.object({ id: text, name: text, ico: text, kind: coded.nullable() }),
    provider: z.object({ name: text, ico: text }),
    programme: z.object({ code: text, title: text }),
    fund: text,
    call: text,
    validFrom: text,
    validTo: text,
    endedOn: text,
    year: z.number().int().nullable(),
    phase: coded.nullable(),
    state: text.openapi({ description: 'As the source prints it.' }),
    attribution: z.string(),
    predecessor: text,
    identifiers: z.array(
      z.object({ scheme: z.string(), value: z.string(), normalised: z.string(), repair: text }),
    ),
    places: z.array(
      coded.extend({
        level: text,
        share: text.openapi({
          description: 'Decimal share of the money; null: not divided between the places.',
        }),
        rule: z.string(),
      }),
    ),
    areas: z.array(coded.extend({ share: text, rule: z.string() })),
    money: z
      .array(
        z.object({
          kind: z.string(),
          total: z.string(),
          parts: z.record(z.string(), z.string()),
          asOf: text,
          currency: text,
          source: z.string(),
        }),
      )
      .openapi({ description: 'One entry for each kind; kinds are never added. Parts make the total.' }),
    publications: z.number().int().openapi({ description: 'How many publications speak of it now.' }),
    hidden: text.openapi({ description: '`withdrawn` or `merged`: kept, but neither listed nor counted.' }),
    source: z.string(),
    locator: z.string(),
  })
  .openapi('Project');

export type ProjectJson = z.infer<typeof projectSchema>;

export function toProjectJson(book: RegisterBook, project: ProjectRecord): ProjectJson {
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
