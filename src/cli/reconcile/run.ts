import { formatMoney, parseDecimal } from '#model/money.ts';
import type { FindingState, RegisterFinding } from '#server/register/findings.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { judge, refreshFindings } from '#server/workflows/reconcile.ts';
import { findingTitle } from '#model/finding-texts.ts';
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
      for (const finding of findings) terminal.out(describe(finding));
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

function describe(finding: RegisterFinding): string {
  const money = (value: string) => (finding.unit === 'CZK' ? formatMoney(parseDecimal(value)) : value);
  const lines = [`${findingTitle(finding.kind, 'cs')} (${finding.state})  ${finding.id}`];
  if (finding.stated !== undefined) lines.push(`  uvedeno    ${money(finding.stated)}`);
  if (finding.computed !== undefined) lines.push(`  spočteno   ${money(finding.computed)}`);
  if (finding.difference !== undefined) lines.push(`  rozdíl     ${money(finding.difference)}`);
  for (const pointer of finding.pointers) {
    lines.push(
      `  ${pointer.role.padEnd(9)}  ${pointer.value ?? ''}  ${pointer.locator}  [${pointer.source}]`,
    );
  }
  if (finding.reason) lines.push(`  důvod      ${finding.reason}`);
  return `${lines.join('\n')}\n\n`;
}
