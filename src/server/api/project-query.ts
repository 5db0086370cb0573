// Parameters of a question about projects, the same for lists, facets, files and money.
import { z } from '@hono/zod-openapi';
import { CLOSED_VALUES, ORDERS, SORTS } from '../workflows/projects/question.ts';

const values = (description: string, facet?: keyof typeof CLOSED_VALUES) => {
  const known = facet && CLOSED_VALUES[facet];
  return z
    .union([z.string(), z.array(z.string())])
    .refine(
      (asked) =>
        !known ||
        [asked]
          .flat()
          .flatMap((text) => text.split('|'))
          .every((value) => value === '' || known.includes(value)),
      { error: `one of ${known?.join(', ')}` },
    )
    .optional()
    .openapi({
      description: `${description} Several: repeat the parameter or part them by |. \`unknown\`: not known.`,
    });
};

export const questionQuery = {
  q: z.string().max(200).optional().openapi({
    description:
      'Title, number, IČO, recipient or place in any case, with or without diacritics; all words must match.',
    example: 'prevence kriminality Velké Hamry',
  }),
  region: values('NUTS 3 code.'),
  district: values('LAU 1 code.'),
  municipality: values('Code of the municipality.'),
  area: values('Area of support.', 'area'),
  programme: values('Title of the programme.'),
  fund: values('Fund.'),
  phase: values('Coarse phase.', 'phase'),
  course: values(
    'As of today: `planned`, `running`, `ends-in-3`, `ends-in-6`, `ends-in-12` months, `ended`, `withdrawn`.',
    'course',
  ),
  year: values('Year of start.'),
  kind: values('Kind of amount; of several the one that binds the most is summed.', 'kind'),
  payer: values('Who pays; only their parts are summed.', 'payer'),
  beneficiary: values('Kind of recipient.', 'beneficiary'),
  left: values(
    'Money not drawn yet, of the contracted or approved: `all`, `most` (half or more), `some`, `none`.',
    'left',
  ),
  source: values('Publication whose list tells of the project.'),
  band: values('Lower end of the size in crowns, `negative`.', 'band'),
  sort: z.enum(SORTS).default('amount'),
  order: z.enum(ORDERS).optional().openapi({
    description: 'Absent: titles from A, others from the largest or latest. What is not known stands last.',
  }),
  recipient: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'IČO, or the whole name of a recipient without one; only its projects.' }),
  asOf: z.iso
    .date()
    .optional()
    .openapi({ description: 'Day of which `course` is told; today when absent. The data are those of now.' }),
};
