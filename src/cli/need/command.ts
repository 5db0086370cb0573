import { UsageError, type Command } from '../command.ts';

const MODES = ['recompute', 'ranking', 'claim', 'coverage', 'what-if'] as const;

export const need: Command = {
  name: 'need',
  summary: 'Vysvětlí Index sociálního vyloučení: body obcí, pořadí, mezery v pomoci, přepočet sešitu',
  usage: [
    './opora need MÍSTO|KÓD [--year ROK] [--json]',
    './opora need --ranking kraje|okresy|orp|obce [--measure MÍRA] [--without-capital] [--region KÓD] [--year ROK] [--json]',
    './opora need --claim "ÚZEMÍ MÍSTO" [--year ROK] [--json]',
    './opora need --coverage [--region KÓD] [--threshold BODY] [--unions] [--year ROK] [--json]',
    './opora need --what-if ODKAZ [--json]',
    './opora need --recompute SOUBOR [--json]',
  ],
  options: {
    recompute: { type: 'string' },
    ranking: { type: 'string' },
    measure: { type: 'string' },
    'without-capital': { type: 'boolean' },
    region: { type: 'string' },
    claim: { type: 'string' },
    coverage: { type: 'boolean' },
    threshold: { type: 'string' },
    unions: { type: 'boolean' },
    'what-if': { type: 'string' },
    year: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    recompute: 'přepočítá zveřejněný sešit z jeho vlastních počtů; kód 1, když se něco liší',
    ranking: 'pořadí krajů, okresů, správních obvodů (orp), nebo obcí',
    measure: 'co se řadí: mean, weighted-mean, share-12, share-8, people-12, number-12 (jinak mean)',
    'without-capital': 'pořadí bez hlavního města Prahy',
    region: 'pořadí jen v jednom kraji; mezery v kraji, okrese nebo správním obvodu, například CZ042',
    claim: 'podle kterých způsobů počítání tvrzené místo platí',
    coverage: 'potřebnost proti spolupráci a penězům: kdo má vysoký index a žádnou spolupráci',
    threshold: 'od kolika bodů je potřebnost vysoká (jinak 12)',
    unions: 'spolupráce svazku se počítá i jeho členům',
    'what-if': 'co by změna údajů udělala s body, například 2023_564028~uoz190',
    year: 'rok indexu, když je v registru víc let (jinak nejnovější); přepočet a co-kdyby mají rok uvnitř',
    json: 'výsledek jako JSON',
  },
  examples: [
    {
      command: './opora need "Nové Město pod Smrkem"',
      does: 'odkud obec má každý bod a jak daleko je další pásmo',
    },
    { command: './opora need --claim "CZ051 4"', does: 'podle čeho je kraj čtvrtý a podle čeho ne' },
    { command: './opora need --coverage', does: 'obce s vysokým indexem bez spolupráce' },
    {
      command: './opora need --recompute index-2023.xlsx',
      does: 'souhlasí zveřejněné kvocienty a body s počty?',
    },
  ],
  // Each way of asking is loaded when it is asked: the reader of workbooks is large.
  async run(terminal, positionals, values) {
    const asked = MODES.filter((mode) => values[mode] !== undefined);
    if (asked.length > 1)
      throw new UsageError(
        `Zadejte jednu volbu, našel jsem ${asked.map((mode) => `--${mode}`).join(' a ')}.`,
      );
    const json = values.json === true;
    const text = (name: string) => values[name] as string | undefined;
    const [mode] = asked;
    const year = text('year');
    if (year !== undefined && (mode === 'recompute' || mode === 'what-if'))
      throw new UsageError(`Volba --year nepatří k --${mode}: rok je uvnitř.`);
    if (mode !== undefined && positionals.length)
      throw new UsageError(`S volbou --${mode} nečekám další slova, našel jsem: ${positionals.join(' ')}`);
    switch (mode) {
      case 'recompute':
        return (await import('./recompute.ts')).recompute(terminal, text('recompute')!, json);
      case 'ranking':
        return (await import('./ranking.ts')).ranking(
          terminal,
          {
            level: text('ranking')!,
            measure: text('measure'),
            withoutCapital: values['without-capital'] === true,
            region: text('region'),
          },
          json,
          year,
        );
      case 'claim':
        return (await import('./claim.ts')).claim(terminal, text('claim')!, json, year);
      case 'coverage':
        return (await import('./coverage.ts')).coverage(
          terminal,
          { threshold: text('threshold'), unions: values.unions === true, region: text('region') },
          json,
          year,
        );
      case 'what-if':
        return (await import('./what-if.ts')).whatIf(terminal, text('what-if')!, json);
      default:
        if (!positionals.length)
          throw new UsageError(
            'Napište název nebo kód obce, nebo jednu z voleb --ranking, --claim, --coverage, --what-if, --recompute.',
          );
        return (await import('./explain.ts')).explain(terminal, positionals.join(' '), json, year);
    }
  },
};
