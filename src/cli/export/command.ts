import { UsageError, type Command } from '../command.ts';

const FORMATS = ['csv', 'xlsx', 'json', 'ndjson'];

export const exportCommand: Command = {
  name: 'export',
  summary: 'Zapíše vybrané projekty nebo rozklad jejich peněz do souboru s průvodním listem',
  usage: [
    './opora export projects [--query DOTAZ] --format csv|xlsx|json|ndjson [--czech] [--output SOUBOR]',
    './opora export money [--query DOTAZ] [--rows ROZMĚR] [--columns ROZMĚR] --format csv|xlsx|json [--czech] [--output SOUBOR]',
  ],
  options: {
    query: { type: 'string' },
    format: { type: 'string' },
    czech: { type: 'boolean' },
    output: { type: 'string' },
    rows: { type: 'string' },
    columns: { type: 'string' },
  },
  optionHelp: {
    query:
      'slova jako na stránce („prevence kriminality Velké Hamry“), nebo dotaz z adresy (area=housing&year=2020)',
    format: 'csv, xlsx, json nebo ndjson (peníze bez ndjson)',
    rows: 'podle čeho se peníze dělí: municipality (výchozí), district, area, year, payer, programme…',
    columns: 'druhé dělení; dvě úrovně míst najednou nejdou',
    czech: 'CSV se středníky, desetinnou čárkou a českými nadpisy',
    output: 'soubor; vedle něj vznikne SOUBOR.manifest.json s dotazem, verzí dat, počtem řádků a SHA-256',
  },
  examples: [
    {
      command:
        './opora export projects --query "prevence kriminality Velké Hamry" --format xlsx --output pk.xlsx',
      does: 'sešit a pk.xlsx.manifest.json',
    },
    {
      command:
        './opora export money --query "region=CZ051" --rows municipality --columns year --format xlsx --output penize.xlsx',
      does: 'peníze podle obcí a let; součty se rovnají částem',
    },
    {
      command: './opora export projects --query "region=CZ051&area=housing" --format ndjson | wc -l',
      does: 'na standardní výstup',
    },
  ],
  async run(terminal, positionals, values) {
    const { query, format, output } = values as Record<string, string | undefined>;
    if (positionals.length !== 1 || !['projects', 'money'].includes(positionals[0]!))
      throw new UsageError(`Umím zapsat „projects“ nebo „money“, nalezeno „${positionals.join(' ')}“.`);
    if (format === undefined || !FORMATS.includes(format))
      throw new UsageError(`Volba --format čeká ${FORMATS.join(', ')}, nalezeno „${format ?? ''}“.`);
    if (values.czech === true && format !== 'csv')
      throw new UsageError('Volba --czech platí jen pro CSV; ostatní formáty jsou všude stejné.');
    const locale = values.czech === true ? 'cs' : 'en';
    if (positionals[0] === 'money')
      return (await import('./money.ts')).exportMoney(terminal, {
        ...{ query: query ?? '', rows: values.rows === undefined ? 'municipality' : String(values.rows) },
        ...{ columns: values.columns as string | undefined, format, locale, output },
      });
    if (values.rows !== undefined || values.columns !== undefined)
      throw new UsageError('Volby --rows a --columns platí pro „money“.');
    return (await import('./run.ts')).exportProjects(terminal, {
      query: query ?? '',
      format: format as 'csv',
      locale,
      output,
    });
  },
};
