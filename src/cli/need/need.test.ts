// ./opora need as its users run it, over the region of the pack.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildEdition, sampleRow } from '#sources/exclusion-index/samples.ts';
import { openCommandLine } from '../../../test/command.ts';

const { work, run } = await openCommandLine();
const need = (...args: string[]) => run('need', ...args);

test('a municipality is explained by any form of its name', async () => {
  const { status, out } = await need('Novém', 'Městě', 'pod', 'Smrkem');
  expect(status).toBe(0);
  expect(out).toMatch(/^Město Nové Město pod Smrkem má 24 bodů z 30/);
  expect(out).toMatch(/Osoby v exekuci: 4 body ze 6/);
  expect(JSON.parse((await need('564265', '--json')).out)).toMatchObject({ explanation: { index: 24 } });
});

test('an area has its bands and its municipalities of the highest band', async () => {
  const { status, out } = await need('okres', 'Jablonec', 'nad', 'Nisou');
  expect(status).toBe(0);
  expect(out).toMatch(/^Okres Jablonec nad Nisou \(CZ0512\), index za rok 2023/);
  expect(out).toMatch(/Vysoké zatížení \(\d+\)\n {2}21 {2}Desná \(563552\)/);
  expect(JSON.parse((await need('Liberecký kraj', '--json')).out)).toMatchObject({
    area: { code: 'CZ051' },
    ranks: [],
  });
});

test('a year that is not loaded is refused with those that are', async () => {
  expect(await need('564265', '--year', '2019')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/Načtené roky: 2023/),
  });
  expect((await need('564265', '--year', '2023')).status).toBe(0);
});

test('a name of several places asks for the code', async () => {
  const { status, err } = await need('Nov');
  expect(status).toBe(2);
  expect(err).toMatch(/v žádném pádě nenese žádná obec\. Podobné názvy; zadejte kód/);
});

test('the coverage gap names who has high need and no cooperation', async () => {
  const { status, out } = await need('--coverage');
  expect(status).toBe(0);
  expect(out).toMatch(/vysoká potřebnost, bez spolupráce \(12\)/);
  expect(out).toMatch(/20 {2}Bulovka .*jen přes svazek/);
});

test('areas are ranked with their definition', async () => {
  expect((await need('--ranking', 'orp')).out).toMatch(/správní obvody .*\n\n +1\. +10,67 {2}Frýdlant/);
});

test('a what-if tells before and after; one that cannot be is code 1', async () => {
  expect((await need('--what-if', '2023_564265~exe100')).out).toMatch(/24 bodů → 21 bodů/);
  expect(await need('--what-if', '2023_564265~exe9999')).toMatchObject({ status: 1 });
});

describe('a workbook recomputed', () => {
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(work, name), bytes);
    return join(work, name);
  };

  test('in part: nothing to compare with, code 1', async () => {
    const { status, out } = await need(
      '--recompute',
      file('part.xlsx', buildEdition([sampleRow(563889, 'Liberec')])),
    );
    expect(status).toBe(1);
    expect(out).toMatch(/nepřepočteno\s+1 \(chybí součty kraje nebo republiky\)/);
  });

  test('a whole region: what was compared, with differences of rounding as they are', async () => {
    const praha = { 'district-code': 'CZ0100', 'region-code': 'CZ010', 'region-name': 'Hlavní město Praha' };
    const { status, out } = await need(
      '--recompute',
      file(
        'praha.xlsx',
        buildEdition([sampleRow(554782, 'Praha', { ...praha, 'quotient-enforcement': 0.85 })]),
      ),
    );
    expect(status).toBe(1);
    expect(out).toMatch(/podíly +porovnáno 5, odlišných 0, největší rozdíl (žádný|\d,\d · 10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/);
    expect(out).toMatch(/součty ČR +dané/);
  });

  test('not a workbook: code 2', async () => {
    const { status, out } = await need(
      '--recompute',
      file('page.xlsx', new TextEncoder().encode('<!doctype html>')),
    );
    expect(status).toBe(2);
    expect(out).toMatch(/sešit nejde přepočítat/);
  });
});

describe('wrong use ends with 2 and says what to do', () => {
  test.each([
    [[], /Napište název nebo kód obce/],
    [['--ranking', 'ulice'], /Řadit umím kraje, okresy, orp a obce/],
    [['--ranking', 'orp', '--measure', 'x'], /Míra má být jedna z: mean/],
    [['--ranking', 'kraje'], /Pořadí krajů potřebuje celou republiku, načteno je 215 obcí/],
    [['--claim', 'CZ051'], /Čekám kód a místo/],
    [['--claim', 'CZ051 4'], /jen proti celé republice/],
    [['--coverage', '--threshold', '40'], /Hranice má být celé číslo od 0 do 30/],
    [['--what-if', '2019_564265~exe1'], /Odkaz je pro rok 2019/],
    [['--coverage', '--claim', 'CZ051 4'], /Zadejte jednu volbu/],
    [['Atlantida'], /v registru není/],
  ])('%j', async (args, message) => {
    const { status, err } = await need(...args);
    expect(err.replaceAll('\u00a0', ' ')).toMatch(message);
    expect(status).toBe(2);
  });
});
