// ./opora impact on the register of the pack, as its users run it: the list, one event, decisions, kept results.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommandLine } from '../../../test/command.ts';

const EVENT = 'reorganizace-mmr-2026';
const { work, run } = await openCommandLine({ author: 'koordinátorka' });
const impact = (...args: string[]) => run('impact', ...args);

type Row = { node: string; date: string; class: string | null; amount: string | null; standing: string };
const json = async (...args: string[]) => JSON.parse((await impact(EVENT, ...args, '--json')).out);
const hitOf = (whole: { hits: Row[] }, node: string) => whole.hits.find((row) => row.node === node);

test('without an event the changes of the register are listed, each with its standing', async () => {
  const { out } = await impact();
  expect(out).toContain(EVENT);
  expect(out.match(/^ {2}stav: /gm)).toHaveLength(3);
  expect(out).toContain('jen podle médií a dalších zdrojů, úředně nepotvrzeno');
});

test('an event: standing in every hit, unknown money is no zero, classes apart, what stands and why', async () => {
  const { status, out } = await impact(EVENT);
  expect(status).toBe(1);
  expect(out).toMatch(/^Událost „.*“, 1\. 4\. 2026\nStav: jen podle médií/);
  expect(out).toMatch(/přístup k výzvám +s neznámou částkou zasaženo věcí: 9 z 9/);
  expect(out).toMatch(/připravované investice +zasaženo asi 85 mil\. Kč z asi 85 mil\. Kč/);
  expect(out).toMatch(/38 z 55 věcí visí na jednom předpokladu: Zpráva mluví o konci spolupráce/);
  // Numbers of assumptions are those of the page: the one most hangs on under known money is the first.
  expect(out).toMatch(/^Předpoklady zásahů \(30; .*\n  \[1\] .*: Zpráva mluví o konci spolupráce/m);
  expect(out).toContain(
    '„Připravené projekty plánu sociálního začleňování v Jablonci nad Nisou“: téměř 40 000 000 Kč (září 2024)',
  );
  expect(out).toMatch(/30\. 6\. 2026 {2}„Rekonstrukce ubytovny .*“: 45 000 000 Kč/);
  expect(out).toMatch(/17\. 4\. 2026 {2}„Ralsko: přístup k výzvě OP JAK 02_23_017“: částka neznámá/);
  expect(out).toMatch(/1\. 8\. 2026 {2}„Asistenti prevence kriminality: Ralsko \(4\)“/);
  expect(out).toContain(
    '„Pokračování v komplexním řešení problematiky sociálně patologických jevů v Ralsku“: ztrácí',
  );
  expect(out).toMatch(/obejde se bez toho\. \[\d+\] Jiný výklad: --scenario prisny-vyklad\./);
  expect(out).toMatch(
    /\[\d+\] „Pokračování v komplexním.*Přísnější výklad je v uloženém scénáři\. \(jistota střední\)/,
  );
  const whole = await json();
  const spared = whole.unaffected.find((row: Row) => row.node === 'project:ralsko-pokracovani');
  expect(spared).toMatchObject({ confidence: 'medium', otherReadings: ['prisny-vyklad'] });
  expect(spared.assumptions[0]).toContain('Dotaci dává MPSV');
  expect(whole).toMatchObject({ standing: 'reported', event: { id: EVENT }, dataVersion: '1' });
  expect(new Set(whole.hits.map((row: Row) => row.standing))).toEqual(new Set(['reported']));
  expect(out.match(/^ {4}stav události: /gm)).toHaveLength(whole.hits.length);
  expect(out).toMatch(/^ {2}\[\d+\] „Lokální konzultant: .*“; a 14 dalších věcí: Zpráva mluví/m);
  expect(out).toMatch(/^ {2}\[\d+\] .*; a jedna další věc: V Jihlavě/m);
  // An assumption two things of one path share is named once.
  expect(out).not.toMatch(/předpoklady .*(\[\d+\]).*\1/);
});

test('a scenario by its name, by its link and from a file is the same', async () => {
  const named = await json('--scenario', 'nastupce-hned');
  expect(hitOf(named, 'access:opjak-017:562017')?.date).toBe('2026-06-30');
  expect((await json('--scenario', named.scenario.link)).hits).toEqual(named.hits);
  const path = join(work, 'scenar.json');
  const { link: _link, ...scenario } = named.scenario;
  writeFileSync(path, JSON.stringify(scenario));
  expect((await json('--scenario', path)).hits).toEqual(named.hits);
});

test('the graph of the register goes out as a file and comes back with the same hits', async () => {
  const path = join(work, 'vazby.json');
  const { status, out } = await impact(EVENT, '--export-graph');
  expect(status).toBe(0);
  writeFileSync(path, out);
  const again = JSON.parse((await run('impact', '--graph', path, '--json')).out);
  const rows = (hits: Row[]) => hits.map(({ node, date, amount }) => [node, date, amount]).sort();
  expect(rows(again.hits)).toEqual(rows((await json()).hits));
  const mixed = await impact(EVENT, '--export-graph', '--as-of', '2026-11-30');
  expect(mixed).toMatchObject({ status: 2, err: expect.stringContaining('--as-of se s ní nedá spojit') });
});

test('weak points: what the region stands on without a substitute, most falls first', async () => {
  const { status, out } = await impact('--weak-points', '--as-of', '2026-03-31');
  expect(status).toBe(0);
  expect(out).toMatch(/^Slabá místa k 31\. 3\. 2026: /);
  expect(out).toMatch(
    /3\. „Lokální konzultant: Frýdlantsko“ .*\n {3}padne dalších věcí: 11, první 29\. 6\. 2026, týká se \d+ obcí\n/,
  );
  expect(out).toMatch(/připravované investice: asi 85 mil\. Kč a 1 věc s neznámou částkou/);
  expect(out).toMatch(/„Spolupráce: Nový Bor“[\s\S]*?připravované investice: 45 000 000 Kč\n/);
  const { asOf, items } = JSON.parse((await impact('--weak-points', '--as-of', '2026-03-31', '--json')).out);
  expect(asOf).toBe('2026-03-31');
  const grant = items.find((row: Row) => row.node === 'project:ralsko-pokracovani');
  expect(grant.falls).toHaveLength(5);
  expect(await impact(EVENT, '--weak-points')).toMatchObject({ status: 2 });
  expect((await impact('--weak-points', '--simulate', '10')).err).toContain('bere jen --as-of a --json');
});

test('what a measure saves is not said to fall anyway; a scenario nobody stored is refused with the names stored', async () => {
  const { out } = await impact(EVENT, '--scenario', 'dva-konzultanti');
  expect(out).not.toMatch(/ 08\d\d|nestálo už před událostí\./);
  const { status, err } = await impact(EVENT, '--scenario', 'neexistuje');
  expect(status).toBe(2);
  expect(err).toMatch(/Uložený scénář „neexistuje“ .* nemá\. Uložené jsou: .*jako-jihlava/);
});

test('a measure is counted the same everywhere, with what it keeps from its own end, and only where it reaches', async () => {
  const { out } = await impact(EVENT);
  expect(out).toMatch(/\(preklenout-ralsko\)\n.*\n +vydrží to, co by skončilo i bez události: \d/);
  expect(out).toMatch(/\(\S+\)\n.*\n +věcí nepadne: \d+; padne později: \d+/);
  expect((await impact('presun-asz-2020')).out).not.toContain('Co by pomohlo');
});

test('looked at from a later day the event and its consequences keep their days', async () => {
  const whole = await json('--as-of', '2026-11-30');
  expect(whole.asOf).toBe('2026-11-30');
  expect(whole.scenario.dataVersion).toBe('1');
  const days = (rows: Row[]) => rows.map((row) => `${row.node} ${row.date}`);
  expect(days(whole.hits)).toEqual(days((await json()).hits));
  expect(new Set(whole.hits.map((row: { state: string }) => row.state))).toEqual(new Set(['past', 'down']));
});

test('without a day to look from it says how it stands today, by the computation', async () => {
  const { out } = await impact(EVENT);
  const [, past, down, ahead] =
    /^Podle výpočtu ke dnešku, \d+\. \d+\. \d{4}: výpadků už pominulo (\d+), trvá (\d+), teprve přijde (\d+)\.$/m.exec(
      out,
    )!;
  expect(Number(past) + Number(down) + Number(ahead)).toBe(55);
  expect(out).toMatch(/běžící peníze \(nevyčerpané k 1\. 4\. 2026\)/);
  expect((await impact(EVENT, '--as-of', '2026-11-30')).out).not.toContain('ke dnešku');
});

test('what was asked for comes before the long lists', async () => {
  const { out } = await impact(EVENT, '--choose', '--class', 'pipeline');
  expect(out.indexOf('Výběr opatření')).toBeLessThan(out.indexOf('Kam to dopadne'));
  expect(out).toContain('ze známých částek ochrání asi 85 mil. Kč z asi 85 mil. Kč');
  expect(out).toContain('věcí s neznámou částkou ochrání 0 z 1');
  expect((await impact(EVENT, '--simulate', '10')).out).toMatch(/Rozpětí.*Kam to dopadne/s);
});

test('a number of posts may be a part of one, as measures have them', async () => {
  const [choice] = (await json('--choose', '--posts', '1,5', '--class', 'things')).choice;
  expect(choice).toMatchObject({
    posts: 1.5,
    measures: ['konzultant-frydlantsko', 'konzultant-novy-bor', 'nastupce-predem'],
  });
  expect((await impact(EVENT, '--choose', '--posts', 'dva')).err).toMatch(
    /--posts čeká číslo od 0 do 10000, i s částí/,
  );
});

test('a judgement of the person who wrote a scenario has the standing of the event', async () => {
  const { hits } = await json('--scenario', 'prisny-vyklad');
  expect(new Set(hits.map((row: Row) => row.standing))).toEqual(new Set(['reported']));
  expect(hits.some((row: { judgement: unknown }) => row.judgement !== null)).toBe(true);
});

test('a decision of a person survives recomputation until it is taken back', async () => {
  const node = 'project:novy-bor-ubytovna-rekonstrukce';
  expect(hitOf(await json(), node)?.amount).toBe('45000000.00');
  expect(
    (await impact(EVENT, '--override', `${node}=stands`, '--reason', 'záměr platí město samo')).status,
  ).toBe(0);
  const kept = await json();
  expect(hitOf(kept, node)).toBeUndefined();
  expect(kept.overridden).toMatchObject([
    { node, reason: 'záměr platí město samo', author: 'koordinátorka', computedDate: '2026-06-30' },
  ]);
  expect((await impact(EVENT, '--override', `${node}=withdraw`, '--reason', 'omyl')).status).toBe(0);
  expect(hitOf(await json(), node)?.amount).toBe('45000000.00');
  expect((await impact(EVENT, '--override', 'project:nic=stands', '--reason', 'x')).status).toBe(2);
  const early = await impact(EVENT, '--override', `${node}=falls`, '--date', '2025-01-01', '--reason', 'x');
  expect(early).toMatchObject({ status: 2, err: expect.stringContaining('před událostí') });
});

test('a decision says which earlier one it replaces, and taking back says so', async () => {
  const node = 'project:novy-bor-ubytovna-rekonstrukce';
  await impact(EVENT, '--override', `${node}=stands`, '--reason', 'záměr platí město samo');
  const changed = await impact(
    EVENT,
    '--override',
    `${node}=falls`,
    '--date',
    '2026-05-01',
    '--reason',
    'jinak.',
  );
  expect(changed.out).toContain('Důvod: jinak. Platí i po přepočtu.');
  expect(changed.out).toContain(
    'Nahrazuje dřívější rozhodnutí: drží (koordinátorka): záměr platí město samo.',
  );
  expect((await json()).hits.filter((row: Row) => row.node === node)).toMatchObject([
    {
      date: '2026-05-01',
      standing: 'reported',
      judgement: { node, author: 'koordinátorka', reason: 'jinak.' },
    },
  ]);
  const withdrawn = await impact(EVENT, '--override', `${node}=withdraw`, '--reason', 'omyl');
  expect(withdrawn.status).toBe(0);
  expect(withdrawn.out).toContain('rozhodnutí odvoláno. Důvod: omyl. Dál platí výpočet.');
  expect(withdrawn.out).not.toContain('Platí i po přepočtu');
});

test('a choice under a budget leaves out measures of unknown cost and says so', async () => {
  const { choice, unpriced } = await json('--choose', '--budget', '1600000', '--class', 'pipeline');
  expect(choice[0]).toMatchObject({
    measures: ['konzultant-novy-bor'],
    protected: { pipeline: '45000000.00' },
    estimated: [],
    frontier: { fullEstimated: ['pipeline'] },
  });
  expect(unpriced).toEqual(['kraj-vede-partnerstvi', 'preklenout-ralsko']);
});

test('a kept result says under which number; an unknown event names those known', async () => {
  expect((await impact(EVENT, '--freeze')).out).toMatch(/uložen pod číslem [0-9a-f-]{36} s verzí dat \d+/);
  const { status, err } = await impact('nic');
  expect(status).toBe(2);
  expect(err).toContain(EVENT);
});
