// Which character parts the columns of a delimited text.

const SEPARATORS = [';', '\t', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAMPLE_LINES = 30;

/**
 * The separator that gives the same number of columns on every one of the first lines; undefined when none does,
 * as in prose. `cut` says that the last line may be incomplete. A comma needs three lines: prose has commas too.
 */
export function findSeparator(text: string, cut = false): Separator | undefined {
  const lines = listRecords(text, cut);
  let best: Separator | undefined;
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const least = separator === ',' ? 3 : 2;
    const same = lines.length >= least && counts.every((count) => count === counts[0]);
    if (same && counts[0]! > most) [best, most] = [separator, counts[0]!];
  }
  return best;
}

/** The separator seen most often outside quotes on the first line; the comma when there is none. */
export function guessSeparator(text: string): Separator {
  const regular = findSeparator(text, true);
  if (regular !== undefined) return regular;
  const first = listRecords(text, false)[0] ?? '';
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  const most = Math.max(...counts);
  return most === 1 ? ',' : SEPARATORS[counts.indexOf(most)]!;
}

/** First records with quoted parts taken out, so that only separating characters are left to count. */
function listRecords(text: string, cut: boolean): string[] {
  const sample = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, '');
  const lines = sample.split(/\r\n|\n|\r/);
  if ((cut || text.length > 65_536) && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES);
}
