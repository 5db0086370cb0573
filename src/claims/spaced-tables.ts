// Tables whose columns are parted by nothing but spaces: cells are told apart by what the heading says of them, or not at all.

type ColumnKind = 'rank' | 'place' | 'index' | 'people' | 'share' | 'projects' | 'money';
type Column = { kind: ColumnKind; from: number; counts?: 'inhabitants' | 'enforcement' };

const COLUMNS: [RegExp, ColumnKind][] = [
  [
    /(?:pořadí(?: v (?:kraji|okrese|republice|česku|čr))?(?: podle indexu(?: sociálního vyloučení)?)?|poř\.)/uy,
    'rank',
  ],
  [/(?:název (?:obce|města)|obec|město|název)/uy, 'place'],
  [
    /(?:hodnota )?indexu?(?: sociálního vyloučení)?(?: (?:v roce )?(?:19|20)\d\d)?(?: \(bod[yů]\))?/uy,
    'index',
  ],
  [/podíl(?: osob| lidí| obyvatel)?(?: v exekuci)? ?(?:\((?:v )?%\)|(?:v )?%)/uy, 'share'],
  [/(?:počet )?(?:obyvatel(?: ?15 ?\+)?|(?:osob[ya]? |lidí |lidé )?v exekuci)/uy, 'people'],
  [/(?:počet )?projekt(?:ů|y)/uy, 'projects'],
  [
    /(?:(?:získáno|získané prostředky|prostředky|dotace|částka|peníze|finance)(?: celkem)?(?: díky spolupráci)? )?\(?(?:v )?(?:tis\.? |mil\.? )?(?:kč|korunách)\)?/uy,
    'money',
  ],
];

/** The columns of a heading without separators; undefined unless every word of it is understood and there are three. */
export function readSpacedHead(line: string): Column[] | undefined {
  const words = line.replace(/\s/g, ' ').trimEnd().toLowerCase();
  const columns: Column[] = [];
  for (let at = words.search(/\S/); at < words.length;) {
    const read = COLUMNS.find(([pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(words);
    });
    if (!read) return undefined;
    const said = words.slice(at, read[0].lastIndex);
    const counts = /obyvatel/.test(said) ? 'inhabitants' : 'enforcement';
    columns.push({ kind: read[1], from: at, ...(read[1] === 'people' && { counts }) });
    at = read[0].lastIndex;
    if (at < words.length && words[at] !== ' ') return undefined;
    while (words[at] === ' ') at++;
  }
  const label = columns[0]?.kind === 'rank' ? 1 : 0;
  return columns[label]?.kind === 'place' && columns.length > 2 ? columns : undefined;
}

const LONGEST_LINE = 200;

/** Puts a pipe in place of a space before each cell where the heading leaves one way to read the row; offsets stay. */
export function pipeSpaces(text: string): string {
  if (!/(?:obec|obce|město|města|název)\s/i.test(text)) return text;
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]!;
    const columns = head.length > LONGEST_LINE || /[|;\t]/.test(head) ? undefined : readSpacedHead(head);
    if (!columns) continue;
    let row = at + 1;
    for (; row < lines.length && lines[row]!.trim() !== ''; row++) {
      const cells = lines[row]!.length > LONGEST_LINE ? undefined : splitRow(lines[row]!, columns);
      if (cells) lines[row] = pipe(lines[row]!, cells);
    }
    lines[at] = pipe(
      head,
      columns.slice(1).map(({ from }) => from),
    );
    at = row - 1;
  }
  return lines.join('\n');
}

function pipe(line: string, cells: readonly number[]): string {
  const letters = [...line.split('')];
  for (const from of cells) letters[from - 1] = '|';
  return letters.join('');
}

const ROW = /^(\s*)(\d{1,3}\.?\s)?(\p{L}[^\d|;]*)\s(\d[\d\s,]*?)\s*(?:Kč|%)?\s*$/u;
const TOTAL = /^(?:celkem|součet|úhrnem|suma|dohromady|total)(?!\p{L})/iu;

/** More would make the ways of parting them countless; such a row is left as it is. */
const MOST_COLUMNS = 6;
const MOST_PIECES = 18;

