import { CHOICE_GOALS, parseGoal } from '#continuity/choice-goal.ts';
import { findDay } from '#model/day.ts';
import { UsageError, type Command } from '../command.ts';

export const impact: Command = {
  name: 'impact',
  summary: 'Co ohlášená změna zasáhne, kdy, jakou cestou a za kolik; co z toho zachrání opatření',
  usage: [
    './opora impact                                   vypíše ohlášené změny v registru',
    './opora impact UDÁLOST [--scenario JMÉNO|ODKAZ|SOUBOR|-] [--as-of DATUM] [--freeze] [--json]',
    '                [--simulate BĚHŮ [--seed ČÍSLO]] [--choose [--budget KORUN] [--posts MÍST] [--class TŘÍDA]]',
    './opora impact UDÁLOST --override VĚC=stands|falls|withdraw --reason DŮVOD [--date DATUM]',
    './opora impact UDÁLOST --export-graph > vazby.json',
    './opora impact --weak-points [--as-of DATUM] [--json]',
    './opora impact --graph SOUBOR|- [--measures SOUBOR] [--simulate … | --choose …] [--json]',
  ],
  options: {
    scenario: { type: 'string' },
    'as-of': { type: 'string' },
    freeze: { type: 'boolean' },
    override: { type: 'string' },
    reason: { type: 'string' },
    date: { type: 'string' },
    'export-graph': { type: 'boolean' },
    'weak-points': { type: 'boolean' },
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
    scenario:
      'jméno uloženého scénáře, odkaz ze stránky dopadů (u=…), soubor JSON, nebo - pro standardní vstup',
    'as-of':
      'den, ke kterému se hledí: co už pominulo, co trvá, co teprve přijde, co není vyčerpáno; událost se tím neposune',
    freeze: 'uloží výsledek s verzí dat; později se nemění',
    override:
      'rozhodnutí proti výpočtu: věc drží (stands), padá (falls), nebo se rozhodnutí odvolává (withdraw)',
    reason: 'důvod rozhodnutí; platí i po přepočtu a zůstává v záznamu změn',
    date: 'od kdy věc padá (jen s falls)',
    'export-graph':
      'vypíše věci, vazby, událost a opatření registru jako soubor pro --graph: upravte jej a spočítejte znovu',
    'weak-points':
      'na čem kraj stojí bez náhrady: každá věc se zkusmo ukončí sama a spočte se, co by padlo s ní',
    graph: 'soubor s věcmi, vazbami a událostmi (popis v docs/cs/dopady.md); - čte standardní vstup',
    measures: 'soubor s opatřeními, která se započtou; s --choose se z nich vybírá',
    simulate: 'kolikrát přepočítat s náhodnými lhůtami (P10, P50, P90 po měsících)',
    seed: 'počátek náhodných čísel, stejný dá stejný výsledek (jinak 1)',
    choose: 'vybere opatření, která ochrání nejvíc, a ukáže, co se dá za kolik ochránit',
    budget: 'nejvyšší cena vybraných opatření v korunách',
    posts: 'nejvyšší počet míst vybraných opatření, i s částí jako 1,5',
    class: `co chránit: třídu peněz, nebo things = co nejvíc věcí (${CHOICE_GOALS.join(', ')}), nebo váhy tříd running=2,pipeline=0.5; jinak každou zasaženou třídu zvlášť`,
    json: 'výsledek jako JSON: hits a unaffected',
  },
  examples: [
    { command: './opora impact', does: 'které změny registr zná, s pramenem a stavem jistoty' },
    {
      command: './opora impact reorganizace-mmr-2026',
      does: 'co, kdy, jakou cestou a za kolik zasáhne, co ne a proč, komu volat',
    },
    {
      command: './opora impact reorganizace-mmr-2026 --choose --budget 2000000 --posts 2',
      does: 'která opatření do dvou milionů a dvou míst ochrání nejvíc',
    },
    {
      command: './opora impact --graph vazby.json --simulate 10000 --seed 7 --json',
      does: 'totéž nad vlastním souborem, s rozpětím nejistých lhůt',
    },
  ],
  async run(terminal, positionals, values) {
    const text = (name: string) => values[name] as string | undefined;
    const graph = text('graph');
    if (graph !== undefined && positionals.length)
      throw new UsageError(`S volbou --graph nečekám další slova, našel jsem: ${positionals.join(' ')}`);
    if (values['weak-points'] && (graph !== undefined || positionals.length))
      throw new UsageError('Volba --weak-points zkouší celý registr: nečeká událost ani --graph.');
    if (positionals.length > 1)
      throw new UsageError(`Čekám jednu událost, našel jsem: ${positionals.join(' ')}`);
    const [event] = positionals;
    checkPlace(values, graph, event);
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
    const money = goal === undefined ? undefined : parseGoal(goal);
    if (goal !== undefined && money === undefined)
      throw new UsageError(
        `Třídu „${goal}“ neznám. Znám: ${CHOICE_GOALS.join(', ')}, nebo váhy tříd jako running=2,pipeline=0.5 (nejvýš 1000).`,
      );
    const asked = {
      simulate: readCount('simulate', text('simulate'), 1_000_000),
      seed: readCount('seed', text('seed'), 2 ** 31 - 1),
      choice: choose ? { budget: text('budget'), posts: readPosts(text('posts')), class: money } : undefined,
      json: values.json === true,
    };
    if (graph !== undefined) {
      const { impactOf } = await import('./run.ts');
      return impactOf(terminal, graph, { ...asked, measures: text('measures') });
    }
    const asOf = text('as-of');
    if (asOf !== undefined && findDay(asOf, 'first') === undefined)
      throw new UsageError(
        `Volba --as-of čeká datum jako 2026-04-01, 2026-04 nebo 2026 v letech 1900 až 2200, nalezeno „${asOf}“.`,
      );
    if (values['weak-points'] === true) {
      const { weakPoints } = await import('./weak-points.ts');
      return weakPoints(terminal, { asOf, json: asked.json });
    }
    const override = readOverride(text('override'), text('reason'), text('date'));
    const { impactOfEvent } = await import('./register.ts');
    return impactOfEvent(terminal, {
      ...asked,
      ...{ event, scenario: text('scenario'), asOf, freeze: values.freeze === true },
      exportGraph: values['export-graph'] === true,
      ...(override ? { override } : {}),
    });
  },
};

