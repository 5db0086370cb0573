import { FINDING_STATES } from '#server/register/findings.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';

export const reconcile: Command = {
  name: 'reconcile',
  summary: 'Porovná zveřejněná čísla mezi sebou i s registrem a vypíše nesrovnalosti',
  usage: [
    './opora reconcile [--json]',
    './opora reconcile --finding ID --state STAV --reason DŮVOD [--owner KDO]',
  ],
  options: {
    json: { type: 'boolean' },
    finding: { type: 'string' },
    state: { type: 'string' },
    reason: { type: 'string' },
    owner: { type: 'string' },
  },
  optionHelp: {
    json: 'výsledek jako JSON (částky jako desetinný text v Kč)',
    finding: 'nesrovnalost, kterou posuzujete',
    state: `nový stav: ${FINDING_STATES.join(', ')}`,
    reason: 'důvod; přežije nový výpočet',
    owner: 'kdo má nesrovnalost na starosti',
  },
  examples: [
    { command: './opora reconcile', does: 'kód 1, dokud je některá nesrovnalost otevřená' },
    {
      command: './opora reconcile --finding ID --state explained --reason "součet neobsahuje dodatek č. 2"',
      does: 'zapíše vysvětlení; stav i důvod zůstanou při dalším výpočtu',
    },
  ],
  async run(terminal, positionals, values) {
    if (positionals.length)
      throw new UsageError(`Nečekám žádný název souboru, našel jsem: ${positionals.join(' ')}`);
    const { judgeFrom, reconcileFrom } = await import('./run.ts');
    const { finding, state, reason, owner } = values as Record<string, string | undefined>;
    if (!finding) return reconcileFrom(terminal, values.json === true);
    const known = FINDING_STATES.find((candidate) => candidate === state);
    if (!known)
      throw new UsageError(`Stav má být jeden z: ${FINDING_STATES.join(', ')}; našel jsem „${state ?? ''}“.`);
    if (known !== 'open' && !reason?.trim()) throw new UsageError('Napište důvod: --reason "…".');
    return judgeFrom(terminal, finding, { state: known, reason: reason ?? '', owner: owner ?? null });
  },
};
