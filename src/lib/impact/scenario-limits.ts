// What a stranger's link may ask for, so that one request stays small.
import { formatDayCs } from '#continuity/explain-cs.ts';
import { sayTooEarly } from '#continuity/judged-day.ts';
import { findDay } from '#model/day.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import type { Scenario } from '#continuity/scenario.ts';

export const MOST_YEARS = 10;
const MOST = { assumptions: 60, measures: 40, overrides: 60 };

/** The scenario with what is beyond the limits left out, and what was left out. */
export function keepWithin(
  scenario: Scenario,
  eventDate: string,
): { scenario: Scenario; problems: GraphProblem[] } {
  const problems: GraphProblem[] = [];
  const kept: Scenario = { ...scenario };
  for (const name of ['assumptions', 'measures', 'overrides'] as const) {
    const most = MOST[name];
    if (scenario[name].length <= most) continue;
    Object.assign(kept, { [name]: scenario[name].slice(0, most) });
    problems.push({
      severity: 'warning',
      where: name,
      message: `Scénář má ${scenario[name].length} položek, počítá se prvních ${most}. Zbytek uložte do souboru a spusťte příkazem ./opora impact.`,
    });
  }
  const first = findDay(eventDate, 'first')!;
  const last = first + MOST_YEARS * 366;
  const earliest = first - MOST_YEARS * 366;
  const refuse = (where: string, text: string, from: number) =>
    problems.push({
      severity: 'warning',
      where,
      message: `„${text}“ není datum mezi ${formatDayCs(from)} a ${formatDayCs(last)}; použila se výchozí hodnota.`,
    });
  kept.assumptions = kept.assumptions.filter((row) => {
    if (row.kind !== 'date') return true;
    const day = findDay(row.date, 'first');
    if (day !== undefined && day >= earliest && day <= last) return true;
    refuse('date', row.date, earliest);
    return false;
  });
  const moved = kept.assumptions.flatMap((row) =>
    row.kind === 'date' ? (findDay(row.date, 'first') ?? []) : [],
  );
  const bound = Math.min(first, ...moved);
  kept.overrides = kept.overrides.filter((row) => {
    const day = row.decision === 'falls' && row.date ? findDay(row.date, 'first') : undefined;
    if (day === undefined || day >= bound) return true;
    problems.push({ severity: 'warning', where: 'overrides', message: sayTooEarly(day, bound) });
    return false;
  });
  for (const name of ['horizon', 'asOf'] as const) {
    const text = scenario[name];
    if (text === undefined) continue;
    const day = findDay(text, name === 'horizon' ? 'last' : 'first');
    const from = name === 'horizon' ? first : earliest;
    if (day !== undefined && day >= from && day <= last) continue;
    delete kept[name];
    refuse(name, text, from);
  }
  return { scenario: kept, problems };
}
