import { UsageError, type Command } from '../command.ts';

const CLASSES = ['running', 'durability', 'eligibility', 'pipeline'] as const;

export const impact: Command = {
  name: 'impact',
  summary: 'Co ohlášená změna zasáhne, kdy, jakou cestou a za kolik; co z toho zachrání opatření',
  usage: [
    './opora impact --graph SOUBOR|- [--json]',
    '                [--measures SOUBOR] [--simulate BĚHŮ [--seed ČÍSLO]]',
    '                [--choose [--budget KORUN] [--posts MÍST] [--class TŘÍDA]]',
  ],
  options: {
    graph: { type: 'string' },
    measures: { type: 'string' },
    simulate: { type: 'string' },
    seed: { type: 'string' },
    choose: { type: 'boolean' },
    budget: { type: 'string' },
    posts: { type: 'string' },
    class: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    graph: 'soubor s věcmi, vazbami a událostmi (popis v docs/cs/dopady.md); - čte standardní vstup',
    measures: 'soubor s opatřeními, která se započtou; s --choose se z nich vybírá',
    simulate: 'kolikrát přepočítat s náhodnými lhůtami (P10, P50, P90 po měsících)',
    seed: 'počátek náhodných čísel, stejný dá stejný výsledek (jinak 1)',
    choose: 'vybere opatření, která ochrání nejvíc, a ukáže, co se dá za kolik ochránit',
    budget: 'nejvyšší cena vybraných opatření v korunách',
    posts: 'nejvyšší počet míst vybraných opatření',
    class: `kterou třídu peněz chránit: ${CLASSES.join(', ')} (jinak každou zasaženou zvlášť)`,
    json: 'výsledek jako JSON: hits a unaffected',
  },
  examples: [
    {
      command: './opora impact --graph vazby.json',
      does: 'co událost v souboru zasáhne, po dnech a s cestou',
    },
    {
      command: './opora impact --graph vazby.json --measures opatreni.json --choose --budget 2000000',
      does: 'která opatření do dvou milionů ochrání nejvíc',
    },
    {
      command: './opora impact --graph vazby.json --simulate 10000 --seed 7 --json',
      does: 'rozpětí výsledku, když lhůty nejsou jisté',
    },
  ],
  async run(terminal, positionals, values) {
    const text = (name: string) => values[name] as string | undefined;
    const graph = text('graph');
    if (graph === undefined) {
      if (positionals.length)
        throw new Error(
          `Událost „${positionals.join(' ')}“ z registru zatím spočítat nejde: registr vazby a události neobsahuje. ` +
            'Zapište je do souboru (popis v docs/cs/dopady.md) a spusťte ./opora impact --graph SOUBOR.',
        );
      throw new UsageError('Napište soubor s vazbami: --graph SOUBOR, nebo --graph - pro standardní vstup.');
    }
    if (positionals.length)
      throw new UsageError(`S volbou --graph nečekám další slova, našel jsem: ${positionals.join(' ')}`);
    const choose = values.choose === true;
    for (const name of ['budget', 'posts', 'class'])
      if (!choose && values[name] !== undefined)
        throw new UsageError(`Volba --${name} platí jen spolu s --choose.`);
    if (text('seed') !== undefined && text('simulate') === undefined)
      throw new UsageError('Volba --seed platí jen spolu s --simulate.');
    if (choose && text('simulate') !== undefined)
      throw new UsageError(
        'Zadejte buď --choose, nebo --simulate: výběr počítá s nejpravděpodobnější lhůtou.',
      );
    const goal = text('class');
    const money = CLASSES.find((name) => name === goal);
    if (goal !== undefined && money === undefined)
      throw new UsageError(`Třídu „${goal}“ neznám. Znám: ${CLASSES.join(', ')}.`);
    const { impactOf } = await import('./run.ts');
    return impactOf(terminal, graph, {
      measures: text('measures'),
      simulate: readCount('simulate', text('simulate'), 1_000_000),
      seed: readCount('seed', text('seed'), 2 ** 31 - 1),
      choice: choose
        ? { budget: text('budget'), posts: readCount('posts', text('posts'), 10_000), class: money }
        : undefined,
      json: values.json === true,
    });
  },
};

function readCount(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const count = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(count <= most) || (name === 'simulate' && count === 0))
    throw new UsageError(`Volba --${name} čeká celé číslo nejvýš ${most}, nalezeno „${text}“.`);
  return count;
}
