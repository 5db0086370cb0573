// The text check's finder: linear in the length of the text, with as many municipalities as the country has.
// FOLDER may hold municipalities.csv as published; otherwise names of the same number are made.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '#claims/check-document.ts';
import { readContext } from '#claims/context.ts';
import { findClaims } from '#claims/find-claims.ts';
import { readGold, readPlaces } from '#claims/gold/read-gold.ts';
import type { Place } from '#claims/types.ts';
import { median, timeRatio, type Result } from './result.ts';

const MEGABYTE = 1_000_000;
/** Two printed pages. */
const RELEASE = 6_000;
const MUNICIPALITIES = 6_258;
const MEGABYTE_MS = 2_000;
const RELEASE_MS = 300;
const LINEAR = 2.5;

export function claims(folder?: string): Promise<Result[]> {
  const gazetteer = readCountry(folder);
  const gold = [...readGold('dev'), ...readGold('held-out')].map(({ text }) => text).join('\n\n');
  const check = (length: number) => timeCheck(repeat(gold, length), gazetteer);
  // The forms of all names are made with the first text.
  check(RELEASE);
  const release = median(Array.from({ length: 15 }, () => check(RELEASE)));
  const one = median(Array.from({ length: 3 }, () => check(MEGABYTE)));
  const two = median(Array.from({ length: 3 }, () => check(2 * MEGABYTE)));
  const digits = (length: number) => timeCheck('7'.repeat(length), gazetteer);
  return Promise.resolve([
    timeRatio(`two pages, ${gazetteer.length} places known : ${RELEASE_MS} ms`, release, RELEASE_MS, 1),
    timeRatio(`1 MB of text full of numbers : ${MEGABYTE_MS} ms`, one, MEGABYTE_MS, 1),
    timeRatio('2 MB of text : 1 MB', two, one, LINEAR),
    timeRatio(
      '2 MB of one table : 1 MB',
      timeRepeated(TABLE, 2 * MEGABYTE, gazetteer),
      timeRepeated(TABLE, MEGABYTE, gazetteer),
      LINEAR,
    ),
    timeRatio(
      '2 MB of numbers on one line : 1 MB',
      timeRepeated(LINE, 2 * MEGABYTE, gazetteer),
      timeRepeated(LINE, MEGABYTE, gazetteer),
      LINEAR,
    ),
    timeRatio('2 MB of digits in one run : 1 MB', digits(2 * MEGABYTE), digits(MEGABYTE), 2 * LINEAR),
  ]);
}

/** Processor time, so that a busy machine does not count. */
function timeCheck(text: string, gazetteer: readonly Place[], { context = false } = {}): number {
  const begun = process.cpuUsage();
  const found = findClaims(text, { gazetteer, published: '2025-06-12' });
  checkDocument(text, found.claims);
  if (context) found.claims.forEach((_, at) => readContext(text, found, at));
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Rows of one table, and one sentence as long as the text: what is looked for around a number must not grow with them. */
const TABLE = 'Liberec 351 688 567\nRalsko 61 452 563\nVelké Hamry 117 478 288\n';
const LINE = 'z 5 na 6 o 1 ';

function timeRepeated(pattern: string, length: number, gazetteer: readonly Place[]): number {
  return timeCheck(pattern.repeat(length / pattern.length), gazetteer, { context: true });
}

function repeat(text: string, length: number): string {
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function readCountry(folder: string | undefined): Place[] {
  const file = folder && join(folder, 'municipalities.csv');
  const known = readPlaces();
  if (!file || !existsSync(file)) return makeCountry(known);
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head!.split(',');
  const [code, name, district, region, people, locative] = [
    'kod_obce',
    'nazev',
    'kod_okres_lau1',
    'kod_kraj_nuts3',
    'obyv_2020',
    'lokativ',
  ].map((column) => columns.indexOf(column));
  const municipalities = lines.map((line): Place => {
    const cells = line.split(',');
    return {
      code: cells[code!]!,
      name: cells[name!]!,
      level: 'municipality',
      locatives: cells[locative!]!.split('; ').filter(Boolean),
      districtCode: cells[district!]!,
      regionCode: cells[region!]!,
      population: Number(cells[people!]) || null,
    };
  });
  return [...known.filter(({ level }) => level !== 'municipality'), ...municipalities];
}

const HEADS = ['Lip', 'Dub', 'Brod', 'Kam', 'Hor', 'Bystr', 'Krás', 'Mal', 'Star', 'Vlk'];
const TAILS = ['ovice', 'ov', 'ín', 'any', 'ec', 'nice', 'ice', 'kov', 'ava', 'ovka'];

/** Real places of the gold set and made names up to the size of the country. */
function makeCountry(known: readonly Place[]): Place[] {
  const places = [...known];
  for (let i = 0; places.length < MUNICIPALITIES + 100; i++) {
    const name = `${HEADS[i % 10]}${TAILS[Math.floor(i / 10) % 10]} nad Vodou ${'abcdefghij'[Math.floor(i / 100) % 10]}${Math.floor(i / 1000)}`;
    places.push({ code: String(900_000 + i), name, level: 'municipality', locatives: [], population: 300 });
  }
  return places;
}
