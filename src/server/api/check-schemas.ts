// What the text check answers: the same JSON as `./opora check --json`.
import { z } from '@hono/zod-openapi';

const offset = z.number().int().min(0).openapi({ description: 'In characters (code points) of the text.' });
const decimal = z.string().openapi({ description: 'Decimal text in the unit of the claim; money in CZK.' });

const source = z.object({
  source: z.string(),
  publication: z.string(),
  title: z.string(),
  locator: z.string(),
  sheet: z.string().optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
});

const ground = z
  .object({
    figure: z.string().openapi({ description: 'Identifier of a figure, where the value is one.' }),
    label: z.string(),
    value: decimal,
    holds: z.boolean(),
    byRounding: z.boolean(),
    literallyTrue: z.boolean(),
    interval: z
      .object({
        low: decimal.optional(),
        lowIncluded: z.boolean(),
        high: decimal.optional(),
        highIncluded: z.boolean(),
      })
      .openapi({ description: 'What the number in the text allows, by its hedge and precision.' }),
    difference: decimal.openapi({ description: 'Register minus text.' }),
    sources: z.array(source),
  })
  .openapi('CheckGround');

const claim = z
  .object({
    start: offset,
    end: offset,
    quote: z.string(),
    kind: z.enum(['money', 'count', 'share', 'rank', 'year', 'date', 'duration', 'index', 'other']),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string().nullable(),
    hedge: z.enum([
      'exact',
      'about',
      'over',
      'at_least',
      'under',
      'at_most',
      'nearly',
      'range',
      'order_of_magnitude',
    ]),
    places: z.array(z.string()).openapi({ description: 'Codes of territories.' }),
    line: z.number().int(),
    prepared: z.boolean().openapi({ description: 'The text speaks of what is only planned or asked for.' }),
    verdict: z.object({
      state: z.enum(['supported', 'supported_by_rounding', 'contradicted', 'ambiguous', 'not_checkable']),
      sentence: z.string().openapi({ description: 'One Czech sentence of explanation.' }),
      grounds: z.array(ground),
    }),
  })
  .openapi('CheckedClaim');

const finding = z
  .object({
    kind: z.enum(['table-total', 'prose-table', 'table-precision', 'difference', 'share', 'parts']),
    holds: z.boolean(),
    claims: z.array(z.number().int()).openapi({ description: 'Indexes of claims, the one judged first.' }),
    stated: decimal,
    computed: decimal,
    difference: decimal,
    sentence: z.string(),
  })
  .openapi('CheckFinding', { description: 'The text held against itself.' });

const count = z.number().int();

export const checkedTextSchema = z
  .object({
    notes: z.array(z.string()).optional(),
    coverage: z.object({
      found: count,
      checked: count,
      supported: count,
      byRounding: count,
      contradicted: count,
      ambiguous: count,
      notCheckable: count,
      frames: count,
      skipped: count,
      byReason: z.record(z.string(), count),
      sentence: z.string(),
    }),
    claims: z.array(claim),
    findings: z.array(finding),
    skipped: z.array(
      z.object({
        start: offset,
        end: offset,
        quote: z.string(),
        line: z.number().int(),
        reason: z.string(),
        reasonText: z.string(),
      }),
    ),
  })
  .openapi('CheckedText');
