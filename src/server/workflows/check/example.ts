// A short text made of figures of the register, one of them wrong on purpose, so that a first visitor sees what happens.
import { inPlace } from '#model/place-phrase.ts';
import { formatValue } from '#claims/claim-words.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { openFigureBook } from '../../register/figures.ts';
import { listTerritories } from '../../register/territories.ts';
import { FUNDS } from './published-funds.ts';

const MILLION = 1_000_000;

/** Undefined where the register has no table of at least three municipalities to speak of. */
export async function buildExample(tx: ReadTransaction): Promise<string | undefined> {
  const book = await openFigureBook(tx, { territories: [] });
  const names = new Map((await listTerritories(tx)).map((place) => [place.code, place]));
  const stated = book.published.filter(({ definition, missing }) => definition === FUNDS && missing === null);
  const total = stated.find(({ role }) => role === 'total');
  const rows = stated
    .flatMap(({ role, territory, value }) => {
      const place = names.get(territory ?? '');
      return role === 'row' && place && Number(value) >= 20 * MILLION ? [{ place, value: value! }] : [];
    })
    .sort((a, b) => Number(b.value) - Number(a.value));
  const [first, second, third] = rows;
  if (!total?.value || !first || !second || !third) return undefined;
  const where = ({ place }: typeof first) => inPlace(place.name, place.locatives);
  const wrong = formatValue(String(Math.trunc(Number(second.value)) + 10 * MILLION), 'CZK');
  return `Ukázková zpráva o penězích ze spolupráce

Díky spolupráci s Agenturou pro sociální začleňování přišlo do kraje více než ${wholeMillions(total.value, 10)} milionů korun. Nejvíc to bylo ${where(first)}, přes ${wholeMillions(first.value)} milionů korun. Díky spolupráci bylo ${where(second)} získáno ${wrong} a ${where(third)} zhruba ${wholeMillions(third.value)} milionů korun.

Prostředky získané díky spolupráci
obec částka (v Kč)
${[first, second, third].map(({ place, value }) => `${place.name} ${formatValue(value, null)}`).join('\n')}

Na setkání přišlo 40 lidí. Sociální služby se řídí zákonem č. 108/2006 Sb.
`;
}

function wholeMillions(value: string, step = 1): number {
  return Math.floor(Number(value) / MILLION / step) * step;
}
