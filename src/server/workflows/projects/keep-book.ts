// Keeps the book of projects in the process until the data or the day change. A long reading lets the last book answer meanwhile.
import { setImmediate as pause } from 'node:timers/promises';
import { prepareMeasure } from '#projects/search/find.ts';
import { listOrderInSteps } from '#projects/search/order.ts';
import { parseQuestion } from '#projects/search/question.ts';
import { findVersion } from '../../register/version.ts';
import { today } from '../today.ts';
import { readProjectBook, type Door, type RegisterBook } from './book.ts';
import { answerQuestion } from './list.ts';

type Keeper = { last?: RegisterBook; reading?: Promise<RegisterBook> | undefined };

const keepers = new WeakMap<object, Keeper>();

/**
 * How long a page waits for the newest book while an older one is at hand: whoever has changed something looks for it. Beyond
 * it, of a country or while an import holds the register, the older one answers, and such a page is not cached.
 */
const PATIENCE_MS = 20_000;
const ATTEMPTS = 5;
/** The first pages of other parts go first; then the book is read, before anybody asks for it. */
const WARM_AFTER_MS = 500;

/** The book of the newest data, or, while that is being read, of the data before; its `version` says which. */
export async function getProjectBook(door: Door): Promise<RegisterBook> {
  let keeper = keepers.get(door);
  if (!keeper) keepers.set(door, (keeper = {}));
  const version = (await door.read(findVersion))?.version ?? 0n;
  if (keeper.last && isNewest(keeper.last, version)) return keeper.last;
  const reading = (keeper.reading ??= readAgain(door, keeper));
  if (!keeper.last) return reading;
  const last = keeper.last;
  return Promise.race([
    reading,
    new Promise<RegisterBook>((resolve) => setTimeout(() => resolve(last), PATIENCE_MS).unref()),
  ]);
}

/** What is kept now, whatever has changed since. */
export const lastBook = (door: Door): RegisterBook | undefined => keepers.get(door)?.last;

/** How long after a change nobody asked about the book is read anew: before the first page asks for it, if that comes later. */
const WATCH_MS = 2_000;

/** Keeps the book of a running site newest, so that the first page after an import finds it read. Returns how to stop. */
export function watchBook(door: Door, everyMs = WATCH_MS): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const look = async () => {
    // What fails here fails again for the page that asks, and is told there.
    await getProjectBook(door).catch(() => {});
    if (!stopped) timer = setTimeout(() => void look(), everyMs).unref();
  };
  timer = setTimeout(() => void look(), Math.min(everyMs, WARM_AFTER_MS)).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Whether what the book says is of the data version and of today; an older one answers while the next is read. */
export function isNewest({ version, day }: RegisterBook, known: bigint): boolean {
  return version === known && day === today();
}

async function readAgain(door: Door, keeper: Keeper): Promise<RegisterBook> {
  try {
    for (let attempt = 1; ; attempt++) {
      // Overtaken by one change after another, it is read at last with nobody in between.
      const book =
        attempt < ATTEMPTS
          ? await readProjectBook(door, today())
          : await door.read((tx) => readProjectBook({ read: (work) => work(tx) }, today()));
      if (!book) continue;
      // The first page is asked for most: its amounts and its order are made before anybody waits for them.
      for (const _ of prepareMeasure(book.book)) await pause();
      const { measure } = answerQuestion(book, parseQuestion(new URLSearchParams()));
      await pause();
      for (const _ of listOrderInSteps(book.book, 'amount', measure)) await pause();
      return (keeper.last = book);
    }
  } finally {
    keeper.reading = undefined;
  }
}
