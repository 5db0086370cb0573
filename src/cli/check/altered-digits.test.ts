// One digit altered anywhere in an amount that the register knows: what stays true, and nothing else.
import { expect, test } from 'vitest';
import { openChecker } from '#server/workflows/check/check-text.ts';
import { openCommandLine } from '../../../test/command.ts';

const { door } = await openCommandLine();
const checker = openChecker(door);

const PROSE = `Kraj a Agentura pro sociální začleňování

Díky spolupráci s Agenturou získal kraj více než 680 milionů korun. Do Liberce šlo přes 351 milionů korun, do Velkých Hamrů více než 117 milionů korun, do Ralska přes 61 milionů korun a do Nového Boru více než 53 milionů korun.

Díky téže spolupráci získal Jablonec nad Nisou přes 45 milionů korun, Nové Město pod Smrkem téměř 25 milionů korun, Frýdlant více než 19 milionů korun a Česká Lípa více než 11 milionů korun.

V Novém Boru proběhlo 9 projektů, v Ralsku 7 projektů.
`;
const TABLE = `
Prostředky získané díky spolupráci s Agenturou
obec částka (v Kč)
Liberec 351 688 567
Jablonec n/N 45 881 463
Česká Lípa 11 080 000
Velké Hamry 117 478 288
Ralsko 61 452 563
Nový Bor 53 569 163
Frýdlant 19 058 781
Nové Město pod Smrkem 24 700 000
Cvikov 0
celkem 680 269 114
`;

/** Every change of one digit whose number is not contradicted, as `quote: verdict`, and how many were tried. */
async function surviving(text: string): Promise<{ tried: number; left: string[] }> {
  const { claims } = await checker.check(text);
  const left: string[] = [];
  let tried = 0;
  for (const claim of claims) {
    if (!/^(money|count)$/.test(claim.kind) || claim.verdict.state === 'not-checkable') continue;
    for (let at = claim.start; at < claim.end; at++)
      for (const digit of '0123456789') {
        if (!/\d/.test(text[at]!) || text[at] === digit) continue;
        tried++;
        const changed = await checker.check(text.slice(0, at) + digit + text.slice(at + 1));
        const other = changed.claims.find(({ start, end }) => start <= at && at < end);
        if (other?.verdict.state !== 'contradicted') left.push(`${other?.quote}: ${other?.verdict.state}`);
      }
  }
  return { tried, left };
}

test('beside its table every altered digit of every amount is contradicted', async () => {
  expect(await surviving(PROSE + TABLE)).toEqual({ tried: 891, left: [] });
});

test('a slip that stays true is told against the precision of the other amounts', async () => {
  const { claims, findings } = await checker.check(PROSE.replace('přes 351', 'přes 350') + TABLE);
  const claim = claims.find(({ quote }) => quote.startsWith('přes 350'))!;
  expect(findings.filter(({ kind }) => kind === 'table-precision')).toHaveLength(1);
  expect(claim.verdict.sentence).toMatch(
    /ostatní částky .* zkrácené na celé miliony, tady by to bylo 351\s000\s000\sKč; doslova vzato věta platí\. Registr má: /,
  );
});

test('without a table only a rounder number that is still true survives', async () => {
  expect((await surviving(PROSE)).left).toEqual([
    'více než 600 milionů korun: supported',
    'více než 650 milionů korun: supported',
    'více než 684 milionů korun: ambiguous',
    'přes 350 milionů korun: supported',
    'více než 110 milionů korun: supported',
    'více než 115 milionů korun: supported',
    'přes 60 milionů korun: supported',
    'více než 50 milionů korun: supported',
    'přes 40 milionů korun: supported',
    'více než 15 milionů korun: supported',
    'více než 10 milionů korun: supported',
  ]);
});
