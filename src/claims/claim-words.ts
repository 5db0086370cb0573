// Values as Czech sentences write them.

import { roundDecimal } from '#model/decimal.ts';

/** Hellers and hundredths of a per cent; what is finer is rounded, never cut. */
const PLACES = 2;
const NBSP = '\u00a0';
const UNITS: Record<string, string> = {
  CZK: 'Kč',
  EUR: 'EUR',
  '%': '%',
  rank: '.\u00a0místo',
};
/** Counted things: behind one, two to four, five and more, a fraction. */
const COUNTED: Record<string, [one: string, few: string, many: string, part: string]> = {
  points: ['bod', 'body', 'bodů', 'bodu'],
  projects: ['projekt', 'projekty', 'projektů', 'projektu'],
  municipalities: ['obec', 'obce', 'obcí', 'obce'],
  people: ['osoba', 'osoby', 'osob', 'osoby'],
  departments: ['odbor', 'odbory', 'odborů', 'odboru'],
  children: ['dítě', 'děti', 'dětí', 'dítěte'],
  families: ['rodina', 'rodiny', 'rodin', 'rodiny'],
  households: ['domácnost', 'domácnosti', 'domácností', 'domácnosti'],
  flats: ['byt', 'byty', 'bytů', 'bytu'],
  buildings: ['budova', 'budovy', 'budov', 'budovy'],
  beds: ['lůžko', 'lůžka', 'lůžek', 'lůžka'],
  programmes: ['program', 'programy', 'programů', 'programu'],
  regions: ['kraj', 'kraje', 'krajů', 'kraje'],
  organisations: ['organizace', 'organizace', 'organizací', 'organizace'],
  companies: ['firma', 'firmy', 'firem', 'firmy'],
  applications: ['žádost', 'žádosti', 'žádostí', 'žádosti'],
  grants: ['dotace', 'dotace', 'dotací', 'dotace'],
  cases: ['případ', 'případy', 'případů', 'případu'],
  enforcement_orders: ['exekuce', 'exekuce', 'exekucí', 'exekuce'],
  FTE: ['úvazek', 'úvazky', 'úvazků', 'úvazku'],
  days: ['den', 'dny', 'dní', 'dne'],
  weeks: ['týden', 'týdny', 'týdnů', 'týdne'],
  months: ['měsíc', 'měsíce', 'měsíců', 'měsíce'],
  years: ['rok', 'roky', 'let', 'roku'],
  pp: ['procentní bod', 'procentní body', 'procentních bodů', 'procentního bodu'],
  places: ['místo', 'místa', 'míst', 'místa'],
  hours: ['hodina', 'hodiny', 'hodin', 'hodiny'],
};

/**
 * Decimal text in a unit the Czech way: `351688567.00`, CZK → `351 688 567 Kč`; `-0.5`, % → `−0,5 %`; `2`, projects →
 * `2 projekty`; `2023`, year → `2023`; `20260401`, date → `1. 4. 2026`.
 */
export function formatValue(decimal: string, unit: string | null, places = PLACES): string {
  if (unit === 'year' || !/^-?\d+(?:\.\d+)?$/.test(decimal)) return decimal;
  const [, sign, whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(roundDecimal(decimal, places))!;
  if (unit === 'date') return formatDay(whole);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const rest = (fraction ?? '').replace(/0+$/, '');
  const number = `${sign ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`;
  const forms = unit === null ? undefined : COUNTED[unit];
  if (forms) return `${number}${NBSP}${chooseForm(whole, rest, forms)}`;
  const word = unit === null ? undefined : UNITS[unit];
  if (word === undefined) return number;
  return word.startsWith('.') ? number + word : `${number}${NBSP}${word}`;
}

function chooseForm(
  whole: string,
  rest: string,
  [one, few, many, part]: [string, string, string, string],
): string {
  if (rest) return part;
  return whole === '1' ? one : /^[234]$/.test(whole) ? few : many;
}

/** YYYYMMDD or YYYYMM. */
function formatDay(digits: string): string {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)?$/.exec(digits) ?? [];
  if (year === undefined) return digits;
  return `${day ? `${Number(day)}.${NBSP}` : ''}${Number(month)}.${day ? NBSP : '/'}${year}`.replace(
    './',
    '/',
  );
}

/** `1 číslo`, `3 čísla`, `12 čísel`. */
export function countWord(count: number, one: string, few: string, many: string): string {
  return `${count}${NBSP}${count === 1 ? one : count >= 2 && count <= 4 ? few : many}`;
}

/** `v Tanvaldu, v Ralsku a v Dubé`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} a\u00a0${words.at(-1)}`;
}
