// A scenario as the query of an address: short, readable, and complete, so that a link is the scenario.
//
// t title · u event (each) · d event~date · z provider~by~days or min-likely-max · w provider~share · g role~days
// m measure (each) · o node~stands|falls~date~author~reason · a as of · h horizon · v data version
// Each of d, z, w, g ends with ~reason when there is one. `u` present but empty = no event.

import { scenarioSchema, type Scenario } from './scenario-schema.ts';
import { formatIssue, formatPlace, type GraphProblem } from './graph-problems.ts';

export { formatScenarioLink } from './scenario-query.ts';

const LONGEST_LINK = 16_000;

function unpack(text: string): string[] {
  return text.split('~').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** Reads what `formatScenarioLink` writes; parameters it does not know are left to the page. */
export function parseScenarioLink(link: string): { scenario?: Scenario; problems: GraphProblem[] } {
  if (link.length > LONGEST_LINK)
    return {
      problems: [
        {
          severity: 'error',
          where: 'odkaz',
          message: `Odkaz má ${link.length} znaků, povoleno je nejvýš ${LONGEST_LINK}. Uložte scénář do souboru.`,
        },
      ],
    };
  const query = new URLSearchParams(link);
  const one = (name: string): string | undefined => query.get(name) || undefined;
  const parsed = scenarioSchema.safeParse({
    title: one('t') ?? '',
    events: query.has('u') ? query.getAll('u').filter((event) => event !== '') : undefined,
    assumptions: [...query].flatMap(([name, value]) => parseAssumption(name, unpack(value))),
    measures: query.getAll('m'),
    overrides: query.getAll('o').map((value) => {
      const [node, decision, date, author, reason] = unpack(value);
      return { node, decision, date: date || undefined, author: author || undefined, reason };
    }),
    asOf: one('a'),
    horizon: one('h'),
    dataVersion: one('v'),
  });
  if (parsed.success) return { scenario: parsed.data, problems: [] };
  const problems = new Map<string, GraphProblem>();
  for (const issue of parsed.error.issues) {
    const where = formatPlace(issue.path);
    const part = partOf(query, issue.path);
    const text = part && `${part.name}=${part.value}`.slice(0, LONGEST_QUOTE);
    if (!problems.has(text ?? where))
      problems.set(text ?? where, { severity: 'error', where, message: sayPart(part?.name, text, issue) });
  }
  return { problems: [...problems.values()] };
}

const LONGEST_QUOTE = 80;

const SHAPES: Record<string, string> = {
  d: 'd=událost~datum~důvod',
  z: 'z=věc~nástupce~dny~důvod (dny číslo, nebo nejméně-nejspíš-nejvýš)',
  w: 'w=věc~podíl~důvod (podíl 0 až 1)',
  g: 'g=role~dny~důvod',
  o: 'o=věc~stands|falls~datum~autor~důvod',
};

/** What is wrong with one part of the link, in its own words, and how such a part is written. */
function sayPart(
  name: string | undefined,
  text: string | undefined,
  issue: Parameters<typeof formatIssue>[0],
): string {
  const told = formatIssue(issue);
  if (name === undefined) return told;
  const shape = SHAPES[name];
  // A union only says that no shape fits; the shape of the part says more.
  const reason = shape && issue.code !== 'custom' ? '' : ` ${told}`;
  return `V odkazu nejde přečíst „${text}“.${reason}${shape ? ` Píše se ${shape}.` : ''}`;
}

/** The parameter an issue of the schema speaks of: the place in a list counts parameters of its kind. */
function partOf(
  query: URLSearchParams,
  [field, index]: readonly PropertyKey[],
): { name: string; value: string } | undefined {
  const names = LETTERS[String(field)];
  if (!names) return undefined;
  const own = [...query].filter(([name]) => names.includes(name));
  const found = own[typeof index === 'number' ? index : 0];
  return found && { name: found[0], value: found[1] };
}

const LETTERS: Record<string, string[]> = {
  ...{ title: ['t'], events: ['u'], assumptions: ['d', 'w', 'g', 'z'], measures: ['m'], overrides: ['o'] },
  ...{ asOf: ['a'], horizon: ['h'], dataVersion: ['v'] },
};

function parseAssumption(name: string, parts: string[]): unknown[] {
  const [first, second, third, fourth] = parts;
  if (name === 'd') return [{ kind: 'date', event: first, date: second, reason: third ?? '' }];
  if (name === 'w') return [{ kind: 'share', provider: first, to: toNumber(second), reason: third ?? '' }];
  if (name === 'g') return [{ kind: 'grace', role: first, days: toNumber(second), reason: third ?? '' }];
  if (name !== 'z') return [];
  const [min, likely, max] = (third ?? '').split('-').map(toNumber);
  const days = likely === undefined ? min : { min, likely, max };
  return [{ kind: 'delay', provider: first, by: second, days, reason: fourth ?? '' }];
}

/** An empty text is no number; `Number` alone would make it zero. */
function toNumber(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}
