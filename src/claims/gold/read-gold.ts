// Reads the gold passages and the small gazetteer of the tests; facts of names, codes and populations after ČSÚ and ČÚZK (CC BY 4.0).

import { readFileSync } from 'node:fs';
import type { GoldPassage } from '../score.ts';
import type { Place } from '../types.ts';

export function readGold(name: 'dev' | 'held-out'): GoldPassage[] {
  const text = readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldPassage);
}

export function readPlaces(): Place[] {
  const [, ...lines] = readFileSync(new URL('places.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [code, name, level, locatives, districtCode, regionCode, population] = line.split(',');
    return {
      code: code!,
      name: name!,
      level: level as Place['level'],
      locatives: locatives === '' ? [] : locatives!.split(';'),
      districtCode: districtCode || null,
      regionCode: regionCode || null,
      population: population ? Number(population) : null,
    };
  });
}
