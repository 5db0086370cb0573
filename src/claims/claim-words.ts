// Values as Czech sentences write them.

const NBSP = '\u00a0';
const UNITS: Record<string, string> = {
  CZK: 'Kč',
  EUR: 'EUR',
  '%': '%',
  pp: 'procentního bodu',
  points: 'bodů',
  rank: '. místo',
};

/** Decimal text in a unit the Czech way: `351688567.00`, CZK → `351 688 567 Kč`; `-0.5`, % → `−0,5 %`. */
export function formatValue(decimal: string, unit: string | null): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const rest = (fraction ?? '').slice(0, 2).replace(/0+$/, '');
  const number = `${sign ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`;
  const word = unit === null ? undefined : UNITS[unit];
  if (word === undefined) return number;
  return word.startsWith('.') ? number + word : `${number}${NBSP}${word}`;
}

/** `1 číslo`, `3 čísla`, `12 čísel`. */
export function countWord(count: number, one: string, few: string, many: string): string {
  return `${count}${NBSP}${count === 1 ? one : count >= 2 && count <= 4 ? few : many}`;
}
