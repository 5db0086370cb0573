// Pairs of projects that may be one, and decisions about them.
import type { Ground, GroundChange } from '#projects/match-grounds.ts';
import { sayGround, sayGroundChange } from '#projects/match-words.ts';
import type { MatchState, MatchTitles } from '#server/register/matches.ts';
import { listMatchesNow } from '#server/workflows/projects/match-grounds.ts';
import { decideMatch } from '#server/workflows/projects/matches.ts';
import type { ExitCode, Terminal } from '../command.ts';
import type { Decision } from './command.ts';
import { toJson, withRegister } from './with-register.ts';

export type MatchChoice = {
  decision: Decision | undefined;
  /** Undefined: what waits for a person, proposals and decisions whose grounds changed. */
  state: MatchState | undefined;
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
    const all = await database.read(region, (tx) => listMatchesNow(tx, choice.state));
    const list = choice.state
      ? all
      : all.filter(({ state, changes }) => state === 'proposed' || changes.length > 0);
    if (choice.json) terminal.out(toJson(list));
    else if (list.length === 0)
      terminal.out(
        choice.state
          ? `Žádný návrh ve stavu „${STATES[choice.state]}“.\n`
          : 'Na rozhodnutí nečeká žádný návrh.\n',
      );
    else list.forEach((match) => print(terminal, match));
    return 0;
  });
}

function print(terminal: Terminal, match: MatchTitles & { changes?: GroundChange[] }): void {
  terminal.out(
    `${match.id}\n  ${STATES[match.state]}, shoda ${match.score}${match.author ? `, ${match.author}` : ''}${match.reason ? `: ${match.reason}` : ''}\n` +
      `  zůstává  ${match.title}  (${match.project})\n  připojí se  ${match.otherTitle}  (${match.other})\n` +
      `  ${match.reasons.map((reason) => sayGround(reason as Ground)).join('; ')}\n`,
  );
  if (match.changes?.length) {
    const confirm = match.state === 'accepted' ? 'accept' : 'refuse';
    terminal.out('  Od rozhodnutí se změnilo, na čem stálo; posuďte ho znovu:\n');
    for (const change of match.changes) terminal.out(`    ${sayGroundChange(change)}\n`);
    terminal.out(`    platí dál: --${confirm} '${match.id}', jinak --undo '${match.id}'\n`);
  }
  terminal.out('\n');
}
