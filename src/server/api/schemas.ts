// Shapes of what the API answers. Descriptions of terms come from the glossary, so that they are written once.
import { z } from '@hono/zod-openapi';
import type { Figure } from '#model/figure.ts';
import { findTerm } from '#model/glossary.ts';
import { formatDecimal } from '#model/money.ts';
import type { RegisterFinding } from '../register/findings.ts';

function term(id: string): string {
  const found = findTerm(id);
  return found ? `${found.en} (${found.cs}): ${found.definitionEn}` : id;
}

export const sourceRefSchema = z
  .object({
    source: z.string().openapi({ description: 'Edition; `/sources/{publication}` lists them.' }),
    publication: z.string(),
    title: z.string(),
    locator: z.string(),
    sheet: z.string().optional(),
    row: z.number().int().optional(),
    column: z.string().optional(),
  })
  .openapi('SourceRef', { description: term('source') });

export const figureSchema = z
  .object({
    id: z.string().openapi({ example: 'lk-release-2026.stated-funds.563889.row' }),
    value: z
      .string()
      .nullable()
      .openapi({ description: 'Exact decimal text; null when there is no value.', example: '351688567.00' }),
    unit: z.string().nullable().openapi({ example: 'CZK' }),
    missing: z.enum(['unknown', 'not-yet', 'suppressed']).nullable().openapi({
      description:
        'Why there is no value, or why a zero is not a final one. Zero, missing and not-yet differ.',
    }),
    hedge: z.string(),
    precision: z.string(),
    definition: z.string().openapi({ description: 'Identifier in the glossary.' }),
    amountKind: z.string().nullable(),
    period: z.string().nullable(),
    territory: z.string().nullable(),
    partOf: z.string().nullable(),
    madeOf: z.array(z.string()),
    computed: z.boolean(),
    sources: z.array(sourceRefSchema),
    note: z.string().nullable(),
  })
  .openapi('Figure');

export type FigureJson = z.infer<typeof figureSchema>;

export function toFigureJson(figure: Figure): FigureJson {
  const { quantity } = figure;
  return {
    id: figure.id,
    value: quantity ? (quantity.unit === 'CZK' ? formatDecimal(quantity.hellers) : quantity.decimal) : null,
    unit: quantity?.unit ?? null,
    missing: figure.missing ?? null,
    hedge: figure.hedge,
    precision: figure.precision,
    definition: figure.definition,
    amountKind: figure.amountKind ?? null,
    period: figure.period ?? null,
    territory: figure.territory ?? null,
    partOf: figure.partOf ?? null,
    madeOf: figure.madeOf,
    computed: figure.computed,
    sources: figure.sources,
    note: figure.note ?? null,
  };
}

export const territorySchema = z
  .object({
    code: z.string().openapi({ example: '563889' }),
    level: z.enum(['state', 'region', 'district', 'orp', 'municipality']),
    name: z.string(),
    locatives: z.array(z.string()).openapi({ description: 'Forms of the name after „v“: Novém Boru.' }),
    status: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    ico: z.string().nullable(),
    parents: z.record(z.string(), z.string()).openapi({ description: 'Code of the parent by level.' }),
  })
  .openapi('Territory');

export const findingSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    unit: z.string(),
    stated: z.string().nullable(),
    computed: z.string().nullable(),
    difference: z.string().nullable().openapi({ description: 'computed − stated' }),
    pointers: z.array(
      z.object({
        role: z.string(),
        entity: z.string(),
        id: z.string(),
        source: z.string(),
        locator: z.string(),
        value: z.string().optional(),
        missing: z.string().optional(),
        territory: z.string().optional(),
      }),
    ),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    state: z.enum(['open', 'explained', 'corrected', 'accepted']),
    reason: z.string().nullable(),
    owner: z.string().nullable(),
    firstSeen: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
    outdated: z.boolean().openapi({ description: 'It was judged when its numbers were different.' }),
    present: z.boolean().openapi({ description: 'False when the current data no longer show it.' }),
  })
  .openapi('Finding', { description: term('finding') });

export function toFindingJson(finding: RegisterFinding): z.infer<typeof findingSchema> {
  const { stated = null, computed = null, difference = null, firstSeen, lastSeen, ...rest } = finding;
  return {
    ...rest,
    stated,
    computed,
    difference,
    firstSeen: firstSeen.toISOString(),
    lastSeen: lastSeen.toISOString(),
  };
}

export const publicationSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    address: z.string().nullable(),
    published: z.string().nullable(),
    licence: z.string().nullable(),
    standing: z.string(),
    note: z.string().nullable(),
    editions: z.number().int(),
    rows: z.number().int(),
  })
  .openapi('Publication', { description: term('publication') });

export const editionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['pack', 'file']),
    format: z.string(),
    fileName: z.string().nullable(),
    byteSize: z.number().nullable(),
    sha256: z.string().nullable(),
    importedAt: z.iso.datetime(),
    rows: z.number().int(),
  })
  .openapi('Edition', { description: term('edition') });

export const rawRowSchema = z
  .object({ sheet: z.string(), row: z.number().int(), cells: z.array(z.string().nullable()) })
  .openapi('RawRow', { description: 'A row of an edition exactly as delivered.' });
