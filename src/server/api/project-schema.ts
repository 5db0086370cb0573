// Shape of a project in the API; workflows/projects/to-json.ts gives it.
import { z } from '@hono/zod-openapi';

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

export const projectDetailSchema = projectSchema
  .extend({
    missedPlaces: z
      .array(
        z.object({
          text: z.string().openapi({ description: 'As the source prints it.' }),
          within: text.openapi({ description: 'The district or region printed beside it.' }),
          why: z.enum(['unknown', 'ambiguous', 'elsewhere', 'alone', 'state']),
          called: z.array(z.string()).openapi({ description: 'Places of the register called so.' }),
          instead: text.openapi({ description: 'The larger area in which it is counted.' }),
        }),
      )
      .openapi({ description: 'Printed places that are none of the register, and why.' }),
  })
  .openapi('ProjectDetail');
