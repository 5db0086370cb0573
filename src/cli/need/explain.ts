import { formatExplanation } from '#need/explain-cs.ts';
import type { FoundPlace } from '#model/place-search.ts';
import { explainFromBook } from '#server/workflows/need/explain.ts';
import { findOnlyPlace, searchPlaces } from '#server/workflows/need/search.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import type { TerritoryRow } from '#server/register/territories.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { explainArea } from './area.ts';
import { describePlace, nameOf, withBook } from './with-book.ts';

const OFFERED = 12;

export async function explain(
  terminal: Terminal,
  query: string,
  json: boolean,
  year?: string,
): Promise<ExitCode> {
  return withBook(terminal, year, (book) => {
    const place = findOnlyPlace(book, query, 'municipality');
    if (!place) {
      const area = findOnlyPlace(book, query);
      if (area && area.level !== 'state' && area.level !== 'municipality')
        return explainArea(terminal, book, area.code, json);
      terminal.err(describeChoice(book, query, searchPlaces(book, query, 'municipality')));
      return 2;
    }
    const explanation = explainFromBook(book, place.code);
    if (!explanation) {
      terminal.err(
        `${describePlace(book, place)}: pro rok ${book.year} chybí údaje nebo podíly kraje a republiky. Načtěte sešit: ./opora import exclusion-index SOUBOR\n`,
      );
      return 1;
    }
    const text = formatExplanation(
      explanation,
      { name: place.name, status: place.status ?? undefined },
      (code) => nameOf(book, code),
    );
    if (json)
      terminal.out(`${JSON.stringify({ place: toPlaceJson(book, place), explanation, text }, null, 2)}\n`);
    else terminal.out(`${lines(text)}\n`);
    return 0;
  });
}

/** A name that several places have stays open; one that is only like a name is never taken for it. */
export function describeChoice(book: NeedBook, query: string, found: FoundPlace<TerritoryRow>[]): string {
  if (!found.length)
    return `Obec „${query}“ v registru není. Zkuste část názvu nebo kód${book.reference.complete ? '' : '; jiné kraje přibudou načtením celostátního sešitu'}.\n`;
  const exact = found.filter(({ match }) => match === 'exact');
  const offered = exact.length ? exact : found;
  const list = offered.slice(0, OFFERED).map(({ place }) => `  ${describePlace(book, place)}`);
  const more = offered.length > OFFERED ? [`  … a dalších ${offered.length - OFFERED}`] : [];
  const head = exact.length
    ? `„${query}“ může být více obcí; zadejte kód:`
    : `Název „${query}“ v žádném pádě nenese žádná obec. Podobné názvy; zadejte kód nebo celý název:`;
  return [head, ...list, ...more, ''].join('\n');
}

function toPlaceJson(book: NeedBook, { code, name, status, parents }: TerritoryRow) {
  return {
    code,
    name,
    status,
    district: parents.district,
    orp: parents.orp,
    region: parents.region,
    year: book.year,
  };
}

function lines(text: ReturnType<typeof formatExplanation>): string {
  return [
    text.headline,
    '',
    ...text.indicators.flatMap(({ title, points, text: why }) => [`${title}: ${points}`, `  ${why}`]),
    '',
    'Jak daleko je další pásmo',
    ...text.distance.map((sentence) => `  ${sentence}`),
    '',
    'Co číslo nevidí',
    ...text.blindSpots.map((sentence) => `  ${sentence}`),
  ].join('\n');
}
