// A page of projects that answer a question, with their facets: what pages, the API and the command line show.
import { findProjects, type Found } from '#projects/search/find.ts';
import { cutRows, listOrder, reverseOrder } from '#projects/search/order.ts';
import { formatQuestion, sortBy, type ProjectQuestion } from '#projects/search/question.ts';
import { listProjectRecords, type ProjectRecord } from '../../register/project-records.ts';
import type { Door, RegisterBook } from './book.ts';
import { findTitleOrder } from './title-order.ts';

const answers = new WeakMap<RegisterBook, Map<string, Found>>();
const KEPT_ANSWERS = 8;

/** What was found; the last few answers are kept, so that the next page of a list is not searched for again. */
export function answerQuestion(book: RegisterBook, question: ProjectQuestion): Found {
  let kept = answers.get(book);
  if (!kept) answers.set(book, (kept = new Map()));
  const key = formatQuestion(sortBy(question, 'amount')).toString();
  const found = kept.get(key) ?? findProjects(book.book, question, book.numbers);
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > KEPT_ANSWERS) kept.delete(kept.keys().next().value!);
  return found;
}

export async function orderRows(
  door: Door,
  book: RegisterBook,
  { sort, order }: ProjectQuestion,
  found: Found,
): Promise<Uint32Array> {
  const reversed = order !== undefined;
  if (sort !== 'title') return listOrder(book.book, sort, found.measure, reversed);
  const byTitle = await findTitleOrder(door, book);
  return reversed ? reverseOrder(byTitle, () => true) : byTitle;
}

/** Projects from the `from`-th on, in the order asked for. */
export async function listProjects(
  door: Door,
  book: RegisterBook,
  question: ProjectQuestion,
  found: Found,
  from: number,
  count: number,
): Promise<ProjectRecord[]> {
  const order = await orderRows(door, book, question, found);
  const ids = cutRows(order, found.rows, from, count).map((row) => book.idOf(row));
  return door.read((tx) => listProjectRecords(tx, ids));
}

/** The page behind the project `after`, however the data have changed since; undefined when it is not in the list. */
export async function listProjectsAfter(
  door: Door,
  book: RegisterBook,
  question: ProjectQuestion,
  after: string | undefined,
  count: number,
): Promise<{ projects: ProjectRecord[]; last: string | undefined } | undefined> {
  const found = answerQuestion(book, question);
  const row = after === undefined ? undefined : book.rowOf(after);
  if (after !== undefined && row === undefined) return undefined;
  const order = await orderRows(door, book, question, found);
  const from = row === undefined ? 0 : 1 + positionOf(order, found.rows, row);
  const ids = cutRows(order, found.rows, from, count).map((one) => book.idOf(one));
  const last = from + ids.length < found.count ? ids.at(-1) : undefined;
  return { projects: await door.read((tx) => listProjectRecords(tx, ids)), last };
}

/** How many of the found rows stand before the row. */
function positionOf(order: Uint32Array, rows: Uint32Array, wanted: number): number {
  const found = new Uint8Array(order.length);
  for (const row of rows) found[row] = 1;
  let position = 0;
  for (const row of order) {
    if (row === wanted) break;
    position += found[row]!;
  }
  return position;
}
