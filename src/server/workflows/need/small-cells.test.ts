// A source that demands small counts to be hidden: the rule is a row of the pack and holds in every view.
import { beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../../../test/database.ts';
import { buildApi } from '../../api/app.ts';
import { openFigure } from '../../register/figures.ts';
import { openChecker } from '../check/check-text.ts';
import { loadPack } from '../pack/load.ts';
import { readPack } from '../pack/read.ts';
import type { NeedBook } from './book.ts';
import { findCoverage } from './coverage.ts';
import { explainFromBook } from './explain.ts';
import { getNeedBook } from './keep-book.ts';
import { findHidden } from './suppression.ts';
import { findRankRows } from './views.ts';
import { computeWhatIf } from './what-if.ts';

const REGION = 'CZ051';
const SOURCE = 'exclusion-index-2023';
/** Eight people in enforcement. */
const VILLAGE = '513890';
/** Has cooperation and a stated amount. */
const PARTNER = '563889';
const database = await openTestDatabase();
const door = {
  region: REGION,
  read: <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(REGION, work),
};
const api = buildApi(door);
const get = async (path: string) => (await api.request(`/api/v1/${path}`)).text();
let open: NeedBook;
let book: NeedBook;

beforeAll(async () => {
  const { pack } = readPack(`packs/${REGION}`);
  await loadPack(database, pack!, 'test');
  open = (await getNeedBook(door))!;
  const cells = {
    publication: SOURCE,
    below: '10',
    zero: 'shown',
    note: '',
    source: SOURCE,
    locator: 'test',
  };
  pack!.files.set('small_cell_rule', [{ line: 2, cells }]);
  await loadPack(database, pack!, 'test');
  book = (await getNeedBook(door))!;
});

test('without a rule everything is shown', () => {
  expect(open.suppression).toEqual({});
  expect(explainFromBook(open, VILLAGE)!.indicators[0]).toMatchObject({ reasons: [{ value: 8 }, {}, {}] });
  expect(findHidden(open, VILLAGE).size).toBe(0);
});

test('with it count, share, quotient and distance are hidden, points never', () => {
  expect(book.suppression).toEqual({ [SOURCE]: { below: 10, showZero: true } });
  const explanation = explainFromBook(book, VILLAGE)!;
  expect(explanation.indicators[0]).toMatchObject({ points: expect.any(Number) });
  expect(JSON.stringify(explanation.indicators[0])).not.toContain('"value"');
  expect(explanation.hiddenDistance).toContain('enforcement');
  expect(findHidden(book, VILLAGE)).toContain('enforcement');
});

test('a what-if would give the count away, so it is refused', () => {
  const link = `2023_${VILLAGE}~exe9`;
  expect(computeWhatIf(open, link).answer).toBeDefined();
  expect(computeWhatIf(book, link).problems).toMatchObject([{ code: 'what-if-small-cells', value: VILLAGE }]);
});

test('the coverage gap hides a small population and what would give it away', async () => {
  const inputs = new Map(book.inputs);
  const tiny = inputs.get(PARTNER)!;
  inputs.set(PARTNER, { ...tiny, values: { ...tiny.values, 'population-15-plus': 7 } });
  const ranked = book.ranked.map((one) => (one.code === PARTNER ? { ...one, population15Plus: 7 } : one));
  const gap = await door.read((tx) => findCoverage(tx, { ...book, inputs, ranked }, '2026-01-01'));
  const row = gap.rows.find(({ code }) => code === PARTNER)!;
  expect(row.population15Plus).toBeUndefined();
  expect(row.money).toMatchObject([{ perInhabitant: undefined, hellers: expect.any(BigInt) }]);
  expect(gap.groups[row.group].population15Plus).toBeUndefined();
  expect(gap.groups.gap.population15Plus).toBeGreaterThan(0);
  const choice = { level: 'municipality', measure: 'mean', withoutCapital: false } as const;
  const rank = findRankRows({ ...book, inputs, ranked }, choice)!.rows.find(({ code }) => code === PARTNER);
  expect(rank).toMatchObject({ population15Plus: null });
});

test('figures, JSON, CSV and the rows of the source do not say it either', async () => {
  const id = `need:enforcement.2023.${VILLAGE}`;
  const found = await door.read((tx) => openFigure(tx, id));
  expect(found!.figure).toMatchObject({ missing: 'suppressed' });
  expect(found!.figure.quantity).toBeUndefined();
  expect(JSON.parse(await get(`figures/${id}`))).toMatchObject({ value: null, missing: 'suppressed' });
  const csv = await get(`need/municipalities/${VILLAGE}?format=csv`);
  expect(csv).toMatch(/enforcement,count,,100,200,0,computed/);
  const rows = await api.request(`/api/v1/sources/${SOURCE}/rows`);
  expect(rows.status).toBe(403);
});

test('the text check neither says it nor what would give it away', async () => {
  // Five early leavers of 97: the share and the pupils together are the count.
  const text = 'Předčasné odchody ze školy. V Tanvaldu je to 5,2 %, v České Lípě 6,2 %.';
  const { claims } = await openChecker(door).check(text);
  expect(claims.map(({ quote, verdict }) => [quote, verdict.state])).toEqual([
    ['5,2 %', 'not-checkable'],
    ['6,2 %', 'supported'],
  ]);
  expect(claims[0]!.verdict.sentence).not.toMatch(/5,1/);
});
