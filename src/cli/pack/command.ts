import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';

export const pack: Command = {
  name: 'pack',
  summary: 'Zkontroluje, načte nebo vypíše balíček kraje (složku CSV a YAML)',
  usage: [
    './opora pack check [SLOŽKA] [--json]',
    './opora pack load [SLOŽKA] [--json]',
    './opora pack export SLOŽKA [--force]',
  ],
  options: { json: { type: 'boolean' }, force: { type: 'boolean' } },
  optionHelp: { json: 'výsledek jako JSON', force: 'přepsat soubory ve složce, která není prázdná' },
  examples: [
    {
      command: './opora pack check',
      does: 'každá chyba se souborem, řádkem a sloupcem; kód 1, když nějaká je',
    },
    { command: './opora pack load', does: 'načte kraj v jedné transakci; podruhé nic nezmění' },
    { command: './opora pack export /tmp/kraj', does: 'zapíše registr zpět jako balíček' },
  ],
  async run(terminal, [action, folder, ...rest], values) {
    if (rest.length) throw new UsageError(`Čekám jednu složku, navíc je: ${rest.join(' ')}`);
    const { check, exportTo, load } = await import('./run.ts');
    const path = folder ?? terminal.settings.packFolder;
    if (action === 'check') return check(terminal, path, values.json === true);
    if (action === 'load') return load(terminal, path, values.json === true);
    if (action === 'export' && folder) return exportTo(terminal, folder, values.force === true);
    throw new UsageError('Čekám: check, load, nebo export a složku.');
  },
};
