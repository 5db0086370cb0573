// Stated figures of places beside what their projects give.
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import { formatNumber } from '#model/quantity.ts';
import { formatMoney } from '#model/money.ts';
import type { Computed, StatedReason } from '#projects/stated.ts';
import { compareStatedFunds, type StatedPlace } from '#server/workflows/projects/stated.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { formatCounted } from '#need/czech-counts.ts';
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
  const figure = place.stated === undefined ? 'neuvedeno' : formatMoney(place.stated);
  terminal.out(
    `${place.name}: uvedeno ${figure}, projektů v registru ${formatNumber(String(place.projects))}\n`,
  );
  for (const row of widest(place.computed)) {
    const coverage =
      row.coverage === undefined
        ? ''
        : `  pokrytí ${(Number(row.coverage) / 10).toLocaleString('cs-CZ')}\u00a0%`;
    terminal.out(
      `  ${describe(row).padEnd(44)} ${formatMoney(row.value)}  (${formatNumber(String(row.projects))} proj.)${coverage}\n`,
    );
  }
  for (const reason of place.reasons) terminal.out(`  – ${describeReason(reason)}\n`);
  terminal.out('\n');
}

/** Whole amounts under each kind and tie; all definitions are in --json. */
function widest(computed: Computed[]): Computed[] {
  return computed.filter((row) => row.payer === 'all' && row.recipient === 'anyone' && row.period === 'any');
}

const describe = (row: Computed): string =>
  `${AMOUNT_KINDS[row.kind].cs}, ${row.attribution === 'tied' ? 'vázáno na spolupráci' : 'všechny projekty'}${row.payer === 'all' ? '' : `, ${PAYERS[row.payer].cs}`}`;

function describeReason(reason: StatedReason): string {
  switch (reason.reason) {
    case 'no-projects':
      return 'registr nezná žádný projekt v tomto místě';
    case 'kind-not-stated':
      return `dokument neříká, o jaký druh peněz jde; projekty mají ${reason.kinds.map((kind) => AMOUNT_KINDS[kind].cs).join(', ')}`;
    case 'attribution-unknown':
      return `u ${ofProjects(reason.projects)} (${formatMoney(reason.hellers)}) není známo, zda patří ke spolupráci`;
    case 'scope':
      return `jiného příjemce než obec: ${projects(reason.projects)} (${formatMoney(reason.hellers)})`;
    case 'timing':
      return `mimo dobu spolupráce nebo bez dat: ${projects(reason.projects)} (${formatMoney(reason.hellers)})`;
    case 'unallocated':
      return `${formatMoney(reason.hellers)} patří více místům dohromady`;
    case 'without-money':
      return `u ${ofProjects(reason.projects)} není známa částka`;
    case 'region-only':
      return `u ${ofProjects(reason.projects)} je známo jen to, že patří do kraje`;
  }
}

const projects = (count: number): string =>
  formatCounted(count, ['projekt', 'projekty', 'projektu', 'projektů']);
const ofProjects = (count: number): string =>
  formatCounted(count, ['projektu', 'projektů', 'projektu', 'projektů']);
