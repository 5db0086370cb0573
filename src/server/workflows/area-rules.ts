// The table of areas of support in rules/areas.yaml, checked when it is read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AREAS } from '#model/area.ts';
import type { AreaRule } from '#projects/areas.ts';
import { projectFolder } from '../settings.ts';

const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]+$/),
  on: z.enum(['intervention', 'call', 'title']),
  period: z.enum(['2014-2020', '2021-2027']).optional(),
  says: z.array(z.string().min(1)).min(1),
  area: z.enum(AREAS.map((area) => area.key)),
  reason: z.string().min(1),
  source: z.string().optional(),
});

const file = z.array(rule).refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, {
  message: 'two rules have one id',
});

let rules: AreaRule[] | undefined;

/** Read once: the table comes with the program. */
export function readAreaRules(): readonly AreaRule[] {
  return (rules ??= file.parse(parse(readFileSync(join(projectFolder, 'rules/areas.yaml'), 'utf8'))));
}
