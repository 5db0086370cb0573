import { getLocale } from '#lib/paraglide/runtime.js';
import { KINDS } from '#projects/search/measure.ts';
import { canCross, cutLines, DIMENSIONS, type Dimension } from '#projects/search/pivot.ts';
import { offerRegion } from '#projects/search/place-only.ts';
import { parseQuestion } from '#projects/search/question.ts';
import { bookOn } from '#server/workflows/projects/book-on.ts';
import { getProjectBook, isNewest } from '#server/workflows/projects/keep-book.ts';
import { answerQuestion } from '#server/workflows/projects/list.ts';
import { breakDownMoney, explainNoMoney } from '#server/workflows/projects/money.ts';
import { sayQuestion } from '#server/workflows/projects/reading.ts';
import type { PageServerLoad } from './$types';
import { nameChosen, nameRegion } from '../projects/projects.server.ts';

/** Lines a page carries; the file has them all. */
const MOST_LINES = 100;

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const locale = getLocale();
  const question = parseQuestion(url.searchParams);
  const choose = (name: string) => DIMENSIONS.find((one) => one === url.searchParams.get(name));
  const rows: Dimension = choose('rows') ?? 'municipality';
  const columns = url.searchParams.has('rows') ? choose('columns') : (choose('columns') ?? 'payer');
  const newest = await getProjectBook(locals.site);
  const book = bookOn(newest, question.asOf);
  if (!isNewest(newest, await locals.site.version())) setHeaders({ 'cache-control': 'no-store' });
  const table = await locals.site.read((tx) => breakDownMoney(tx, book, question, rows, columns, locale));
  const cut = table && cutLines(table.lines, MOST_LINES);
  const none = table ? undefined : explainNoMoney(book, question);
  return {
    question,
    none: none?.reason,
    rows,
    columns: table ? table.columns : columns,
    dropped: columns && columns !== rows && !canCross(rows, columns) ? columns : null,
    kinds: KINDS.filter((kind) => book.book.columns.kind.keys.includes(kind)),
    ownRegion: nameRegion(book, offerRegion(question, answerQuestion(book, question), book.region)),
    reading: sayQuestion(book, question.text, locale),
    names: nameChosen(book, question, locale),
    table: table && { ...table, lines: cut!.lines },
    rest: cut?.rest,
    municipalities: [...book.places.values()].filter(({ level }) => level === 'municipality').length,
  };
};
