import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { utf8 } from '../file/samples.ts';
import { COLUMNS } from './headings.ts';
import { readKohesio, type KohesioOptions } from './read.ts';

const PROJECT: Record<string, string> = {
  Operation_Unique_Identifier: 'https://linkedopendata.eu/entity/Q1',
  Operation_Local_Identifier: 'CZ.03.2.60/0.0/0.0/16_052/0007825',
  Operation_Name_English: 'Field work',
  Operation_Name_Programme_Language: 'Terénní práce',
  Country: 'CZ',
  Operation_Start_Date: '01/01/2018',
  Operation_End_Date: '31/12/2020',
  Cofinancing_Rate: '85.0',
  Total_Eligible_Expenditure_amount: '269000.00',
  Total_Eligible_Expenditure_Currency: 'EUR',
  Project_EU_Budget: '228650.5',
  Beneficiary_Name: 'Město Horní Lhota',
  Category_Of_Intervention: '112',
  Fund_Code: 'ESF',
  Programme_Code: '2014CZ05M9OP001',
  Programme_Name: 'Employment',
  Region: 'Zkušební kraj',
  NUTS3_Code: 'CZ051',
  Operation_Summary_Programme_Language: 'První věta.\nDruhá, "v uvozovkách".',
};
const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (...projects: Record<string, string>[]) =>
  utf8(
    [
      COLUMNS.map(({ id }) => id).join(','),
      ...projects.map((project) => COLUMNS.map(({ id }) => quote(project[id] ?? '')).join(',')),
    ].join('\n'),
  );
const read = (projects: Record<string, string>[], options: KohesioOptions = {}) =>
  readWhole(readKohesio(fileOfBytes(csv(...projects), 'latest_CZ.csv'), options));

test('without a rate euros stay euros', async () => {
  const { assertions, problems } = await read([PROJECT]);
  expect(problems).toMatchObject([
    { code: 'missing-rate', severity: 'note', value: 'EUR', details: { count: 1 } },
  ]);
  expect(assertions[0]).toMatchObject({
    key: 'CZ.03.2.60/0.0/0.0/16_052/0007825',
    title: 'Terénní práce',
    summary: 'První věta.\nDruhá, "v uvozovkách".',
    validFrom: '2018-01-01',
    validTo: '2020-12-31',
    unionRate: '0.85',
    call: '03_16_052',
    places: [{ code: 'CZ051', text: 'Zkušební kraj' }],
    amounts: [],
    unconverted: [
      { kind: 'contracted', payer: 'all', currency: 'EUR', value: '269000.00' },
      { kind: 'contracted', payer: 'EU', currency: 'EUR', value: '228650.50' },
    ],
  });
});

test('a rate is carried by every amount it made', async () => {
  const { assertions } = await read([PROJECT], { rate: { value: '25.5', source: 'ČNB, průměr 2018' } });
  expect(
    assertions[0]!.amounts.map(({ payer, hellers, foreign }) => [payer, hellers, foreign!.rateSource]),
  ).toEqual([
    ['all', 685_950_000n, 'ČNB, průměr 2018'],
    ['EU', 583_058_775n, 'ČNB, průměr 2018'],
  ]);
});

test('a project repeated for its regions is one with two places', async () => {
  const { assertions } = await read([PROJECT, { ...PROJECT, Region: 'Jiný kraj', NUTS3_Code: 'CZ052' }]);
  expect(assertions).toMatchObject([{ rowCount: 2, places: [{ code: 'CZ051' }, { code: 'CZ052' }] }]);
  expect(assertions[0]!.unconverted).toHaveLength(2);
});

test('a number of another shape keeps the project under the identifier of the portal', async () => {
  const { assertions } = await read([{ ...PROJECT, Operation_Local_Identifier: '17/021/0001' }]);
  expect(assertions[0]).toMatchObject({
    key: 'https://linkedopendata.eu/entity/Q1',
    identifiers: [{ scheme: 'kohesio-local' }, { scheme: 'kohesio' }],
  });
});

test('an amount that is none is told by its cell', async () => {
  const { problems } = await read([{ ...PROJECT, Project_EU_Budget: '1.234,50' }]);
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'not-an-amount', ref: { sheet: '', row: 2, column: 'L' } }),
  );
});