/** Where the cells after the first begin; undefined when the numbers can be parted in more ways or in none. */
function splitRow(line: string, columns: readonly Column[]): number[] | undefined {
  const read = ROW.exec(line);
  if (!read) return undefined;
  const [, indent, order = '', label, numbers] = read as unknown as [
    string,
    string,
    string?,
    string?,
    string?,
  ];
  const ranked = columns[0]!.kind === 'rank';
  const kinds = columns.slice(ranked ? 2 : 1).map(({ kind }) => kind);
  // A total has no index and no share: what stands in it is not as many numbers as there are columns.
  if (ranked !== (order !== '') || (TOTAL.test(label!) && kinds.some((kind) => /index|share/.test(kind))))
    return undefined;
  const name = indent.length + order.length;
  const first = line.indexOf(numbers!, name + label!.length);
  const pieces = [...numbers!.matchAll(/(\s*)(\d+(?:,\d+)?)/g)].map(({ 1: space, 2: digits, index }) => ({
    digits: digits!,
    from: first + index + space!.length,
    gap: space!.length > 1,
  }));
  if (kinds.length > MOST_COLUMNS || pieces.length > MOST_PIECES) return undefined;
  const ways = partNumbers(pieces, kinds).filter((way) => isLikely(line, way, columns.slice(ranked ? 2 : 1)));
  return ways.length === 1 ? [...(ranked ? [name] : []), ...ways[0]!] : undefined;
}

/** `gap`: more than one space stands before it, as before a cell and never within a number. */
type Piece = { digits: string; from: number; gap: boolean };

/** Of those counted in a municipality no more than all can be in enforcement; there and in money nothing is beyond the largest. */
function isLikely(line: string, way: readonly number[], columns: readonly Column[]): boolean {
  const values = way.map((from, k) =>
    Number(
      line
        .slice(from, way[k + 1])
        .replace(/[^\d,]/g, '')
        .replace(',', '.'),
    ),
  );
  const all = values.find((_, k) => columns[k]!.counts === 'inhabitants');
  return values.every((value, k) => {
    const { kind, counts } = columns[k]!;
    if (counts === 'enforcement' && all !== undefined && value >= all) return false;
    return value <= (kind === 'people' ? MOST_PEOPLE : kind === 'money' ? MOST_MONEY : Infinity);
  });
}

/** Rows are municipalities; the largest has 1.4 million people. */
const MOST_PEOPLE = 1.4e6;
const MOST_MONEY = 1e11;

/** Every way of grouping digits into as many numbers as there are columns, each of the kind of its column. */
function partNumbers(pieces: readonly Piece[], kinds: readonly ColumnKind[]): number[][] {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return pieces.length === 0 ? [[]] : [];
  const ways: number[][] = [];
  for (let length = 1; length <= pieces.length - rest.length && length <= 5; length++) {
    const own = pieces.slice(0, length);
    if (!isNumber(own)) break;
    if (fits(own, kind))
      for (const way of partNumbers(pieces.slice(length), rest)) ways.push([own[0]!.from, ...way]);
  }
  return ways;
}

/** `351 688 567`: behind the first digits only groups of three, decimals only at the end. */
function isNumber(pieces: readonly Piece[]): boolean {
  const [first, ...groups] = pieces as [Piece, ...Piece[]];
  if (groups.length === 0) return true;
  const whole = pieces.slice(0, -1).every(({ digits }) => /^\d+$/.test(digits));
  return (
    groups.every(({ gap }) => !gap) &&
    whole &&
    /^[1-9]\d{0,2}$/.test(first.digits) &&
    groups.every(({ digits }) => /^\d{3}(?:,|$)/.test(digits))
  );
}

const HIGHEST_INDEX = 30;

function fits(pieces: readonly Piece[], kind: ColumnKind): boolean {
  const value = Number(pieces.map(({ digits }) => digits.replace(',', '.')).join(''));
  if (kind === 'index') return Number.isInteger(value) && value <= HIGHEST_INDEX;
  if (kind === 'share') return value <= 100;
  return kind === 'money' || Number.isInteger(value);
}
