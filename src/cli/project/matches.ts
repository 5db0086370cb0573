// Pairs of projects that may be one, and decisions about them.
import { formatMoney } from '#model/money.ts';
import { decideMatch } from '#server/workflows/projects/matches.ts';
import { listMatches, type MatchState, type MatchTitles } from '#server/register/matches.ts';
import type { ExitCode, Terminal } from '../command.ts';
import type { Decision } from './command.ts';
import { toJson, withRegister } from './with-register.ts';

export type MatchChoice = {
  decision: Decision | undefined;
  state: MatchState;
  reason: string | undefined;
  json: boolean;
};

const STATES: Record<MatchState, string> = {
  proposed: 'navrženo',
  accepted: 'spojeno',
  refused: 'odmítnuto',
};

export function matches(terminal: Terminal, choice: MatchChoice): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    if (choice.decision) {
      const { id, decision } = choice.decision;
      const { author } = terminal;
      const result = await decideMatch(database, region, id, decision, {
        author,
        reason: choice.reason ?? null,
      });
      if (result.outcome === 'unknown') {
        terminal.err(`Návrh „${id}“ v registru není. Vypíše je ./opora project matches.\n`);
        return 2;
      }
      if (result.outcome === 'not-now') {
        terminal.err(`S návrhem „${id}“ to teď udělat nejde: je ve stavu „${STATES[result.match.state]}“.\n`);
        return 1;
      }
      if (choice.json) terminal.out(toJson(result.match));
      else print(terminal, result.match);
      return 0;
    }
    const list = await database.read(region, (tx) => listMatches(tx, choice.state));
    if (choice.json) terminal.out(toJson(list));
    else if (list.length === 0) terminal.out(`Žádný návrh ve stavu „${STATES[choice.state]}“.\n`);
    else list.forEach((match) => print(terminal, match));
    return 0;
  });
}

function print(terminal: Terminal, match: MatchTitles): void {
  terminal.out(
    `${match.id}\n  ${STATES[match.state]}, shoda ${match.score}${match.author ? `, ${match.author}` : ''}${match.reason ? `: ${match.reason}` : ''}\n` +
      `  zůstává  ${match.title}  (${match.project})\n  připojí se  ${match.otherTitle}  (${match.other})\n` +
      `  ${match.reasons.map(describeReason).join('; ')}\n\n`,
  );
}

function describeReason(reason: MatchTitles['reasons'][number]): string {
  const crowns = (hellers: unknown) => formatMoney(BigInt(String(hellers)));
  switch (reason.rule) {
    case 'same-recipient':
      return `stejný příjemce (IČO ${String(reason.ico)})`;
    case 'overlapping-period':
      return `období se překrývají (${String(reason.from)} až ${String(reason.to)})`;
    case 'same-amount':
      return `stejná částka ${crowns(reason.hellers)}`;
    case 'near-amount':
      return `částky se liší jen o ${crowns(reason.difference)}`;
    case 'similar-title':
      return `podobný název (${String(reason.similarity)})`;
    default:
      return reason.rule;
  }
}
