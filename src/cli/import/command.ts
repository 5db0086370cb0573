import { IMPORT_FORMATS } from '#server/workflows/import/formats.ts';
import { UsageError, type Command } from '../command.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Přečte zveřejněný soubor, zkontroluje ho a uloží jako nové vydání pramene',
  usage: [
    './opora import FORMÁT SOUBOR [--dry-run] [--publication ID] [--json]',
    ...IMPORT_FORMATS.map((format) => `  ${format.id.padEnd(16)} ${format.title}`),
  ],
  options: { 'dry-run': { type: 'boolean' }, publication: { type: 'string' }, json: { type: 'boolean' } },
  optionHelp: {
    'dry-run': 'jen zkontrolovat, nic neuložit',
    publication: 'ke kterému zveřejnění soubor patří, když to sám neříká',
    json: 'zpráva o importu jako JSON',
  },
  examples: [
    {
      command: './opora import release-table zprava.txt',
      does: 'obce a částky z tiskové zprávy, součet proti řádkům',
    },
    {
      command: './opora import exclusion-index index-2023.xlsx --dry-run',
      does: 'kontrola sešitu indexu bez uložení',
    },
  ],
  async run(terminal, [formatId, file, ...rest], values) {
    const format = IMPORT_FORMATS.find((candidate) => candidate.id === formatId);
    if (!format) {
      const known = IMPORT_FORMATS.map((candidate) => candidate.id).join(', ');
      throw new UsageError(`Formát „${formatId ?? ''}“ neznám. Znám: ${known}.`);
    }
    if (!file || rest.length) throw new UsageError('Čekám jeden soubor.');
    const { importFrom } = await import('./run.ts');
    return importFrom(terminal, format, file, {
      dryRun: values['dry-run'] === true,
      json: values.json === true,
      publication: values.publication as string | undefined,
    });
  },
};
