// One project from all that is said of it: which assertion wins each field, and by which rule.
import type { Standing } from '#model/figure.ts';
import type { AssertedAmount } from '#model/project-assertion.ts';
import { buildMoney, type MoneyRow } from './money.ts';

/** Fields that are taken together from one assertion, because half of one and half of another would be nobody's. */
export const FIELD_GROUPS = {
  title: ['title'],
  summary: ['summary'],
  recipient: ['recipientName', 'recipientIco', 'recipientForm'],
  provider: ['providerName', 'providerIco'],
  programme: ['programmeCode', 'programme'],
  priority: ['priority'],
  fund: ['fund'],
  call: ['callNumber'],
  start: ['validFrom'],
  end: ['validTo'],
  realEnd: ['endedOn'],
  year: ['year'],
  state: ['stateCode', 'state'],
  unionRate: ['unionRate'],
} as const;

export type FieldGroup = keyof typeof FIELD_GROUPS;
export type ProjectField = (typeof FIELD_GROUPS)[FieldGroup][number];

/** What one publication says of the project. */
export type Word = {
  source: string;
  key: string;
  publication: string;
  standing: Standing;
  /** Partial date of the edition, or of the publication. Null: neither has one; when it was imported says nothing of its age. */
  said: string | null;
  /** Order in which editions came. */
  sequence: bigint;
  /** The newest edition of its publication still says it, and does not mark it as withdrawn. */
  current: boolean;
  fields: Partial<Record<ProjectField, string>>;
  amounts: readonly AssertedAmount[];
};

/**
 * Why a word won: the only one; a better standing of its source; a more exact value; a dated edition over one without a date;
 * said later; came later; the first key of one edition.
 */
export type WinRule = 'only' | 'standing' | 'precision' | 'dated' | 'newest' | 'sequence' | 'key';

export type Win<Value, W extends Word = Word> = {
  value: Value;
  word: W;
  rule: WinRule;
  /** Words that lost, the best of them first. */
  others: W[];
};

export type Resolved<W extends Word = Word> = {
  fields: Partial<Record<FieldGroup, Win<Partial<Record<ProjectField, string>>, W>>>;
  money: Win<MoneyRow, W>[];
  /** Nobody says it any more. */
  hidden: boolean;
};

const STANDING: Record<Standing, number> = { official: 0, own: 1, media: 2, unofficial: 3 };
const DATES = new Set<FieldGroup>(['start', 'end', 'realEnd']);

/**
 * Words that still stand come before withdrawn ones. Among them: the better standing of the publication, then the more
 * exact date, then the later date of the edition, then the edition that was loaded later. Each rule decides only where those
 * before it tie.
 */
export function resolveProject<W extends Word>(words: readonly W[]): Resolved<W> {
  const standing = words.filter((word) => word.current);
  const heard = standing.length > 0 ? standing : lastWords(words);
  const fields: Resolved<W>['fields'] = {};
  for (const group of Object.keys(FIELD_GROUPS) as FieldGroup[]) {
    const names = FIELD_GROUPS[group];
    const said = heard.filter((word) => names.some((name) => word.fields[name] !== undefined));
    const win = choose(said, (word) => (DATES.has(group) ? (word.fields[names[0]]?.length ?? 0) : 0));
    if (!win) continue;
    const value = Object.fromEntries(
      names.flatMap((name) => (win.word.fields[name] === undefined ? [] : [[name, win.word.fields[name]]])),
    );
    fields[group] = { ...win, value };
  }
  return { fields, money: resolveMoney(heard), hidden: standing.length === 0 };
}

/** What each publication said last under each key. */
function lastWords<W extends Word>(words: readonly W[]): W[] {
  const last = new Map<string, W>();
  for (const word of words) {
    const name = `${word.publication} ${word.key}`;
    const before = last.get(name);
    if (!before || before.sequence < word.sequence) last.set(name, word);
  }
  return [...last.values()];
}

/**
 * A kind is taken whole from one publication, its payers with it: two lists of one project never add up. Several rows
 * of one list are its own parts, payments by year for one, and do.
 */
function resolveMoney<W extends Word>(words: readonly W[]): Win<MoneyRow, W>[] {
  const rows = [...Map.groupBy(words, (word) => word.publication).values()].flatMap((list) =>
    buildMoney(list.flatMap((word) => word.amounts)).map((row) => ({
      word: list.find((word) => word.amounts.some((amount) => amount.kind === row.kind))!,
      row,
    })),
  );
  return [...Map.groupBy(rows, ({ row }) => row.kind).values()].flatMap((group) => {
    const split = new Map(group.map(({ word, row }) => [word, row]));
    const win = choose(
      group.map(({ word }) => word),
      (word) => Object.keys(split.get(word)!.payers).filter((payer) => payer !== 'unknown').length,
    );
    return win ? [{ ...win, value: split.get(win.word)! }] : [];
  });
}

function choose<W extends Word>(
  words: readonly W[],
  precision: (word: W) => number,
): Omit<Win<never, W>, 'value'> | undefined {
  const decide = (a: W, b: W) => decideBetween(a, b, precision);
  const sorted = words.toSorted((a, b) => decide(a, b)?.[1] ?? 0);
  const [word, second, ...rest] = sorted;
  if (!word) return undefined;
  if (!second) return { word, rule: 'only', others: [] };
  return { word, rule: decide(word, second)?.[0] ?? 'key', others: [second, ...rest] };
}

/** The first rule that tells two words apart; a negative difference: `a` wins. */
function decideBetween<W extends Word>(
  a: W,
  b: W,
  precision: (word: W) => number,
): [WinRule, number] | undefined {
  const order: [WinRule, number][] = [
    ['standing', STANDING[a.standing] - STANDING[b.standing]],
    ['precision', precision(b) - precision(a)],
    ['dated', Number(a.said === null) - Number(b.said === null)],
    ['newest', compareText(b.said ?? '', a.said ?? '')],
    ['sequence', compareText(b.sequence, a.sequence)],
    ['key', compareText(a.key, b.key)],
  ];
  return order.find(([, difference]) => difference !== 0);
}

/** The word that holds first: the order of fields without a precision of their own. */
export const compareWords = (a: Word, b: Word): number => decideBetween(a, b, () => 0)?.[1] ?? 0;

function compareText<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
