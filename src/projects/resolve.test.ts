// Which word of several holds, and which rule decided it.
import { describe, expect, test } from 'vitest';
import { listFieldChanges } from './changes.ts';
import { sayValue } from './field-words.ts';
import { resolveProject, type Word } from './resolve.ts';
import { amount } from './samples.ts';

describe('winning words', () => {
  const word = (changes: Partial<Word>): Word => ({
    ...{ source: 's', key: 'k', publication: 'p', standing: 'official', said: '2020', sequence: 1n },
    ...{ current: true, fields: {}, amounts: [] },
    ...changes,
  });
  const official = word({ publication: 'a', fields: { title: 'Úřední' } });

  test.each<[string, Word[], string, string]>([
    ['the only one', [official], 'Úřední', 'only'],
    [
      'a better standing',
      [word({ publication: 'b', standing: 'media', said: '2024', fields: { title: 'Z tisku' } }), official],
      'Úřední',
      'standing',
    ],
    [
      'said later',
      [official, word({ publication: 'b', said: '2021-05', fields: { title: 'Novější' } })],
      'Novější',
      'newest',
    ],
    [
      'an undated edition loaded later does not pass for a newer one',
      [official, word({ publication: 'b', said: null, sequence: 9n, fields: { title: 'Bez data' } })],
      'Úřední',
      'dated',
    ],
    [
      'an unofficial list of today, loaded later, over a page without a date',
      [
        word({ publication: 'a', said: null, fields: { title: 'Úřední' } }),
        word({
          publication: 'b',
          standing: 'unofficial',
          said: '2026',
          sequence: 9n,
          fields: { title: 'X' },
        }),
      ],
      'Úřední',
      'standing',
    ],
    [
      'order of loading comes last',
      [official, word({ publication: 'b', sequence: 9n, fields: { title: 'Později' } })],
      'Později',
      'sequence',
    ],
    [
      'rows of one edition',
      [official, word({ publication: 'a', key: 'j', fields: { title: 'Řádek j' } })],
      'Řádek j',
      'key',
    ],
    [
      'a withdrawn word is not heard',
      [official, word({ publication: 'b', said: '2024', current: false, fields: { title: 'Stažený' } })],
      'Úřední',
      'only',
    ],
  ])('%s', (_, words, title, rule) => {
    expect(resolveProject(words).fields.title).toMatchObject({ value: { title }, rule });
  });

  test('a day wins over a year, although the year was said later', () => {
    const words = [
      word({ publication: 'a', fields: { validFrom: '2018-01-01' } }),
      word({ publication: 'b', said: '2024', fields: { validFrom: '2018' } }),
    ];
    expect(resolveProject(words).fields.start).toMatchObject({
      value: { validFrom: '2018-01-01' },
      rule: 'precision',
    });
  });

  test('two lists of one project count once for a kind, payments of one list add up', () => {
    const words = [
      word({ publication: 'a', key: '2019', amounts: [amount('paid', 'all', 10n)] }),
      word({ publication: 'a', key: '2020', amounts: [amount('paid', 'all', 20n)] }),
      word({
        publication: 'b',
        standing: 'media',
        amounts: [amount('paid', 'all', 30n), amount('contracted', 'all', 50n)],
      }),
    ];
    const { money } = resolveProject(words);
    expect(
      money.map(({ value, word: won, others }) => [value.kind, value.total, won.publication, others.length]),
    ).toEqual([
      ['paid', 30n, 'a', 1],
      ['contracted', 50n, 'b', 0],
    ]);
  });

  test('the order in which words come does not matter', () => {
    const words = [
      official,
      word({ publication: 'b', sequence: 2n, fields: { title: 'B' } }),
      word({ publication: 'c', sequence: 3n, standing: 'media', fields: { title: 'C' } }),
    ];
    expect(resolveProject(words.toReversed())).toEqual(resolveProject(words));
  });

  test('nobody says it any more: hidden, with the last word', () => {
    const words = [
      word({ current: false, fields: { title: 'Starý' } }),
      word({ current: false, sequence: 2n, fields: { title: 'Poslední' } }),
    ];
    expect(resolveProject(words)).toMatchObject({
      hidden: true,
      fields: { title: { value: { title: 'Poslední' } } },
    });
  });

  test.each([
    ['validFrom', '2020-09-01', '1. 9. 2020'],
    ['realEnd', '2022-10', 'říjen 2022'],
    ['year', '2020', '2020'],
    ['unionRate', '0.76735', '76,735 %'],
    ['paid:EU', '1234567.50', '1 234 567,50 Kč'],
    ['recipientIco', '00262978', '00262978'],
    ['title', '2020-09-01', '2020-09-01'],
  ])('a value for people: %s %s → %s', (field, value, said) => {
    expect(sayValue(field, value).replaceAll('\u00a0', ' ')).toBe(said);
  });

  test('what an edition changed, field by field', () => {
    const before = word({ fields: { title: 'A', state: 'běží' }, amounts: [amount('paid', 'all', 10n)] });
    const after = word({
      fields: { title: 'A', state: 'ukončen', fund: 'ESF' },
      amounts: [amount('paid', 'all', 12n)],
    });
    expect(listFieldChanges(before, after)).toEqual([
      { field: 'fund', before: null, after: 'ESF' },
      { field: 'state', before: 'běží', after: 'ukončen' },
      { field: 'paid:all', before: '0.10', after: '0.12' },
    ]);
  });
});
