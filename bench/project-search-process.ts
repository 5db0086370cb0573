// One process of the search bench: loads a made country, or reads it as a site does and asks it questions.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openRegister } from '#server/workflows/open-register.ts';
import { readSettings } from '#server/settings.ts';
import { writeExport } from '#server/workflows/projects/export.ts';
import { nameFacets } from '#server/workflows/projects/facets.ts';
import { getProjectBook } from '#server/workflows/projects/keep-book.ts';
import { answerQuestion, listProjects } from '#server/workflows/projects/list.ts';
import { suggestLooser } from '#projects/search/suggest.ts';
import { parseQuestion } from '#server/workflows/projects/question.ts';
import { loadProjects } from './project-load.ts';

const [part, projects, dataFolder] = process.argv.slice(2) as [string, string, string];
const EXPORTED = 500_000;
const QUESTIONS = 120;
const SUGGESTIONS = 30;

const settings = { ...readSettings({}), databaseUrl: process.env.DATABASE_URL, dataFolder };
const { database, region, close } = await openRegister(settings, { share: false, author: 'bench' });
const residentMb = () => process.memoryUsage.rss() / 1024 / 1024;

process.send!(part === 'load' ? await load() : await search());
await close();
process.disconnect();

async function load() {
  const begun = performance.now();
  await loadProjects(database, region, Number(projects));
  await database.pool.query('analyze');
  return { loadMs: performance.now() - begun };
}

async function search() {
  const door = { read: <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(region, work) };
  const holds = monitorEventLoopDelay({ resolution: 5 });
  holds.enable();
  const begun = performance.now();
  const book = await getProjectBook(door);
  const readMs = performance.now() - begun;
  holds.disable();
  const searches: number[] = [];
  const pages: number[] = [];
  for (let at = 0; at < QUESTIONS; at++) {
    const question = parseQuestion(new URLSearchParams(ask(at)));
    const from = performance.now();
    const current = await getProjectBook(door);
    const found = answerQuestion(current, question);
    searches.push(performance.now() - from);
    nameFacets(current, found, 'cs');
    await listProjects(door, current, question, found, 0, 25);
    pages.push(performance.now() - from);
  }
  const suggestions: number[] = [];
  for (let at = 0; at < SUGGESTIONS; at++) {
    const question = parseQuestion(new URLSearchParams(misspell(at)));
    const from = performance.now();
    answerQuestion(book, question);
    suggestLooser(book.book, question, book.numbers);
    suggestions.push(performance.now() - from);
  }
  const memoryMb = residentMb();
  return {
    readMs,
    searchP95: p95(searches),
    pageP95: p95(pages),
    suggestP95: p95(suggestions),
    longestBlock: holds.max / 1e6,
    memoryMb,
    export: await exportRows(door, book),
  };
}

/** Questions people ask, each with another year, so that none has been answered before. */
function ask(at: number): string {
  const year = 2008 + (at % 20);
  const kinds = [
    `year=${year}&q=prevence kriminality Velké Hamry`,
    `year=${year}&area=crime-prevention&region=CZ051`,
    `q=podpora ${year}`,
    `q=soc&year=${year}`,
    `q=liberec&payer=EU&year=${year}&year=${year + 1}`,
    `fund=ESF&kind=contracted&band=1000000&year=${year}&sort=start`,
    `q=${String(1000 + at * 37).padStart(7, '0')}`,
    `beneficiary=school&beneficiary=ngo&phase=running&q=školy ${['bor', 'lhota', 'ves'][at % 3]}`,
    `sort=end&payer=state&year=${year}`,
    `kind=${at % 2 ? 'contracted' : 'paid'}&year=${year}&area=education&area=housing&area=debts`,
    `q=${['a', 'ob', 'zá', 'ško', 'pro', 'roz'][Math.floor(at / 12) % 6]}${' '.repeat(at % 2)}&year=${year}`,
    `region=CZ020&year=unknown&year=${year}`,
  ];
  return kinds[at % kinds.length]!;
}

/** Questions that find nothing: slips, words that never meet, a condition too many; each with another year. */
function misspell(at: number): string {
  const year = 2008 + (at % 20);
  const kinds = [
    `q=prevnce kriminalty Velké Hamry ${year}`,
    `q=podpora škola bydlení poradna zaměstnání ${year} nikde`,
    `q=asistnt&year=${year}&phase=idea&beneficiary=church`,
  ];
  return kinds[at % kinds.length]!;
}

async function exportRows(
  door: Parameters<typeof writeExport>[0],
  book: Awaited<ReturnType<typeof getProjectBook>>,
) {
  const startMb = residentMb();
  let peakMb = startMb;
  const begun = performance.now();
  let lines = 0;
  const request = { question: parseQuestion(new URLSearchParams()), format: 'csv', locale: 'en' } as const;
  for await (const piece of writeExport(door, book, request)) {
    for (const byte of piece) if (byte === 0x0a) lines++;
    peakMb = Math.max(peakMb, residentMb());
    if (lines > EXPORTED) break;
  }
  return { rows: Math.min(lines - 1, EXPORTED), ms: performance.now() - begun, startMb, peakMb };
}

function p95(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
}
