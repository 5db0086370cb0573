import { describe, expect, test } from 'vitest';
import { areaStem, placeAdjectiveStems } from './place-adjectives.ts';

describe('adjectives', () => {
  test.each([
    ['Nový Bor', 'novoborsk'],
    ['Liberec', 'libereck'],
    ['Jablonec nad Nisou', 'jabloneck'],
    ['Česká Lípa', 'českolipsk'],
    ['Most', 'mosteck'],
    ['Litvínov', 'litvínovsk'],
    ['Děčín', 'děčínsk'],
    ['Ústí nad Labem', 'ústeck'],
    ['Teplice', 'teplick'],
    ['Ralsko', 'ralsk'],
    ['Krupka', 'krupsk'],
    ['Varnsdorf', 'varnsdorfsk'],
  ])('%s → %sý', (name, stem) => {
    expect(placeAdjectiveStems(name)).toContain(stem);
  });

  test('areas share the stem', () => {
    expect(areaStem('Českolipsku')).toBe('českolipsk');
    expect(areaStem('Liberecka')).toBe('libereck');
    expect(areaStem('Liberec')).toBeUndefined();
  });
});
