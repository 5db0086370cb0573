import { formatClaim } from '#need/ranking-cs.ts';
import { formatNumber } from '#need/czech-counts.ts';
import { findOnlyPlace, searchPlaces } from '#server/workflows/need/search.ts';
import { claimFromBook } from '#server/workflows/need/rankings.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { describeChoice } from './explain.ts';
import { describeUnit, withBook } from './with-book.ts';

/** Under which definitions a stated rank holds: `CZ051 4`. Code 1 when it holds under none. */
export async function claim(
  terminal: Terminal,
  text: string,
  json: boolean,
  year?: string,
): Promise<ExitCode> {
  const match = /^(.+?)[ ,]+(\d{1,4})\.?$/.exec(text.trim());
  if (!match) throw new UsageError(`Čekám kód a místo, například "CZ051 4"; našel jsem „${text}“.`);
  const [, who, place] = match as unknown as [string, string, string];
  if (Number(place) < 1) throw new UsageError('Místo v pořadí začíná jedničkou, našel jsem 0.');
  return withBook(terminal, year, (book) => {
    const unit = findOnlyPlace(book, who) ?? findOnlyPlace(book, who, 'municipality');
    if (!unit) {
      terminal.err(describeChoice(book, who, searchPlaces(book, who)));
      return 2;
    }
    const found = claimFromBook(book, unit.code, Number(place));
    if (!found) {
      terminal.err(
        `Tvrzené místo jde prověřit jen proti celé republice, načteno je ${formatNumber(book.inputs.size)} obcí. Načtěte celostátní sešit: ./opora import exclusion-index SOUBOR\n`,
      );
      return 2;
    }
    if (json) {
      terminal.out(`${JSON.stringify({ ...found, name: unit.name }, null, 2)}\n`);
    } else {
      const { headline, verdicts } = formatClaim(found);
      terminal.out(`${describeUnit(book, unit.code)}, index za rok ${book.year}: ${headline}\n\n`);
      for (const verdict of verdicts) terminal.out(`  ${verdict}\n`);
    }
    return found.holds > 0 ? 0 : 1;
  });
}
