// Stated figures of places beside what their projects give.
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import { formatMissing, formatNumber } from '#model/quantity.ts';
import { formatMoney } from '#model/money.ts';
import { sayCoverage, sayDefinition, sayStatedReason } from '#projects/stated-words.ts';
import type { Computed } from '#projects/stated.ts';
import { compareStatedFunds, type StatedPlace } from '#server/workflows/projects/stated.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { toJson, withRegister } from './with-register.ts';

export function stated(terminal: Terminal, json: boolean): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    const places = await database.read(region, compareStatedFunds);
    if (json) terminal.out(toJson(places));
    else places.forEach((place) => print(terminal, place));
    return 0;
  });
}

function print(terminal: Terminal, place: StatedPlace): void {
  const absent = place.figure ? formatMissing(place.missing ?? 'unknown') : 'neuvedeno';
  const figure = place.stated === undefined ? absent : formatMoney(place.stated);
  terminal.out(
    `${place.name}: uvedeno ${figure}, projektů v registru ${formatNumber(String(place.projects))}\n`,
  );
  for (const row of widest(place.computed)) {
    const coverage = row.coverage === undefined ? '' : `  pokrytí ${sayCoverage(row.coverage)}`;
    terminal.out(
      `  ${`${AMOUNT_KINDS[row.kind].cs}, ${sayDefinition(row, place)}`.padEnd(48)} ${formatMoney(row.value)}  (${formatNumber(String(row.projects))} proj.)${coverage}\n`,
    );
  }
  for (const reason of place.reasons) terminal.out(`  – ${sayStatedReason(reason, place)}\n`);
  terminal.out('\n');
}

/** Whole amounts under each kind and tie; all definitions are in --json. */
function widest(computed: Computed[]): Computed[] {
  return computed.filter((row) => row.payer === 'all' && row.recipient === 'anyone' && row.period === 'any');
}
