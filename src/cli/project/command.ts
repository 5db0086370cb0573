import { UsageError, type Command } from '../command.ts';

export const project: Command = {
  name: 'project',
  summary: 'Projekty ze všech seznamů: kdo co tvrdí, návrhy shod, změny vydání, uvedené proti spočtenému',
  usage: [
    './opora project show ID|ČÍSLO [--json]',
    './opora project matches [--state proposed|accepted|refused] [--json]',
    './opora project matches --accept ID | --refuse ID | --undo ID [--reason TEXT]',
    './opora project changes ZVEŘEJNĚNÍ [--limit POČET] [--json]',
    './opora project calls [--json]',
    './opora project stated [--json]',
    './opora project resolve [--again] [--json]',
    './opora project totals [--query DOTAZ] [--by payer] [--prices INDEX.csv --base ROK] [--json]',
  ],
  options: {
    state: { type: 'string' },
    accept: { type: 'string' },
    refuse: { type: 'string' },
    undo: { type: 'string' },
    reason: { type: 'string' },
    limit: { type: 'string' },
    prices: { type: 'string' },
    base: { type: 'string' },
    again: { type: 'boolean' },
    query: { type: 'string' },
    by: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    state:
      'jen návrhy v tomto stavu; bez volby ty, které čekají na člověka, i rozhodnutí, jejichž důvody se změnily',
    accept: 'spojit dva projekty návrhu v jeden; u spojení se změněnými důvody ho potvrdit',
    refuse: 'návrh odmítnout; znovu se nenabídne',
    undo: 'vzít rozhodnutí zpět; spojené projekty se zase rozdělí',
    reason: 'důvod rozhodnutí do historie',
    limit: 'kolik změn nejvýše vypsat (výchozí 1000)',
    prices: 'cenový index s pramenem na prvním řádku („# pramen: …“, pak „rok,hodnota“)',
    base: 'rok, v jehož cenách se má počítat',
    query: 'jen projekty, které odpovídají: slova jako na stránce, nebo dotaz z adresy (recipient=00262978)',
    by: 'payer: pod každým rokem kdo platil',
    again: 'porovnat i projekty, které už podle pravidel programu určeny jsou',
    json: 'výsledek jako JSON',
  },
  examples: [
    {
      command: './opora project show centrum-bydleni-liberec',
      does: 'která tvrzení o projektu jsou a které údaj vyhrálo proč',
    },
    { command: './opora project matches', does: 'dvojice projektů, které mohou být jeden' },
    {
      command: './opora project changes dotaceeu-2014-2020',
      does: 'co přibylo, zmizelo a změnilo se v posledním vydání seznamu',
    },
    { command: './opora project calls', does: 'výzvy, jejich podmínky a co se v nich od minula změnilo' },
    {
      command: './opora project totals --query "recipient=00262978" --by payer',
      does: 'co jeden příjemce dostal po letech a od koho',
    },
    {
      command: './opora project resolve',
      does: 'určí znovu projekty, které určila starší pravidla; stránky to po startu dělají samy',
    },
    { command: './opora project stated', does: 'uvedené částky obcí proti součtům jejich projektů' },
  ],
  async run(terminal, [action, ...rest], values) {
    const json = values.json === true;
    const one = (what: string): string => {
      const [value, ...more] = rest;
      if (!value || more.length) throw new UsageError(`Čekám ${what}.`);
      return value;
    };
    switch (action) {
      case 'show':
        return (await import('./show.ts')).showProject(terminal, one('označení jednoho projektu'), json);
      case 'matches':
        return (await import('./matches.ts')).matches(terminal, {
          decision: readDecision(values),
          state: readState(values.state as string | undefined),
          reason: values.reason as string | undefined,
          json,
        });
      case 'changes': {
        const limit = Number(values.limit ?? 1000);
        if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit má být celé kladné číslo.');
        return (await import('./changes.ts')).changes(terminal, one('označení zveřejnění'), { limit, json });
      }
      case 'calls':
        return (await import('./calls.ts')).calls(terminal, json);
      case 'stated':
        return (await import('./stated.ts')).stated(terminal, json);
      case 'resolve':
        return (await import('./resolve.ts')).resolveAgain(terminal, { again: values.again === true, json });
      case 'totals': {
        const base = values.base === undefined ? undefined : Number(values.base);
        if (base !== undefined && !/^\d{4}$/.test(String(values.base)))
          throw new UsageError('--base má být rok.');
        const prices = values.prices as string | undefined;
        if (values.by !== undefined && values.by !== 'payer')
          throw new UsageError(`Volba --by zná jen „payer“, nalezeno „${String(values.by)}“.`);
        const query = values.query as string | undefined;
        return (await import('./totals.ts')).totals(terminal, {
          ...{ query, byPayer: values.by === 'payer', prices, base, json },
        });
      }
      default:
        throw new UsageError(
          `Co s projekty? „${action ?? ''}“ neznám; umím show, matches, changes, calls, stated, resolve, totals.`,
        );
    }
  },
};

export type Decision = { id: string; decision: 'accept' | 'refuse' | 'undo' };

function readDecision(values: Record<string, string | boolean | undefined>): Decision | undefined {
  const given = (['accept', 'refuse', 'undo'] as const).filter((decision) => values[decision] !== undefined);
  if (given.length > 1)
    throw new UsageError('Rozhoduje se o jednom návrhu: --accept, --refuse, nebo --undo.');
  const [decision] = given;
  return decision && { id: String(values[decision]), decision };
}

function readState(state: string | undefined): 'proposed' | 'accepted' | 'refused' | undefined {
  if (state === undefined) return undefined;
  if (state === 'proposed' || state === 'accepted' || state === 'refused') return state;
  throw new UsageError(`Stav „${state}“ neznám. Znám: proposed, accepted, refused.`);
}