const OF_EVENT = ['scenario', 'as-of', 'freeze', 'override', 'export-graph', 'simulate', 'choose'] as const;

/** Options that belong to a file, to an event, or to a decision are told where they have no meaning. */
function checkPlace(
  values: Record<string, string | boolean | undefined>,
  graph: string | undefined,
  event: string | undefined,
): void {
  if (graph === undefined && values.measures !== undefined)
    throw new UsageError(
      'Volba --measures platí jen spolu s --graph; opatření registru jsou v mitigation.csv.',
    );
  const alone = values['weak-points'] !== undefined;
  for (const name of OF_EVENT) {
    if (values[name] === undefined || (alone && name === 'as-of')) continue;
    if (alone)
      throw new UsageError(
        `Volba --weak-points bere jen --as-of a --json, volba --${name} s ní nemá význam.`,
      );
    if (graph !== undefined && !['simulate', 'choose'].includes(name))
      throw new UsageError(`Volba --${name} platí jen pro událost z registru, ne s --graph.`);
    if (graph === undefined && event === undefined)
      throw new UsageError(`Volba --${name} potřebuje událost: ./opora impact UDÁLOST --${name} …`);
  }
  const beside = OF_EVENT.find((name) => name !== 'export-graph' && values[name] !== undefined);
  if (values['export-graph'] !== undefined && beside)
    throw new UsageError(
      `Volba --export-graph vypisuje registr bez předpokladů, volba --${beside} se s ní nedá spojit.`,
    );
  for (const name of ['reason', 'date'])
    if (values[name] !== undefined && values.override === undefined)
      throw new UsageError(`Volba --${name} platí jen spolu s --override.`);
}

/** Example: `project:ralsko-pokracovani=stands`. */
function readOverride(text: string | undefined, reason: string | undefined, date: string | undefined) {
  if (text === undefined) return undefined;
  const at = text.lastIndexOf('=');
  const decision = (['stands', 'falls', 'withdraw'] as const).find((word) => word === text.slice(at + 1));
  if (at < 1 || !decision)
    throw new UsageError(
      `Volba --override čeká VĚC=stands, VĚC=falls nebo VĚC=withdraw, nalezeno „${text}“.`,
    );
  if (!reason?.trim()) throw new UsageError('Napište důvod rozhodnutí: --reason "…".');
  if (date !== undefined && (decision !== 'falls' || findDay(date, 'first') === undefined))
    throw new UsageError(`Volba --date čeká datum jako 2026-04-01 a platí jen s falls, nalezeno „${date}“.`);
  return { node: text.slice(0, at), decision, reason: reason.trim().slice(0, 500), date };
}

function readCount(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const least = name === 'simulate' ? 1 : 0;
  const count = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(count >= least && count <= most))
    throw new UsageError(`Volba --${name} čeká celé číslo od ${least} do ${most}, nalezeno „${text}“.`);
  return count;
}

/** Posts come in parts too: half a consultant for one place. */
function readPosts(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const posts = /^\d{1,5}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (!(posts <= 10_000))
    throw new UsageError(`Volba --posts čeká číslo od 0 do 10000, i s částí jako 1,5; nalezeno „${text}“.`);
  return posts;
}
