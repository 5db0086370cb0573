// Duties of projects in a place, of an organisation or of one project, in the order of their terms.
import { findDay, type Day } from '#model/day.ts';
import { parseRegistrationNumber } from '#model/registration-number.ts';
import { computeObligations, type Obligation, type ProjectFacts } from '#obligations/compute.ts';
import { OBLIGATION_RULES } from '#obligations/rules.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  listObligedProjects,
  type ObligationFilter,
  type ObligedProject,
} from '../../register/obligations.ts';

export type ProjectObligation = Obligation & {
  projectTitle: string;
  recipient: string | null;
  /** Publication that states what the term is counted from. */
  source: { publication: string; title: string; locator: string };
};

/** Phases that say the managing authority closed the project financially. */
const CLOSED = new Set(['financially-closed', 'durability', 'finished']);

const PROGRAMMES = [...new Set(OBLIGATION_RULES.flatMap(({ conditions }) => conditions.programme ?? []))];
const CALLS = [...new Set(OBLIGATION_RULES.flatMap(({ conditions }) => conditions.call ?? []))];

/**
 * All duties that the rules give, over or not, the earliest term first; those without a day stand last.
 * `since`: terms that have surely passed before that day are left out.
 */
export async function listObligations(
  tx: ReadTransaction,
  filter: ObligationFilter & { since?: Day } = {},
): Promise<ProjectObligation[]> {
  const projects = await listObligedProjects(tx, filter, { programmes: PROGRAMMES, calls: CALLS });
  return projects
    .flatMap((project) =>
      computeObligations(toFacts(project), OBLIGATION_RULES).map((obligation) => ({
        ...obligation,
        projectTitle: project.title,
        recipient: project.recipient,
        source: {
          publication: project.publication,
          title: project.publication_title,
          locator: project.locator,
        },
      })),
    )
    .filter(({ due }) => filter.since === undefined || !due || due.latest >= filter.since)
    .sort((a, b) => dueDay(a) - dueDay(b) || (a.id < b.id ? -1 : 1));
}

/** The day to act by: the earliest a term can end, but the latest a duty to keep can last. */
export function dueDay({ due, rule }: Obligation): Day {
  if (!due) return Infinity;
  return rule.lasting ? due.latest : due.earliest;
}

function toFacts(project: ObligedProject): ProjectFacts {
  const number = project.number === null ? undefined : parseRegistrationNumber(project.number);
  const known = number && number.state !== 'unknown' ? number : undefined;
  const call = project.call_number ?? known?.call;
  const closed = project.phase !== null && CLOSED.has(project.phase);
  return {
    id: project.id,
    title: project.title,
    wording: [project.programme, project.provider_name].filter((text) => text !== null),
    ...(known && known.generation !== '2007-2013' && { programme: known.programme }),
    ...(call !== undefined && { call }),
    ...(project.valid_from !== null && { validFrom: project.valid_from }),
    ...(project.valid_to !== null && { validTo: project.valid_to }),
    ...(project.ended_on !== null && { endedOn: project.ended_on }),
    ...(closed && project.stated_on !== null && { closedSeen: project.stated_on }),
    ...(project.money_kind !== null &&
      project.money_public !== null && {
        exposure: { kind: project.money_kind, hellers: project.money_public },
      }),
  };
}

/** Money at stake of the duties to keep outputs, by kind: kinds are never added. Unknown ones are counted apart. */
export function sumExposure(obligations: Obligation[], asOf: Day) {
  const sums = new Map<string, { hellers: bigint; projects: number }>();
  let unknown = 0;
  for (const { exposure, due } of obligations) {
    if (exposure === undefined || (due && due.latest < asOf)) continue;
    if (exposure === 'unknown') {
      unknown += 1;
      continue;
    }
    const sum = sums.get(exposure.kind) ?? { hellers: 0n, projects: 0 };
    sums.set(exposure.kind, { hellers: sum.hellers + exposure.hellers, projects: sum.projects + 1 });
  }
  return { sums: [...sums].map(([kind, sum]) => ({ kind, ...sum })), unknown };
}

/** Today's day of the place the register is kept in, unless a valid one is asked for. */
export function readAsOf(asked: string | null | undefined, today: string): Day | undefined {
  if (!asked) return findDay(today, 'first');
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) ? findDay(asked, 'first') : undefined;
}
