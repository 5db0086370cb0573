// The result of one text for people: how much was checked, then what does not hold, then the rest.
import type { VerdictState } from '#claims/judge.ts';
import { VERDICT_ORDER, VERDICT_WORDS } from '#claims/verdict-words.ts';
import { listSources } from '#server/workflows/check/correction.ts';
import type { Report, ReportClaim, ReportGround } from '#server/workflows/check/report.ts';
import type { Terminal } from '../command.ts';

const titleOf = (state: VerdictState) => VERDICT_WORDS[state].cs.toUpperCase();

export function printReport(terminal: Terminal, report: Report, name?: string): void {
  const { claims, findings, skipped, coverage } = report;
  const list = (title: string, lines: string[]) => {
    if (lines.length) terminal.out(`\n${title}\n${lines.join('')}`);
  };
  if (name !== undefined) terminal.out(`── ${name}\n`);
  terminal.out(`${coverage.sentence}\n`);
  // What is supported comes at the end, a line each.
  for (const state of VERDICT_ORDER.filter((one) => one !== 'supported'))
    list(titleOf(state), claims.filter((claim) => claim.state === state).map(describe));
  list(
    'UVNITŘ TEXTU',
    findings.map(({ line, quote, sentence }) => `  ř. ${line}  „${quote}“  ${sentence}\n`),
  );
  list(
    titleOf('supported'),
    claims
      .filter(({ state }) => state === 'supported')
      .map(
        ({ line, quote, sentence, details }) =>
          `  ř. ${line}  „${quote}“  ${[sentence, ...details.map((detail) => `· ${detail}`)].join('\n       ')}\n`,
      ),
  );
  list(
    'VYNECHÁNO',
    skipped.map(({ line, quote, reason }) => `  ř. ${line}  „${quote}“  ${reason}\n`),
  );
  terminal.out('\n');
}

function describe({ line, quote, sentence, details, grounds }: ReportClaim): string {
  const words = [sentence, ...details.map((detail) => `· ${detail}`)].join('\n       ');
  return `  ř. ${line}  „${quote}“\n     ${words}\n${grounds.map(describeGround).join('')}`;
}

function describeGround({ label, value, interval, difference, sources }: ReportGround): string {
  return [
    ['registr', `${label}: ${value}`],
    ['meze', interval],
    ['rozdíl', difference ?? ''],
    ['pramen', listSources(sources)],
  ]
    .filter(([, said]) => said !== '')
    .map(([what, said]) => `       ${what!.padEnd(8)} ${said}\n`)
    .join('');
}
