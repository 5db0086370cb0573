// A scenario as the query of an address: short, readable, and complete, so that a link is the scenario.
//
// t title · u event (each) · d event~date · z provider~by~days or min-likely-max · w provider~share · g role~days
// m measure (each) · o node~stands|falls~date~author~reason · a as of · h horizon · v data version
// Each of d, z, w, g ends with ~reason when there is one. `u` present but empty = no event.

import { scenarioSchema, type Assumption, type Scenario } from './scenario.ts';
import { formatIssue, formatPlace, type GraphProblem } from './graph-problems.ts';

const LONGEST_LINK = 16_000;

const pack = (parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part).replaceAll('~', '%7E')).join('~');

function unpack(text: string): string[] {
  return text.split('~').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** Example: a scenario of one event with a later date → `u=slouceni&d=slouceni%7E2026-07-01`. */
export function formatScenarioLink(scenario: Scenario): string {
  const query = new URLSearchParams();
  if (scenario.title) query.append('t', scenario.title);
  if (scenario.events?.length === 0) query.append('u', '');
  for (const event of scenario.events ?? []) query.append('u', event);
  for (const assumption of scenario.assumptions) query.append(...formatAssumption(assumption));
  for (const measure of scenario.measures) query.append('m', measure);
  for (const row of scenario.overrides)
    query.append('o', pack([row.node, row.decision, row.date ?? '', row.author ?? '', row.reason]));
  if (scenario.asOf) query.append('a', scenario.asOf);
  if (scenario.horizon) query.append('h', scenario.horizon);
  if (scenario.dataVersion) query.append('v', scenario.dataVersion);
  return query.toString();
}

function formatAssumption(assumption: Assumption): [string, string] {
  const why = assumption.reason ? [assumption.reason] : [];
  switch (assumption.kind) {
    case 'date':
      return ['d', pack([assumption.event, assumption.date, ...why])];
    case 'delay': {
      const { days } = assumption;
      const text = typeof days === 'number' ? String(days) : `${days.min}-${days.likely}-${days.max}`;
      return ['z', pack([assumption.provider, assumption.by, text, ...why])];
    }
    case 'share':
      return ['w', pack([assumption.provider, String(assumption.to), ...why])];
    case 'grace':
      return ['g', pack([assumption.role, String(assumption.days), ...why])];
  }
}

/** Reads what {@link formatScenarioLink} writes; parameters it does not know are left to the page. */
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
  return {
    problems: parsed.error.issues.map((issue) => ({
      severity: 'error' as const,
      where: formatPlace(issue.path),
      message: formatIssue(issue),
    })),
  };
}

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
