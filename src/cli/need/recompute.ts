import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '#model/import-report.ts';
import { formatCellRef } from '#model/import-report.ts';
import { describeProblem } from '#model/problem-texts.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import { formatNumber, INDICATOR_NAMES } from '#need/czech-counts.ts';
import { HIGHEST_INDICATOR_POINTS, type IndicatorId } from '#need/methodology.ts';
import type { Deviation, IndexDifference, RecomputeReport } from '#need/recompute.ts';
import { LIMITS } from '#sources/file/limits.ts';
import {
  hasDifference,
  recomputeWorkbook,
  type RefusedRow,
  type StateSums,
  type WorkbookReport,
} from '#server/workflows/need/recompute.ts';
import { listTerritories } from '#server/register/territories.ts';
import { listKnown } from '#server/workflows/import/exclusion-index.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { printProblems } from '../problems.ts';

/** More would scroll the summary away; `--json` has them all. */
const SHOWN = 20;

export async function recompute(terminal: Terminal, file: string, json: boolean): Promise<ExitCode> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new Error(`Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.`);
  if (info.size > LIMITS.textBytes)
    throw new Error(`Soubor ${file} je příliš velký. Nechte v něm jen list s indexem.`);
  terminal.progress(`Přepočítávám ${basename(file)} …`);
  const known = await readKnown(terminal);
  const result = recomputeWorkbook(await readFile(file), basename(file), known);
  if (json) terminal.out(`${JSON.stringify(toJson(result), null, 2)}\n`);
  else print(terminal, basename(file), result, known !== undefined);
  if (!result.report) return 2;
  return hasDifference(result) ? 1 : 0;
}

/** Nothing is set up for the sake of a comparison: without a register the file is compared with itself. */
async function readKnown({ settings, author, progress }: Terminal) {
  if (!settings.databaseUrl && !existsSync(settings.dataFolder)) return undefined;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    const { database, region } = register;
    return listKnown(
      region,
      await database.read(region, (tx) => listTerritories(tx, { level: 'municipality' })),
    );
  } finally {
    await register.close();
  }
}

function toJson({ report, ...read }: WorkbookReport) {
  if (!report) return { ...read, report: null };
  const { reference: _reference, ...rest } = report;
  return { ...read, report: rest };
}

function print(terminal: Terminal, file: string, result: WorkbookReport, withRegister: boolean): void {
  printProblems(
    terminal,
    result.problems.filter((problem) => problem.severity !== 'note'),
  );
  const { report } = result;
  if (!report) {
    terminal.out(`${file}: sešit nejde přepočítat.\n`);
    return;
  }
  printOwnProblems(terminal, report.problems);
  const line = (label: string, text: string) => terminal.out(`${label.padEnd(12)} ${text}\n`);
  line('sešit', `${file}, rok ${result.year}, metodika ${result.methodology}`);
  if (result.comparability === 'partly')
    line('pozor', `rok ${result.year} je s dřívějšími srovnatelný jen zčásti: dvě z dávek během něj zanikly`);
  if (!withRegister) line('registr', 'není založen; kódy a okresy obcí se s ním neporovnaly');
  line(
    'řádků',
    `přečteno ${count(result.rowsRead)}, přepočteno ${count(report.rows)}, odmítnuto ${count(result.rejected)}`,
  );
  line('součty ČR', SUMS[result.stateSums!]);
  line('podíly', describeDeviation(report.shares));
  line('kvocienty', describeDeviation(report.quotients));
  line(
    'index',
    `shodný ${count(report.own.equal)} z ${count(report.own.rows)} obcí s vlastní školou, odlišný ${count(report.own.different.length)}`,
  );
  const remainders = Object.entries(report.imputed.remainders).sort(([a], [b]) => Number(a) - Number(b));
  line(
    'převzato',
    `${count(report.imputed.rows)} obcí bez vlastní školy: zveřejněný index minus spočtené body je ${describeRange(remainders)} u ${count(sumOf(report))}, mimo ${count(report.imputed.outOfRange.length)}`,
  );
  if (remainders.length)
    line('zbytek', remainders.map(([points, rows]) => `${points} b.: ${count(rows)}`).join(' · '));
  line(
    'pásma',
    `porovnáno ${count(report.bands.compared)}, odlišných ${count(report.bands.different.length)}`,
  );
  if (report.notRecomputed.length + result.refused.length)
    line('nepřepočteno', describeReasons(report, result.refused.length));
  for (const { code, name, reason } of report.notRecomputed.slice(0, SHOWN))
    terminal.out(`nepřepočteno ${name ?? code} (${code}): ${REASONS[reason] ?? 'údaj chybí'}\n`);
  if (report.notRecomputed.length > SHOWN)
    terminal.out(`… a dalších ${count(report.notRecomputed.length - SHOWN)}; všechny vypíše --json\n`);
  printRefused(terminal, result.refused);
  for (const difference of [...report.own.different, ...report.imputed.outOfRange].slice(0, SHOWN))
    terminal.out(`liší se      ${describeIndex(difference)}\n`);
}

