// The command from its arguments to its output and exit code; standard input through the real ./opora.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { runCommand } from '../main.ts';

const OPORA = join(import.meta.dirname, '../../../opora');
const work = mkdtempSync(join(tmpdir(), 'opora-impact-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const piped = (args: string[], input: string) =>
  spawnSync(OPORA, ['impact', ...args], { encoding: 'utf8', input });

async function opora(args: string[]) {
  const ended = { status: 0, stdout: '', stderr: '' };
  const terminal = {
    out: (text: string) => void (ended.stdout += text),
    err: (text: string) => void (ended.stderr += text),
    progress: () => undefined,
    settings: readSettings({}),
    author: 'test',
  };
  ended.status = await runCommand(terminal, ['impact', ...args]);
  return ended;
}

const json = async (args: string[]) => JSON.parse((await opora([...args, '--json'])).stdout);

let files = 0;
function file(content: unknown): string {
  const path = join(work, `${++files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const node = (id: string, more: object = {}) => ({ id, kind: 'unit', title: `Věc ${id}`, ...more });
const need = (more: object = {}) => ({
  dependent: 'partnerství',
  provider: 'odbor',
  for: 'facilitation',
  ...more,
});
const end = {
  id: 'konec',
  title: 'Zrušení odboru',
  date: '2026-04-01',
  standing: 'reported',
  ends: ['odbor'],
};
const graph = (more: object = {}) => ({
  nodes: [
    node('odbor'),
    node('kraj'),
    node('partnerství', { people: 40, contact: 'koordinátorka' }),
    node('projekt', { kind: 'project', from: '2026-03-02', to: '2026-07-09', money: { running: '1300.00' } }),
    node('jinde'),
  ],
  needs: [need({ graceDays: 30 }), need({ dependent: 'projekt', provider: 'partnerství', for: 'data' })],
  events: [end],
  horizon: '2028-12-31',
  ...more,
});
const takeover = {
  id: 'kraj-vede',
  title: 'Vedení převezme kraj',
  cost: '200000',
  takesOver: [{ provider: 'odbor', by: 'kraj', delayDays: 10 }],
};

describe('what a file says', () => {
  test('as JSON: hits with path, class and standing, and what is not hit', async () => {
    const { status, stdout, stderr } = await opora(['--graph', file(graph()), '--json']);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const row = (
      id: string,
      date: string,
      path: string[],
      money: object = { class: null, amount: null },
    ) => ({
      node: id,
      date,
      path,
      ...money,
      standing: 'reported',
    });
    expect(JSON.parse(stdout)).toEqual({
      hits: [
        row('odbor', '2026-04-01', ['odbor']),
        row('partnerství', '2026-05-01', ['odbor', 'partnerství']),
        // 130 days of life, 70 of them from 1 May on.
        row('projekt', '2026-05-01', ['odbor', 'partnerství', 'projekt'], {
          class: 'running',
          amount: '700.00',
        }),
      ],
      unaffected: [
        { node: 'jinde', reason: 'no-path' },
        { node: 'kraj', reason: 'no-path' },
      ],
    });
  });

  test('beside hits: what comes back and when, what of a row is surer, and warnings', async () => {
    const service = { kind: 'service', from: '2026-01-01', to: '2026-12-31', money: { running: '365.00' } };
    const answer = await json([
      '--graph',
      file({
        nodes: [node('odbor'), node('kraj'), node('nový'), node('služba', service)],
        needs: ['odbor', 'kraj'].map((provider) => need({ dependent: 'služba', provider })),
        events: [
          { ...end, standing: 'decided', ends: [], delays: [{ provider: 'odbor', days: 30 }] },
          {
            ...{ id: 'zpráva', date: '2026-04-15', standing: 'rumour' },
            replaces: [{ provider: 'kraj', by: 'nový', delayDays: { min: 0, likely: 60, max: 90 } }],
          },
          { id: 'odvolaná', date: '2026-04-15', standing: 'withdrawn', ends: ['nový'] },
        ],
        horizon: '2028-12-31',
      }),
    ]);
    expect(answer.returns).toEqual([
      { node: 'odbor', date: '2026-04-01', until: '2026-05-01', likely: false, standing: 'decided' },
      { node: 'služba', date: '2026-04-01', until: '2026-06-14', likely: true, standing: 'rumour' },
      { node: 'kraj', date: '2026-04-15', until: '2026-06-14', likely: true, standing: 'rumour' },
    ]);
    // The whole of the row is no surer than the rumour that makes the outage longer.
    expect(answer.hits.find((row: { node: string }) => row.node === 'služba')).toMatchObject({
      ...{ amount: '74.00', standing: 'rumour' },
      surer: [{ standing: 'decided', date: '2026-04-01', until: '2026-05-01', amount: '30.00' }],
    });
    expect(answer.warnings).toMatchObject([{ where: 'events[2]' }]);
  });

  test('from standard input the same', async () => {
    const text = JSON.stringify(graph());
    const { status, stdout } = piped(['--graph', '-', '--json'], text);
    expect(stdout).toBe((await opora(['--graph', file(text), '--json'])).stdout);
    expect(status).toBe(1);
  });

  test('for people: the sentence first, standing at every hit, classes apart, reasons of what stands', async () => {
    const { status, stdout } = await opora(['--graph', file(graph())]);
    expect(status).toBe(1);
    const text = stdout.replaceAll('\u00a0', ' ');
    const [first] = text.split('\n');
    expect(first).toBe(
      'Událost „Zrušení odboru“, 1. 4. 2026 (jen podle médií a dalších zdrojů, úředně nepotvrzeno): ' +
        'zasažených věcí: 3, nezasažených: 2, sledováno do 31. 12. 2028.',
    );
    expect(text).toMatch(/zasaženo asi 700 Kč z asi 1/);
    expect(text).toContain('→ 1. 5. 2026 „Věc partnerství“: nemá kdo vést jednání („Věc odbor“)');
    expect(text).toContain('komu volat: koordinátorka');
    expect(text.match(/stav: .*úředně nepotvrzeno/g)).toHaveLength(3);
    expect(text).toContain('„Věc jinde“: nic, co potřebuje, se nemění.');
  });

  test.each([
    ['žádná událost', { events: [] }],
    ['odvolaná událost', { events: [{ ...end, standing: 'withdrawn' }] }],
  ])('nothing is hit: %s ends with 0', async (_, more) => {
    const { status, stdout } = await opora(['--graph', file(graph(more)), '--json']);
    expect(JSON.parse(stdout).hits).toEqual([]);
    expect(JSON.parse(stdout).unaffected).toHaveLength(5);
    expect(status).toBe(0);
  });

  test('a ring stands until a cause from outside reaches it', async () => {
    const ring = [need(), need({ dependent: 'odbor', provider: 'partnerství' })];
    const other = { ...end, ends: ['jinde'] };
    const hitsOf = (events: object[]) =>
      json(['--graph', file(graph({ needs: ring, events }))]).then(({ hits }) =>
        hits.map((hit: { node: string }) => hit.node),
      );
    expect(await hitsOf([other])).toEqual(['jinde']);
    expect(await hitsOf([end])).toEqual(['odbor', 'partnerství']);
  });

  test('a path of hundreds of steps is whole', async () => {
    const nodes = Array.from({ length: 900 }, (_, i) => node(i ? `n${i}` : 'odbor'));
    const needs = nodes.slice(1).map((row, i) => need({ dependent: row.id, provider: nodes[i]!.id }));
    const { hits } = await json(['--graph', file(graph({ nodes, needs }))]);
    const last = hits.find((hit: { node: string }) => hit.node === 'n899');
    expect(last.path).toEqual(nodes.map((row) => row.id));
  });

  test('an event before anything existed is said and touches nothing', async () => {
    const nodes = graph().nodes.map((row) => ({ ...row, from: '2027', to: '2028' }));
    const { status, stdout, stderr } = await opora(['--graph', file(graph({ nodes, needs: [] })), '--json']);
    expect(stderr).toContain('upozornění  events[0]: Uzel „odbor“ začíná až 1.\u00a01.\u00a02027');
    expect([status, JSON.parse(stdout).hits.length]).toEqual([1, 1]);
  });
});

describe('measures', () => {
  test('of a file are counted in', async () => {
    const measures = file({ measures: [takeover] });
    const { status, stdout } = await opora(['--graph', file(graph()), '--measures', measures, '--json']);
    expect(JSON.parse(stdout).hits.map((hit: { node: string }) => hit.node)).toEqual(['odbor']);
    expect(status).toBe(1);
  });

  test('are chosen under a budget, with the frontier', async () => {
    const useless = { id: 'zbytečné', title: 'Nic nezmění', cost: '1', keeps: ['jinde'] };
    const args = ['--graph', file(graph()), '--measures', file([takeover, useless]), '--choose'];
    const chosen = (budget: string) => json([...args, '--budget', budget]).then(({ choice }) => choice);
    expect(await chosen('200000')).toMatchObject([
      {
        class: 'running',
        measures: ['kraj-vede'],
        cost: '200000.00',
        protected: { running: '700.00' },
        frontier: {
          complete: true,
          points: [{ cost: '0.00' }, { cost: '200000.00', measures: ['kraj-vede'] }],
        },
      },
    ]);
    expect(await chosen('199999.99')).toMatchObject([
      { measures: [], unprotected: [{ amount: '700.00', reachable: true }] },
    ]);
  });

  test('simulated delays give the same spread for the same seed', async () => {
    const replaces = [{ provider: 'odbor', by: 'kraj', delayDays: { min: 10, likely: 40, max: 120 } }];
    const path = file(graph({ events: [{ ...end, ends: [], replaces }] }));
    const spread = (seed: string) =>
      json(['--graph', path, '--simulate', '500', '--seed', seed]).then(({ simulation }) => simulation);
    const seven = await spread('7');
    expect(await spread('7')).toEqual(seven);
    expect((await spread('8')).nodes).not.toEqual(seven.nodes);
    const last = seven.months.at(-1);
    expect(last.running).toEqual({ p10: '0.00', p50: '700.00', p90: '700.00' });
  });
});

describe('bad input is refused with its row, exit code 2', () => {
  const nodes = graph().nodes;
  test.each([
    [
      'potřeba na neznámé',
      { needs: [need({ provider: 'x' })] },
      'needs[0].provider',
      '„x“ v seznamu nodes není',
    ],
    ['potřeba sebe sama', { needs: [need({ dependent: 'odbor' })] }, 'needs[0]', 'sám sebe'],
    ['uzel dvakrát', { nodes: [...nodes, node('kraj')] }, 'nodes[5].id', '„kraj“ je v souboru dvakrát'],
    [
      'záporné peníze',
      { nodes: [...nodes, node('z', { money: { running: '-5.00' } })] },
      'nodes[5].money.running',
      'nezáporná',
    ],
    ['k větší než n', { needs: [need({ group: 'g', minimum: 2 })] }, 'needs[0].minimum', 'skupina „g“ (1)'],
    ['událost na neznámém', { events: [{ ...end, ends: ['x'] }] }, 'events[0]', '„x“'],
    [
      'konec před začátkem',
      { nodes: [...nodes, node('z', { from: '2027', to: '2026' })] },
      'nodes[5]',
      'dřív',
    ],
    ['bez konce sledování', { horizon: undefined }, 'horizon', 'chybí'],
    ['neznámý údaj', { needs: [need({ grace: 3 })] }, 'needs[0]', '„grace“'],
  ])('%s', async (_, more, where, message) => {
    const { status, stdout, stderr } = await opora(['--graph', file(graph(more)), '--json']);
    expect(status).toBe(2);
    expect(stderr).toContain(`chyba  ${where}: `);
    expect(stderr).toContain(message);
    expect(JSON.parse(stdout).problems[0]).toMatchObject({ severity: 'error', where });
  });

  test('every problem is told, not only the first', async () => {
    const bad = graph({ needs: [need({ provider: 'x' }), need({ dependent: 'y' })] });
    const { stderr } = await opora(['--graph', file(bad)]);
    expect(stderr).toContain('needs[0].provider');
    expect(stderr).toContain('needs[1].dependent');
    expect(stderr).toContain('Výpočet neproběhl');
  });

  test('a bad measure is named by its place in its own file', async () => {
    const own = graph({ measures: [takeover] });
    const measures = file([{ ...takeover, id: 'jiné' }, takeover]);
    const { status, stderr } = await opora(['--graph', file(own), '--measures', measures]);
    expect(stderr).toContain(`${measures}: measures[1].id: Opatření „kraj-vede“ je v souboru dvakrát`);
    expect(status).toBe(2);
  });

  test.each([
    ['není JSON', '{"nodes": [1,}', /není platný JSON: chyba kolem textu „\{"nodes": \[1,\}“/],
    ['stránka místo dat', '<!doctype html>', /není platný JSON: chyba kolem textu „<!doctype html>“/],
    ['nedokončený', '{"nodes": [', /text je neúplný/],
    ['jiná čárka', '{"nodes": []\n"needs": []}', /na řádku 2, sloupec 1/],
    ['prázdný', '', /je prázdný/],
    ['jen text', '"nic"', /soubor: Očekává se záznam/],
    ['nic', 'null', /soubor: Očekává se záznam/],
    ['seznam', '[]', /soubor: Očekává se záznam/],
    ['nodes není seznam', '{"nodes":{},"needs":[],"horizon":"2028"}', /nodes: Očekává se seznam/],
  ])('%s', async (_, text, message) => {
    const { status, stderr } = await opora(['--graph', file(text)]);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  test('bytes that are not UTF-8', async () => {
    const path = join(work, 'cp1250.json');
    writeFileSync(path, Buffer.from([0x7b, 0x22, 0xe8, 0x22, 0x7d]));
    expect((await opora(['--graph', path])).stderr).toContain('UTF-8');
  });

  test('two hundred megabytes are refused before they are read', async () => {
    const path = file('{}');
    truncateSync(path, 200 * 1024 * 1024);
    const { status, stderr } = await opora(['--graph', path]);
    expect(stderr).toMatch(/má 200 MB, nejvíc lze načíst 128 MB/);
    expect(status).toBe(2);
  });

  test.each([
    [['reorganizace', 'jiná'], /Čekám jednu událost/],
    [['--as-of', '2026-01-01'], /--as-of potřebuje událost/],
    [['--graph', '-', '--freeze'], /--freeze platí jen pro událost z registru/],
    [['--measures', 'opatreni.json'], /--measures platí jen spolu s --graph/],
    [['událost', '--reason', 'proto'], /--reason platí jen spolu s --override/],
    [['událost', '--override', 'project:x'], /--override čeká VĚC=stands/],
    [['událost', '--override', 'project:x=stands'], /Napište důvod/],
    [['--graph', '/nikde/vazby.json'], /nejde otevřít/],
    [['--graph', work], /je složka/],
    [['--graph', '-', '--budget', '5'], /--budget platí jen spolu s --choose/],
    [['--graph', '-', '--choose', '--budget', 'moc'], /--budget čeká částku/],
    [['--graph', '-', '--choose', '--class', 'all'], /Třídu „all“ neznám/],
    [['--graph', '-', '--simulate', '0'], /--simulate čeká celé číslo od 1 do 1000000, nalezeno „0“/],
    [['--graph', '-', '--seed', '1'], /--seed platí jen spolu/],
  ])('wrong use %j', async (args, message) => {
    const { status, stdout, stderr } = await opora(args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
