// Why two projects may be one, and what has changed since a person decided it, in words.
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import type { AmountKind } from '#model/figure.ts';
import { formatMoney } from '#model/money.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import { formatNumber, type Locale } from '#model/quantity.ts';
import type { Ground, GroundChange } from './match-grounds.ts';

export function sayGround(ground: Ground, locale: Locale = 'cs'): string {
  const say = (cs: string, en: string) => (locale === 'cs' ? cs : en);
  const money = (hellers: string) => formatMoney(BigInt(hellers), locale);
  const day = (text: string) => {
    const date = parsePartialDate(text);
    return date ? formatPartialDate(date, locale, 'genitive') : text;
  };
  switch (ground.rule) {
    case 'same-recipient':
      return say(`stejný příjemce, IČO ${ground.ico}`, `same recipient, IČO ${ground.ico}`);
    case 'other-recipient': {
      const [own, other] = ground.icos;
      return say(`jiný příjemce, IČO ${own} a ${other}`, `other recipients, IČO ${own} and ${other}`);
    }
    case 'other-number': {
      const [own, other] = ground.numbers;
      return say(
        `jiné registrační číslo, ${own} a ${other}`,
        `other registration numbers, ${own} and ${other}`,
      );
    }
    case 'overlapping-period': {
      const [from, to] = [day(ground.from), day(ground.to)];
      return say(`období se překrývají od ${from} do ${to}`, `periods overlap from ${from} to ${to}`);
    }
    case 'periods-apart':
      return say('období se nepřekrývají', 'periods do not overlap');
    case 'same-amount': {
      const [amount, kinds] = [money(ground.hellers), sayKinds(ground.kinds, locale)];
      return say(`stejná částka ${amount} (${kinds})`, `same amount ${amount} (${kinds})`);
    }
    case 'near-amount': {
      const [gap, kinds] = [money(ground.difference), sayKinds(ground.kinds, locale)];
      return say(`částky se liší jen o ${gap} (${kinds})`, `amounts differ by ${gap} only (${kinds})`);
    }
    case 'similar-title': {
      const percent = formatNumber(String(Math.round(Number(ground.similarity) * 100)), locale);
      return say(
        `podobný název: ${percent} % společných dvojic písmen`,
        `similar title: ${percent} % of pairs of letters shared`,
      );
    }
  }
}

function sayKinds(kinds: readonly string[], locale: Locale): string {
  return [...new Set(kinds)].map((kind) => AMOUNT_KINDS[kind as AmountKind][locale]).join(' × ');
}

/** What stands in place of a ground that does not speak. */
const SILENT: Record<Ground['rule'], Record<Locale, string>> = {
  'same-recipient': { cs: 'IČO příjemce jedna strana neuvádí', en: 'one side gives no IČO of the recipient' },
  'other-recipient': {
    cs: 'IČO příjemce jedna strana neuvádí',
    en: 'one side gives no IČO of the recipient',
  },
  'other-number': { cs: 'registrační čísla si neodporují', en: 'registration numbers do not contradict' },
  'overlapping-period': { cs: 'období jedna strana neuvádí', en: 'one side gives no period' },
  'periods-apart': { cs: 'období jedna strana neuvádí', en: 'one side gives no period' },
  'same-amount': { cs: 'částky se neshodují', en: 'amounts do not agree' },
  'near-amount': { cs: 'částky se neshodují', en: 'amounts do not agree' },
  'similar-title': { cs: 'názvy se nepodobají', en: 'titles are not similar' },
};

/** `stejná částka 1 000 Kč (proplaceno) → částky se neshodují` */
export function sayGroundChange({ before, after }: GroundChange, locale: Locale = 'cs'): string {
  const other = (ground: Ground | null, instead: Ground | null) =>
    ground ? sayGround(ground, locale) : SILENT[instead!.rule][locale];
  return `${other(before, after)} → ${other(after, before)}`;
}