/** Rows the reader refused, with the reason of each. */
function printRefused(terminal: Terminal, refused: RefusedRow[]): void {
  for (const { row, code, name, problems } of refused.slice(0, SHOWN)) {
    const reasons = problems.map((problem) => describeProblem(problem, 'cs').what).join(' ');
    terminal.out(
      `nepřepočteno řádek ${row}, ${name ?? 'obec bez názvu'} (${code ?? 'bez kódu'}): ${reasons || 'nadpisy sešitu nejde přečíst'}\n`,
    );
  }
  if (refused.length > SHOWN)
    terminal.out(`… a dalších ${count(refused.length - SHOWN)} odmítnutých; všechny vypíše --json\n`);
}

function printOwnProblems(terminal: Terminal, problems: Problem[]): void {
  const others = problems.filter(({ code }) => code !== 'quotient-disagrees');
  for (const problem of others.slice(0, SHOWN)) {
    const place = problem.ref ? `${formatCellRef(problem.ref)}: ` : '';
    terminal.out(
      `${problem.severity === 'error' ? 'chyba' : 'upozornění'}  ${place}${findNeedProblemText(problem)}\n`,
    );
  }
  if (others.length > SHOWN)
    terminal.out(`… a dalších ${count(others.length - SHOWN)}; všechny vypíše --json\n`);
  printQuotients(
    terminal,
    problems.filter(({ code }) => code === 'quotient-disagrees'),
  );
}

/** One wrong count moves the quotients of a whole region: what is alike is said once, with the largest difference. */
function printQuotients(terminal: Terminal, problems: Problem[]): void {
  const off = ({ value, expected }: Problem) => Math.abs(Number(value) - Number(expected));
  for (const [indicator, own] of Map.groupBy(problems, ({ details }) => details!.indicator as IndicatorId)) {
    const [first] = own.toSorted((a, b) => off(b) - off(a));
    if (own.length > 1)
      terminal.out(
        `upozornění  lokalizační kvocient „${INDICATOR_NAMES[indicator]}“ se liší u ${count(own.length)} obcí; nejvíc:\n`,
      );
    const place = first!.ref ? `${formatCellRef(first!.ref)}: ` : '';
    terminal.out(`upozornění  ${place}${findNeedProblemText(first!)}\n`);
  }
}

const SUMS: Record<StateSums, string> = {
  computed: 'spočtené ze sešitu',
  given: 'dané (sešit neobsahuje celou republiku)',
  stated: 'zveřejněné (součty sešitu s nimi nesouhlasí)',
};

function describeDeviation({ compared, different, maxDifference, at }: Deviation): string {
  const where =
    at && maxDifference > 0 ? ` (obec ${at.code}, ${INDICATOR_NAMES[at.indicator].toLowerCase()})` : '';
  return `porovnáno ${count(compared)}, odlišných ${count(different)}, největší rozdíl ${sayDifference(maxDifference)}${where}`;
}

/** `7,1 · 10⁻¹⁵`: the promise is one in a million million, which decimals would hide. */
function sayDifference(value: number): string {
  if (value === 0) return 'žádný';
  if (value >= 0.01) return formatNumber(value, 2);
  const [digits, power] = value.toExponential(1).split('e-') as [string, string];
  const raised = [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${digits.replace('.', ',')} · 10⁻${raised}`;
}

function describeIndex({ code, name, published, computed, ref }: IndexDifference): string {
  return `${name ?? code} (${code}): zveřejněno ${published}, spočteno ${computed}${ref ? `, ${formatCellRef(ref)}` : ''}`;
}

const REASONS: Record<string, string> = {
  'no-reference': 'chybí součty kraje nebo republiky',
  suppressed: 'zdroj údaj neuvádí',
  'not-published': 'sešit index neuvádí',
  invalid: 'údaj je záporný nebo větší než celek',
  imputed: 'převzatý údaj bez zveřejněného indexu',
  'imputed-beside-hole': 'převzatý údaj vedle chybějícího',
};

function describeReasons({ notRecomputed }: RecomputeReport, refused: number): string {
  const reasons = [...Map.groupBy(notRecomputed, ({ reason }) => reason)].map(
    ([reason, list]) => `${count(list.length)} (${REASONS[reason] ?? 'údaj chybí'})`,
  );
  return [...reasons, ...(refused ? [`${count(refused)} (čtení řádek odmítlo)`] : [])].join(', ');
}

/** What the remainders really are; the method allows 0 to 6. */
function describeRange(remainders: readonly [string, number][]): string {
  const [first, last] = [
    remainders[0]?.[0] ?? '0',
    remainders.at(-1)?.[0] ?? String(HIGHEST_INDICATOR_POINTS),
  ];
  return `${first} až ${last}`;
}

function sumOf({ imputed }: RecomputeReport): number {
  return Object.values(imputed.remainders).reduce((sum, rows) => sum + rows, 0);
}

function count(value: number): string {
  return formatNumber(value, 0);
}
