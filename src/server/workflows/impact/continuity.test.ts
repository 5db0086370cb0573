// The register of the pack as a graph the engine reads, on a real database.
import { titleIn } from '#continuity/titles.ts';
import { expect, test } from 'vitest';
import { openRegionDatabase } from '../../../../test/database.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { assessEvent } from './assess-event.ts';
import { graphForEvents } from './event-graph.ts';
import { formatEventImpact } from './format-event.ts';
import { hitTable } from './hit-table.ts';
import { getContinuity } from './keep-continuity.ts';

const database = await openRegionDatabase();
const door = { read: <T>(work: Parameters<typeof database.read<T>>[1]) => database.read<T>('CZ051', work) };
const register = await getContinuity(door);

test('every event of the register makes a graph the engine takes, and JSON loses nothing of it', () => {
  expect(register.events.length).toBeGreaterThan(1);
  for (const event of register.events) {
    const built = buildGraph(JSON.parse(JSON.stringify(graphForEvents(register, [event.id]))));
    expect(built.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  }
});

test('every node, need and event says where it comes from', () => {
  const nodes = Object.values(register.nodes);
  expect(nodes.length).toBe(register.graph.nodes.length);
  expect(nodes.filter((node) => node.origins.length === 0)).toEqual([]);
  expect(register.needs.length).toBe(register.graph.needs.length);
  register.needs.forEach((need, i) => {
    expect(need).toMatchObject({ dependent: register.graph.needs[i]!.dependent });
    expect(need.origin.source.title).not.toBe('');
  });
  for (const event of register.events) expect(event.origins.length).toBeGreaterThan(0);
});

test('the same data are read once', async () => {
  expect(await getContinuity(door)).toBe(register);
});

/** Precedents of the region as they come out of its own register: event, thing, day it fell, day it was back. */
test.each([
  ['velke-hamry-2016', 'post:velke-hamry-apk', '2016-01-01', '2017-01-01'],
  ['presun-asz-2020', 'agreement:memorandum-novy-bor-2015', '2020-01-01', '2021-12-15'],
  ['presun-asz-2020', 'agreement:memorandum-lk-2019', '2020-01-01', '2021-12-15'],
  ['reorganizace-mmr-2026', 'plan_node:akcni-plan-sz-2024-2026.2.2.a.1', '2026-04-01', '2026-09-28'],
  ['reorganizace-mmr-2026', 'plan_node:akcni-plan-sz-2024-2026.2.2.a.2', '2026-04-01', '2026-09-28'],
  ['reorganizace-mmr-2026', 'plan_node:akcni-plan-sz-2024-2026.2.3.a.1', '2026-04-01', '2026-09-28'],
  ['reorganizace-mmr-2026', 'access:opjak-017:561860', '2026-04-17', null],
  ['reorganizace-mmr-2026', 'prepared_investment:ralsko-po-projektu', '2026-08-01', null],
])('%s: %s falls %s, is back %s', (id, node, date, until) => {
  const event = register.events.find((row) => row.id === id)!;
  const result = assessEvent(register, event);
  if (!result.impact) throw new Error(JSON.stringify(result.problems));
  expect(formatEventImpact(result).hits.find((row) => row.node === node)).toMatchObject({
    ...{ date, until, standing: event.standing },
  });
});

test.each([
  // The state does its own tasks, through a unit or a post of it.
  ['plan_node:akcni-plan-sz-2024-2026.2.2.a.1', 'Ministerstvo pro místní rozvoj'],
  ['plan_node:akcni-plan-sz-2024-2026.2.3.a.1', 'Ministerstvo pro místní rozvoj'],
  ['service:index-socialniho-vylouceni', 'Ministerstvo pro místní rozvoj'],
  ['post:asz-vyzkum', 'Ministerstvo pro místní rozvoj'],
  ['unit:osz-mmr', 'Ministerstvo pro místní rozvoj'],
  // What is of the region by the register.
  ['plan:strategie-sz-lk-2021', 'Liberecký kraj'],
  ['agreement:memorandum-lk-2023', 'Liberecký kraj'],
  // Who runs a service, receives a project, keeps a duty or prepares an investment, not who has the town hall there.
  ['service:centrum-bydleni-liberec', 'Statutární město Liberec'],
  ['project:novy-bor-spolecne-rosteme', 'Farní charita Česká Lípa'],
  ['obligation:udrzitelnost-multifunkcni-centrum', 'Most k naději'],
  ['plan:clld-frydlantsko-21', 'MAS Frýdlantsko'],
  // Who answers for a strategy of the state or a call, the register does not say.
  ['plan:strategie-sz-2021-2030', null],
  ['call:irop-115', null],
])('of %s answers %s', (id, contact) => {
  expect(register.nodes[id]?.contact).toBe(contact);
});

test('an English sheet has no Czech words but those of the register', () => {
  const event = register.events.find((row) => row.id === 'reorganizace-mmr-2026')!;
  const result = assessEvent(register, event);
  if (!result.impact) throw new Error(JSON.stringify(result.problems));
  const { columns, items } = hitTable(result);
  const said = (locale: 'cs' | 'en') =>
    items.flatMap((hit) => columns.map(({ value }) => String(value(hit, locale) ?? ''))).join('\n');
  const OWN_WORDS = /Lhůta převzetí je podle|úřad obce/;
  expect(said('cs')).toMatch(OWN_WORDS);
  expect(said('en')).not.toMatch(OWN_WORDS);
  // The change and its measures have a title in both languages.
  expect(said('cs')).toContain('Událost „Sloučení tří odborů MMR');
  expect(said('en')).toContain('Event “Merger of three departments');
  expect(said('en')).not.toContain('Sloučení tří odborů');
  expect(formatEventImpact(result).event).toMatchObject({ titleEn: titleIn(event, 'en') });
  expect(register.measures.filter(({ titleEn }) => titleEn === null)).toEqual([]);
});

test('an amount of a plan carries the word of its source and its date; a Czech sheet has Czech words', () => {
  const event = register.events.find((row) => row.id === 'reorganizace-mmr-2026')!;
  const result = assessEvent(register, event);
  if (!result.impact) throw new Error(JSON.stringify(result.problems));
  const { columns, items } = hitTable(result);
  const row = items.find(({ fall }) => fall.node.id === 'prepared_investment:jablonec-pripravene-projekty')!;
  const cell = (id: string, locale: 'cs' | 'en') =>
    columns.find((column) => column.id === id)!.value(row, locale);
  const cells = ['kind', 'class', 'amount_hedge', 'amount_as_of', 'confidence'];
  expect(cells.map((id) => cell(id, 'en'))).toEqual(['investment', 'pipeline', 'nearly', '2024-09', 'low']);
  expect(cells.map((id) => cell(id, 'cs'))).toEqual([
    ...['investice', 'připravované investice', 'téměř', '2024-09', 'nízká'],
  ]);
  expect(formatEventImpact(result).hits.find(({ node }) => node === row.fall.node.id)).toMatchObject({
    ...{ amount: '40000000.00', hedge: 'nearly', amountAsOf: '2024-09' },
  });
});

const formatted = (id: string) => {
  const result = assessEvent(
    register,
    register.events.find((row) => row.id === id)!,
  );
  if (!result.impact) throw new Error(JSON.stringify(result.problems));
  return formatEventImpact(result);
};

test.each(['velke-hamry-2016', 'presun-asz-2020'])(
  '%s: nothing known only later is in its sums, nothing lacked a unit before it began',
  (id) => {
    const { totals, anyway, leftOut } = formatted(id);
    expect(totals).toMatchObject({
      pipeline: { atStake: '0.00' },
      eligibility: { listed: 0 },
    });
    expect(anyway.filter((row) => row.node.startsWith('cooperation:') && row.date < '2020')).toEqual([]);
    expect(leftOut.map((row) => row.key)).toContain('novy-bor-ubytovna-rekonstrukce');
  },
);

test('a unit that was moved does not come back; an end that is only estimated is no clean zero', () => {
  const moved = formatted('presun-asz-2020').hits.find((row) => row.node === 'unit:asz-urad-vlady');
  expect(moved).toMatchObject({ date: '2020-01-01', until: null });
  const { unaffected, totals } = formatted('reorganizace-mmr-2026');
  expect(unaffected.find((row) => row.reason === 'maybe-over')).toMatchObject({
    ...{ node: 'obligation:udrzitelnost-multifunkcni-centrum', confidence: 'low' },
    assumptions: [expect.stringContaining('skutečný konec udržitelnosti může být pozdější')],
  });
  expect(totals['durability']).toMatchObject({ state: 'not-hit', unknownAtStake: 1 });
});

test('the running project of Ralsko is not stopped; its posts end with it anyway; the regional action plan had ended', () => {
  const event = register.events.find((row) => row.id === 'reorganizace-mmr-2026')!;
  const result = assessEvent(register, event);
  if (!result.impact) throw new Error(JSON.stringify(result.problems));
  const { unaffected, anyway } = formatEventImpact(result);
  const reasons = Object.fromEntries(unaffected.map((row) => [row.node, row.reason]));
  expect(reasons).toMatchObject({
    'project:ralsko-pokracovani': 'not-essential',
    'plan:akcni-plan-sz-lk-2024-2025': 'ended-before',
    'agreement:memorandum-lk-2023': 'no-path',
  });
  const days = Object.fromEntries(anyway.map((row) => [row.node, row.date]));
  expect(days).toMatchObject({ 'post:ralsko-apk': '2026-08-01', 'service:ralsko-asistenti': '2026-08-01' });
});
