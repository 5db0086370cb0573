// Numbers that a clause narrows to something smaller than the register counts: they can not be held against its figures.

import { ownWords, type ClaimContext } from './context.ts';
import type { Claim, ClaimKind } from './types.ts';

type Rule = {
  kinds: readonly ClaimKind[];
  words: RegExp;
  reason: string;
  /** `ahead`: the sentence up to the number and its clause behind it. */
  where?: 'sentence' | 'clause' | 'ahead';
  unless?: (claim: Claim) => boolean;
  /** Words of the clause that tell of all whom such a word counts. */
  unlessWords?: RegExp;
};

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');

const RULES: readonly Rule[] = [
  {
    kinds: ['money', 'index', 'count'],
    words: word('městsk\\p{L}+ část\\p{L}*|část\\p{L}* (?:obce|(?:krajského )?města)|sousední části'),
    reason: 'Věta mluví o části obce; registr má údaje za celé obce.',
  },
  {
    kinds: ['money', 'index', 'count', 'share'],
    words: word('a (?:v |ve |z |ze )?(?:\\p{L}+ )?okol(?:í|n\\p{L}+ (?:obc|měst|vesnic|sídl|vs)\\p{L}*)'),
    where: 'sentence',
    reason: 'Věta mluví o obci i s okolím, které registr nevymezuje.',
  },
  {
    kinds: ['money'],
    words: word('na (?:(?:každ|jedn|jednotliv)\\p{L}+ )?(?:obyvatel\\p{L}*|hlavu|osobu|dítě|klienta)'),
    where: 'sentence',
    reason: 'Je to částka na jednoho člověka; registr vede částky za obce.',
  },
  {
    kinds: ['count'],
    words: word(
      've věku (?!od 15|nad 15)\\p{L}*.*|muž(?:i|ů|e)|žen(?:y|a)?|dět(?:i|í)|senior\\p{L}*|mladistv\\p{L}*|mladých|mladších|cizinc\\p{L}*',
    ),
    // `základku nedokončilo 20 dětí ze 475`
    unlessWords: /škol|základk|docházk|předčasn/u,
    reason: 'Věta mluví jen o části těchto lidí; registr zná jejich celkový počet.',
  },
  {
    kinds: ['count', 'share'],
    words: word('exekuc\\p{L}* na (?:důchod|mzd|plat|účet|účt|majet|nemovit|byt|dům|dom|aut|dávk)\\p{L}*'),
    reason: 'Věta mluví o jednom druhu exekucí; registr zná lidi v exekuci bez rozlišení.',
  },
  {
    kinds: ['count', 'share'],
    words: word(
      '(?:mimo|bez|vyjma) (?:samotn|krajsk|okresní|měst)\\p{L}*|zbytek|zbytku|zb(?:yl|ýv)\\p{L}+|ostatní\\p{L}*',
    ),
    where: 'clause',
    reason: 'Věta mluví o zbytku bez části; registr zná jen celek.',
  },
  {
    kinds: ['count'],
    words: word('dnes|nyní|aktuálně|momentálně|v současnosti|letos|už jen'),
    unless: ({ unit }) => unit !== 'projects',
    reason: 'Věta mluví o dnešku; registr zná jen počet projektů za celou spolupráci.',
  },
  {
    kinds: ['count'],
    words: word('v roce 20\\d\\d|za rok 20\\d\\d|loni|vloni|předloni'),
    unless: ({ unit }) => unit !== 'projects',
    reason: 'Věta mluví o jednom roce; registr zná jen počet projektů za celou spolupráci.',
  },
  {
    kinds: ['count'],
    words: word('dnes|dneska|nyní|aktuálně|momentálně|v současnosti|letos|už jen'),
    reason: 'Věta mluví o dnešku; registr má počty za rok indexu.',
  },
  {
    kinds: ['count', 'index'],
    words: word(
      'přibyl\\p{L}*|ubyl\\p{L}*|přibývá|ubývá|ztratil\\p{L}*|přišl\\p{L}* o|polepšil\\p{L}*|pohoršil\\p{L}*',
    ),
    // `přibylo, ze 175 v roce 2021 na 191`: the ends of a change are states.
    unless: ({ detail }) => detail.change === 'from' || detail.change === 'to',
    reason: 'Je to změna, ne stav; registr zná hodnoty svých let, ne o kolik se lišily.',
  },
  {
    kinds: ['rank'],
    words: word(
      'okres\\p{L}*|(?:správní\\p{L}* )?obvod\\p{L}*|(?:so )?orp|na \\p{L}+sku|mezi (?:krajsk|okresn|velk|mal|horsk)\\p{L}+ .*',
    ),
    where: 'ahead',
    reason: 'Pořadí v okrese nebo v užší skupině registr neřadí, jen v kraji a v celé republice.',
  },
];

/** The reason why a number of this clause is of something narrower; undefined when nothing narrows it. */
export function findNarrowing(claim: Claim, context: ClaimContext): string | undefined {
  if (claim.detail.cell) return undefined;
  const { before, after } = ownWords(claim, context);
  const clause = `${before.split(/[;:]/).at(-1)!} ${claim.quote.toLowerCase()} ${after.split(/[;:]/, 1)[0]!}`;
  for (const { kinds, words, reason, where, unless, unlessWords } of RULES) {
    if (!kinds.includes(claim.kind) || (unless && unless(claim))) continue;
    const text =
      where === 'sentence'
        ? `${context.before} ${after}`
        : where === 'ahead'
          ? `${context.before} ${after.split(/[,;:]/, 1)[0]!}`
          : where === 'clause'
            ? `${before.split(/[,;:]/).at(-1)!} ${after.split(/[,;:]|\sa\s/, 1)[0]!}`
            : clause;
    if (words.test(text) && !unlessWords?.test(text)) return reason;
  }
  return undefined;
}

const CONDITION = word(
  'obyvatel\\p{L}*|kter\\p{L}+|bez|nemá|nemají|spoluprac\\p{L}*|zároveň|současně|přitom',
);

/** `12 obcí s 12 a více body a méně než tisíc obyvatel`: a second condition beside the bound of points. */
export const hasFurtherCondition = ({ after }: ClaimContext): boolean => CONDITION.test(after);
