// What a stress test needs of a pack beyond single cells: references between kinds, groups, graces, periods, reasons.
import { parseScenarioLink } from '#continuity/scenario-link.ts';
import type { Problem } from '#model/import-report.ts';
import { firstDay, lastDay, parsePartialDate } from '#model/partial-date.ts';
import { splitList, type Pack, type PackRow } from './read.ts';

/** Files whose rows are things somebody may need, by the first part of a reference. */
const NODE_FILES = [
  ...['organisation', 'unit', 'post', 'agreement', 'body', 'plan', 'plan_node', 'call', 'project', 'service'],
  ...['obligation', 'prepared_investment'],
];

export const NODE_EXAMPLE = 'entity:id, project:…, post:…, cooperation:563510';

/** All references `entity:id` the pack gives a meaning to. */
export function listNodeIds(pack: Pack): Set<string> {
  const ids = NODE_FILES.flatMap((file) => rowsOf(pack, file).map((row) => `${file}:${row.cells.id}`));
  const partners = rowsOf(pack, 'cooperation').flatMap(({ cells }) => cells.territory || cells.union || []);
  const calls = rowsOf(pack, 'call').map((row) => row.cells.id);
  return new Set([
    ...ids,
    ...partners.map((partner) => `cooperation:${partner}`),
    ...calls.flatMap((call) => partners.map((partner) => `access:${call}:${partner}`)),
  ]);
}

export function checkDependencies(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const note = (code: string, file: string, row: PackRow, column: string, expected?: string) =>
    problems.push({
      ...{ code, severity: 'error' as const, ref: { sheet: `${file}.csv`, row: row.line }, column },
      value: row.cells[column] ?? '',
      ...(expected === undefined ? {} : { expected }),
    });
  checkNeeds(pack, note);
  checkPosts(pack, note);
  checkEffects(pack, note);
  checkReasons(pack, note);
  for (const row of rowsOf(pack, 'scenario')) {
    const [problem] = parseScenarioLink(row.cells.link ?? '').problems;
    if (problem) note('invalid-scenario', 'scenario', row, 'link', `${problem.where}: ${problem.message}`);
  }
  return problems;
}

type Note = (code: string, file: string, row: PackRow, column: string, expected?: string) => void;

const rowsOf = (pack: Pack, file: string): PackRow[] => pack.files.get(file) ?? [];

function checkNeeds(pack: Pack, note: Note): void {
  const groups = Map.groupBy(rowsOf(pack, 'dependency'), ({ cells, line }) =>
    JSON.stringify([cells.dependent, cells.substitute_group || line]),
  );
  for (const rows of groups.values())
    for (const row of rows) {
      const { dependent, provider, minimum, grace_days, grace_working_days } = row.cells;
      if (dependent && dependent === provider) note('self-dependency', 'dependency', row, 'provider');
      if (minimum && Number(minimum) > rows.length)
        note('minimum-above-providers', 'dependency', row, 'minimum', String(rows.length));
      if (grace_days && grace_working_days) note('two-graces', 'dependency', row, 'grace_working_days');
    }
}

/** One post may not be in one place twice at a time, and its parts may not make more than the whole. */
function checkPosts(pack: Pack, note: Note): void {
  const whole = new Map(rowsOf(pack, 'post').map(({ cells }) => [cells.id, cells.fte]));
  for (const [post, parts] of Map.groupBy(rowsOf(pack, 'post_territory'), ({ cells }) => cells.post)) {
    parts.forEach((row, i) => {
      const before = parts
        .slice(0, i)
        .find((other) => other.cells.territory === row.cells.territory && overlap(other, row));
      if (before) note('overlapping-periods', 'post_territory', row, 'valid_from', String(before.line));
      const fte = whole.get(post);
      const together = parts
        .filter((other) => overlap(other, row))
        .reduce((sum, other) => sum + Number(other.cells.fte || 0), 0);
      if (fte && together > Number(fte) + 1e-9) note('parts-above-whole', 'post_territory', row, 'fte', fte);
    });
  }
}

function overlap(a: PackRow, b: PackRow): boolean {
  const from = (row: PackRow) => edge(row.cells.valid_from, firstDay) ?? '0000';
  const to = (row: PackRow) => edge(row.cells.valid_to, lastDay) ?? '9999';
  return from(a) <= to(b) && from(b) <= to(a);
}

function edge(text: string | undefined, dayOf: typeof firstDay): string | undefined {
  const date = parsePartialDate(text ?? '');
  return date && dayOf(date);
}

function checkEffects(pack: Pack, note: Note): void {
  for (const file of ['event_effect', 'mitigation_effect'])
    for (const row of rowsOf(pack, file)) {
      const { effect, successor, share, until, delay_least, delay_likely, delay_most } = row.cells;
      const passesOn = ['replaces', 'merges', 'takes-over', 'shortens'].includes(effect ?? '');
      if (passesOn !== Boolean(successor)) note('effect-columns', file, row, 'successor', effect);
      if (file === 'event_effect' && (effect === 'weakens') !== Boolean(share))
        note('effect-columns', file, row, 'share', effect);
      if (file === 'mitigation_effect' && (effect === 'bridges') !== Boolean(until))
        note('effect-columns', file, row, 'until', effect);
      if (share && Number(share) > 1) note('invalid-value', file, row, 'share', '0.5');
      const delays = [delay_least, delay_likely, delay_most].filter(Boolean).map(Number);
      const whole = delays.length === 0 || delays.length === 3;
      if (!whole || delays.some((days, i) => days < (delays[i - 1] ?? 0)))
        note('delay-order', file, row, 'delay_likely');
      if (effect === 'delays' && delays.length === 0) note('missing-value', file, row, 'delay_likely');
      for (const role of splitList(row.cells.roles ?? ''))
        if (role.length > 60) note('invalid-value', file, row, 'roles', 'staff;signature');
    }
}

/** A row of the authors' own publication is no fact; it has to say why it is believed. */
function checkReasons(pack: Pack, note: Note): void {
  const own = new Set(
    rowsOf(pack, 'publication')
      .filter((row) => row.cells.standing === 'own')
      .map((row) => row.cells.id),
  );
  for (const [file, rows] of pack.files)
    for (const row of rows)
      if ('assumption' in row.cells && own.has(row.cells.source) && !row.cells.assumption)
        note('missing-assumption', file, row, 'assumption');
}
