import { formatMoney, parseDecimal } from '#model/money.ts';
import type { ReadTransaction } from '#server/database/transaction.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { FindingState, RegisterFinding } from '#server/register/findings.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { judge, refreshFindings } from '#server/workflows/reconcile.ts';
import { findingState, findingTitle, pointerRole } from '#model/finding-texts.ts';
import type { ExitCode, Terminal } from '../command.ts';

export async function reconcileFrom(terminal: Terminal, json: boolean): Promise<ExitCode> {
  const register = await openRegister(terminal.settings, {
    share: true,
    author: terminal.author,
    progress: terminal.progress,
  });
  try {
    const findings = await refreshFindings(register.database, register.region);
    const open = findings.filter((finding) => finding.state === 'open');
    if (json)
      terminal.out(
        `${JSON.stringify({ region: register.region, findings: findings.map(toJson) }, null, 2)}\n`,
      );
    else {
      const names = await register.database.read(register.region, nameTerritories);
      for (const finding of findings) terminal.out(describe(finding, names));
      terminal.out(`Nesrovnalostí: ${findings.length}, otevřených: ${open.length}\n`);
    }
    return open.length ? 1 : 0;
  } finally {
    await register.close();
  }
}

export async function judgeFrom(
  terminal: Terminal,
  id: string,
  judgement: { state: FindingState; reason: string; owner: string | null },
): Promise<ExitCode> {
  const register = await openRegister(terminal.settings, {
    share: true,
    author: terminal.author,
    progress: terminal.progress,
  });
  try {
    const done = await judge(register.database, register.region, id, {
      ...judgement,
      author: terminal.author,
    });
    if (done) terminal.out(`${id}: stav ${judgement.state}\n`);
    else terminal.err(`Nesrovnalost „${id}“ v registru není. Platné vypíše ./opora reconcile.\n`);
    return done ? 0 : 2;
  } finally {
    await register.close();
  }
}

function toJson(finding: RegisterFinding) {
  const {
    id,
    kind,
    unit,
    stated = null,
    computed = null,
    difference = null,
    details,
    state,
    reason,
    owner,
  } = finding;
  const pointers = finding.pointers.map(({ source, locator, ...rest }) => ({ source, locator, ...rest }));
  return { id, kind, unit, stated, computed, difference, pointers, details, state, reason, owner };
}

async function nameTerritories(tx: ReadTransaction): Promise<Map<string, string>> {
  return new Map((await listTerritories(tx)).map((place) => [place.code, place.name]));
}

function describe(finding: RegisterFinding, names: Map<string, string>): string {
  const exact = (value: string) => (finding.unit === 'CZK' ? formatMoney(parseDecimal(value)) : value);
  const sides = [
    ['uvedeno', finding.stated],
    ['spočteno', finding.computed],
    ['rozdíl', finding.difference],
  ].flatMap(([label, value]) => (value === undefined ? [] : [[label!, exact(value), '']]));
  const places = finding.pointers.map(({ role, value, missing, territory, locator, source }) => [
    pointerRole(role, 'cs'),
    missing === 'not-yet' ? 'zatím ne' : value === undefined ? '' : exact(value),
    [names.get(territory ?? ''), locator, `[${source}]`].filter(Boolean).join('  '),
  ]);
  const rows = [...sides, ...places];
  const [left, middle] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length), 0));
  return [
    `${findingTitle(finding.kind, 'cs')} (${findingState(finding.state, 'cs')})`,
    `  ${finding.id}`,
    ...rows.map(([label, value, place]) =>
      `  ${label!.padEnd(left!)}  ${value!.padStart(middle!)}  ${place}`.trimEnd(),
    ),
    ...(finding.reason ? [`  důvod: ${finding.reason}`] : []),
    '',
    '',
  ].join('\n');
}
