// What one organisation receives, runs and is promised.
import { KINDS_BY_WEIGHT } from '#model/amount-kind.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import { parseIco } from '#model/ico.ts';
import { findRecipient, getMeasure } from '#projects/search/find.ts';
import { cutRows, listOrder } from '#projects/search/order.ts';
import { partsOf, valueAt } from '#projects/search/measure.ts';
import { findNamesakes } from '#projects/search/same-name.ts';
import { UNKNOWN } from '#projects/search/value-sets.ts';
import { findOrganisationRecord } from '../../register/organisation-records.ts';
import { listProjectRecords, type ProjectRecord } from '../../register/project-records.ts';
import type { Door, RegisterBook } from './book.ts';

export type KindOfMoney = {
  kind: AmountKind;
  total: Hellers;
  known: number;
  parts: { payer: Payer; hellers: Hellers }[];
};

export type Namesake = { id: string; name: string; ico: string | null; count: number };

export type OrganisationDetail = {
  /** IČO where there is one, otherwise the identifier of the register or the name. */
  id: string;
  name: string;
  ico: string | null;
  /** What lists of projects know it by: its IČO, or its name where no list of its projects prints one. */
  recipient: string;
  kind: string | null;
  territory: string | null;
  count: number;
  money: KindOfMoney[];
  running: ProjectRecord[];
  /** Running ones whose end nobody says: a list said it of the day of its edition. */
  endUnknown: number;
  /** Projects of which neither dates nor a state are known. */
  courseUnknown: number;
  promised: ProjectRecord[];
  /** Recipients of the same name that are counted apart, as no IČO tells whether they are this one. */
  namesakes: Namesake[];
  /** With the largest amounts first. */
  largest: ProjectRecord[];
};

const SHOWN = 25;
const RUNNING = ['running', 'ends-in-3', 'ends-in-6', 'ends-in-12'];

/** `asked`: IČO, also without its leading zeros, identifier of the register, or the name of a recipient without either. */
export async function findOrganisation(
  door: Door,
  book: RegisterBook,
  asked: string,
): Promise<OrganisationDetail | undefined> {
  const ico = parseIco(asked);
  const id = ico.ok ? ico.value : asked;
  const record = await door.read((tx) => findOrganisationRecord(tx, id));
  // Who has an IČO is known by it alone: of the same name without one it may be, or not.
  const recipient = findRecipient(book.book, record?.ico ?? id, record?.ico ?? record?.name ?? id);
  if (!record && recipient === undefined) return undefined;
  const rows = recipient === undefined ? new Uint32Array(0) : rowsOf(book, recipient);
  const { columns } = book.book;
  const courseOf = (row: number) => columns.course.keys[columns.course.sets[columns.course.ids[row]!]![0]!]!;
  const money = sumKinds(book, rows);
  const measure = money[0] && getMeasure(book.book, money[0].kind);
  const order = listOrder(book.book, 'amount', measure);
  const list = (wanted: Uint32Array) => {
    const ids = cutRows(order, wanted, 0, SHOWN).map((row) => book.idOf(row));
    return door.read((tx) => listProjectRecords(tx, ids));
  };
  const running = rows.filter((row) => RUNNING.includes(courseOf(row)));
  const kinds = columns.beneficiary;
  const kind = rows.length ? kinds.keys[kinds.sets[kinds.ids[rows[0]!]!]![0]!]! : null;
  return {
    id,
    name: record?.name ?? book.book.recipients.names[recipient!]!,
    ico: record?.ico ?? (recipient === undefined ? null : book.book.recipients.icos[recipient]!),
    recipient: (recipient === undefined ? null : book.book.recipients.icos[recipient]) ?? record?.name ?? id,
    kind: record?.kind ?? kind,
    territory: record?.territory ?? null,
    count: rows.length,
    money,
    running: await list(running),
    endUnknown: running.filter((row) => book.book.to[row] === 0).length,
    courseUnknown: rows.filter((row) => courseOf(row) === UNKNOWN).length,
    namesakes: listNamesakes(book, recipient, record),
    promised: await list(rows.filter((row) => courseOf(row) === 'planned')),
    largest: await list(rows),
  };
}

function listNamesakes(
  { book }: RegisterBook,
  recipient: number | undefined,
  record: { name: string; ico: string | null } | undefined,
): Namesake[] {
  const { icos, names, rows } = book.recipients;
  const own = recipient === undefined ? [] : [names[recipient]!];
  const ico = record?.ico ?? (recipient === undefined ? null : icos[recipient]!);
  const asked = [...own, ...(record ? [record.name] : [])];
  const found = new Map(findNamesakes(book, asked, { own: recipient, ico }).map((id) => [id, 0]));
  if (found.size === 0) return [];
  for (const id of rows) if (found.has(id)) found.set(id, found.get(id)! + 1);
  return [...found]
    .map(([id, count]) => ({ id: icos[id] ?? names[id]!, name: names[id]!, ico: icos[id]!, count }))
    .sort((a, b) => b.count - a.count);
}

function rowsOf({ book }: RegisterBook, recipient: number): Uint32Array {
  const rows: number[] = [];
  book.recipients.rows.forEach((one, row) => {
    if (one === recipient) rows.push(row);
  });
  return Uint32Array.from(rows);
}

/** The weightiest kind first; they are never added to each other. */
export function sumKinds({ book }: RegisterBook, rows: Uint32Array): KindOfMoney[] {
  return KINDS_BY_WEIGHT.filter((kind) => book.columns.kind.keys.includes(kind))
    .map((kind) => {
      const measure = getMeasure(book, kind);
      const parts = new Map<Payer, Hellers>();
      let total = 0n;
      let known = 0;
      for (const row of rows) {
        if (!measure.known[row]) continue;
        known++;
        total += valueAt(measure, row);
        for (const { payer, hellers } of partsOf(book.amounts, kind, row))
          parts.set(payer, (parts.get(payer) ?? 0n) + hellers);
      }
      return { kind, total, known, parts: [...parts].map(([payer, hellers]) => ({ payer, hellers })) };
    })
    .filter(({ known }) => known > 0);
}
