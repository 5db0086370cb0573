// What much of the region stands on and nobody replaces: ./opora impact --weak-points.
import { sayAmountOf } from '#continuity/amount-words.ts';
import { CLASS_TEXTS, formatDayCs } from '#continuity/explain-cs.ts';
import { MONEY_CLASSES } from '#continuity/graph.ts';
import type { WeakPoint } from '#continuity/weak-points.ts';
import { findDay, parseDay, type Day } from '#model/day.ts';
import { formatEstimate, formatMoney } from '#model/money.ts';
import { formatCounted, type Noun } from '#need/czech-counts.ts';
import type { ContinuityRegister } from '#server/workflows/impact/continuity-register.ts';
import { readContinuity } from '#server/workflows/impact/read-continuity.ts';
import { computeWeakPoints, formatWeakPoints, placesOfPoint } from '#server/workflows/impact/weak-points.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { today } from '#server/workflows/today.ts';
import type { ExitCode, Terminal } from '../command.ts';

const THINGS: Noun = ['věc', 'věci', 'věci', 'věcí'];

const count = (value: number, noun: Noun) => formatCounted(value, noun);

export async function weakPoints(
  terminal: Terminal,
  { asOf, json }: { asOf: string | undefined; json: boolean },
): Promise<ExitCode> {
  const open = await openRegister(terminal.settings, {
    ...{ share: true, author: terminal.author, progress: terminal.progress },
  });
  try {
    const register = await open.database.read(open.region, readContinuity);
    const day = findDay(asOf ?? '', 'first') ?? parseDay(today());
    const points = computeWeakPoints(register, day);
    if (json) terminal.out(`${JSON.stringify(formatWeakPoints(register, day, points), null, 2)}\n`);
    else print(terminal, register, day, points);
    return 0;
  } finally {
    await open.close();
  }
}

function print(terminal: Terminal, register: ContinuityRegister, day: Day, points: WeakPoint[]): void {
  const out = (line: string) => terminal.out(`${line}\n`);
  const weak = points.filter(({ falls }) => falls.length > 0);
  out(`Slabá místa k ${formatDayCs(day)}: co by padlo, kdyby jediná věc skončila a nikdo ji nepřevzal.`);
  out(
    'Ohlášené změny se nepočítají. Peníze podle tříd se nesčítají; řádky se překrývají, nesčítají se ani ty.',
  );
  if (weak.length === 0) out('Žádné: nic nestojí na jediné věci.');
  weak.forEach((point, index) => printPoint(out, register, point, index + 1));
  const held = points.filter(({ falls }) => falls.length === 0).map(({ node }) => `„${node.title}“`);
  if (held.length) out(`\nNic by nepadlo, náhrada stačí: ${held.join(', ')}.`);
}

function printPoint(
  out: (line: string) => void,
  register: ContinuityRegister,
  point: WeakPoint,
  rank: number,
): void {
  const { node, dependents, assumed, falls, money } = point;
  const places = placesOfPoint(register, point).length;
  const where = places ? `, týká se ${places === 1 ? '1 obce' : `${places} obcí`}` : '';
  out(`\n${rank}. „${node.title}“ (${node.id})`);
  out(`   padne dalších věcí: ${falls.length}, první ${formatDayCs(falls[0]!.day)}${where}`);
  const amounts = MONEY_CLASSES.flatMap((name) => {
    const { hit, rough, unknown, only } = money[name];
    const sum = only ? sayAmountOf(only, name, hit, 'cs') : (rough ? formatEstimate : formatMoney)(hit);
    const known = hit > 0n ? [sum] : [];
    const rest = unknown ? [`${count(unknown, THINGS)} s neznámou částkou`] : [];
    return known.length + rest.length ? `${CLASS_TEXTS[name]}: ${[...known, ...rest].join(' a ')}` : [];
  });
  for (const amount of amounts) out(`   ${amount}`);
  out(
    `   věcí, které na tom stojí přímo: ${dependents}${assumed ? `, z toho jen podle předpokladu: ${assumed}` : ''}`,
  );
}
