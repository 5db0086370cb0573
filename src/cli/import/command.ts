import { IMPORT_FORMATS } from '#server/workflows/import/formats.ts';
import { LIST_FORMATS } from '#server/workflows/import/list-formats.ts';
import type { Rates } from '#server/workflows/import/list-format.ts';
import { UsageError, type Command } from '../command.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Přečte zveřejněný soubor, zkontroluje ho a uloží jako nové vydání pramene',
  usage: [
    './opora import FORMÁT SOUBOR… [--dry-run] [--publication ID] [--report SOUBOR] [--json]',
    './opora import table SOUBOR --mapping POPIS.yaml | --suggest',
    ...[...IMPORT_FORMATS, ...LIST_FORMATS].map((format) => `  ${format.id.padEnd(16)} ${format.title}`),
    `  ${'table'.padEnd(16)} jakákoli tabulka dotací podle popisu sloupců (CSV, XLSX, ODS, XLS, i .gz)`,
  ],
  options: {
    'dry-run': { type: 'boolean' },
    publication: { type: 'string' },
    report: { type: 'string' },
    mapping: { type: 'string' },
    suggest: { type: 'boolean' },
    rate: { type: 'string' },
    'rate-source': { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    'dry-run': 'jen zkontrolovat, nic neuložit',
    publication: 'ke kterému zveřejnění soubor patří, když to sám neříká',
    report: 'kam zapsat úplný seznam problémů (CSV); jen seznamy projektů',
    mapping: 'popis sloupců tabulky (YAML); hotové jsou v mappings/',
    suggest: 'navrhnout popis sloupců a ukázat první řádky, nic neukládat',
    rate: 'kurz cizí měny, například EUR=24,35; bez něj částky zůstanou v ní',
    'rate-source': 'odkud kurz je; bez pramene se nepoužije',
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
    {
      command: './opora import dotaceeu-2014 seznam-operaci.xlsx',
      does: 'projekty ze seznamu operací, s tím, co se proti minulému vydání změnilo',
    },
    {
      command: './opora import table platby.csv.gz --mapping mappings/szif-2016.yaml',
      does: 'tabulka plateb podle popisu jejích sloupců',
    },
    {
      command: './opora import table dotace.xlsx --suggest > popis.yaml',
      does: 'návrh popisu k opravě; důvody a první řádky vypíše na chybový výstup',
    },
  ],
  async run(terminal, [formatId, ...files], values) {
    const dryRun = values['dry-run'] === true;
    const json = values.json === true;
    const publication = values.publication as string | undefined;
    const report = values.report as string | undefined;
    if (formatId === 'table') {
      const [file, ...rest] = files;
      const mapping = values.mapping as string | undefined;
      if (!file || rest.length) throw new UsageError('Čekám jeden soubor.');
      if (!mapping && !values.suggest) {
        throw new UsageError('K tabulce patří popis sloupců: --mapping POPIS.yaml. Navrhne ho --suggest.');
      }
      const { importTable, suggestTable } = await import('./table.ts');
      if (!mapping) return suggestTable(terminal, file);
      return importTable(terminal, file, mapping, { dryRun, json, publication, report });
    }
    const list = LIST_FORMATS.find((candidate) => candidate.id === formatId);
    if (list) {
      if (files.length !== list.files.length) {
        throw new UsageError(
          list.files.length === 1
            ? 'Čekám jeden soubor.'
            : `Čekám ${list.files.length} soubory v tomto pořadí: ${list.files.join(', ')}.`,
        );
      }
      const { importListFrom } = await import('./list.ts');
      const rates = readRates(values.rate as string | undefined, values['rate-source'] as string | undefined);
      if (rates && !list.withRates)
        throw new UsageError(`Seznam ${list.id} je v korunách, kurz nepotřebuje.`);
      const options = rates && list.withRates?.(rates);
      return importListFrom(terminal, list, files, {
        ...{ dryRun, json, publication, report },
        ...(options ? { options } : {}),
      });
    }
    const format = IMPORT_FORMATS.find((candidate) => candidate.id === formatId);
    if (!format) {
      const known = [...IMPORT_FORMATS, ...LIST_FORMATS, { id: 'table' }].map(({ id }) => id).join(', ');
      throw new UsageError(`Formát „${formatId ?? ''}“ neznám. Znám: ${known}.`);
    }
    const [file, ...rest] = files;
    if (!file || rest.length) throw new UsageError('Čekám jeden soubor.');
    const { importFrom } = await import('./run.ts');
    return importFrom(terminal, format, file, { dryRun, json, publication });
  },
};

/** `EUR=24,35` with its source. */
function readRates(rate: string | undefined, source: string | undefined): Rates | undefined {
  if (rate === undefined && source === undefined) return undefined;
  const match = /^([A-Z]{3})=(\d{1,6}(?:[.,]\d{1,6})?)$/.exec(rate ?? '');
  if (!match) throw new UsageError(`Kurz „${rate ?? ''}“ neumím přečíst. Čekám například --rate EUR=24,35.`);
  if (!source) throw new UsageError('Ke kurzu patří jeho pramen: --rate-source "ČNB, průměr roku 2020".');
  return { [match[1]!]: { value: match[2]!.replace(',', '.'), source } };
}
