// What the register can say to a text, read part by part when the first claim asks for it, and kept.
import type { Place } from '#claims/types.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  listEvents,
  listUndatedEvents,
  type RegisterEvent,
  type UndatedEvent,
} from '../../register/events.ts';
import { openFigureBook, type FigureBook } from '../../register/figures.ts';
import { listFindings, type RegisterFinding } from '../../register/findings.ts';
import { listPreparedInvestments, type PreparedInvestment } from '../../register/prepared-investments.ts';
import { listProjectsOf, type ProjectSummary } from '../../register/projects.ts';
import { readNeedBook, type NeedBook } from '../need/book.ts';
import { findCoverage } from '../need/coverage.ts';
import { today } from '../today.ts';
import { readGazetteer, readOrps } from './gazetteer.ts';

/** The register of one region; the caller decides how long its state is kept. */
export type Door = {
  region: string;
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
};

export type Evidence = {
  region: string;
  gazetteer(): Promise<Place[]>;
  placeNames(): Promise<Map<string, Place>>;
  /** Names of administrative districts (ORP) by code. */
  orps(): Promise<Map<string, string>>;
  /** Published figures; without values of need. */
  published(): Promise<FigureBook>;
  findings(): Promise<RegisterFinding[]>;
  events(): Promise<RegisterEvent[]>;
  undated(): Promise<UndatedEvent[]>;
  /** Values of need of one place. */
  needOf(territory: string): Promise<FigureBook>;
  projectsOf(territory: string): Promise<ProjectSummary[]>;
  preparedIn(territory: string): Promise<PreparedInvestment[]>;
  /** The index over all loaded places of a year that is loaded, else of the newest usable one; undefined without any. */
  index(year?: number): Promise<NeedBook | undefined>;
  /** Municipalities of the region with at least so many points and no cooperation today; undefined without an index. */
  withoutCooperation(
    threshold: number,
  ): Promise<{ year: number; alone: number; withUnions: number } | undefined>;
};

export function openEvidence(door: Door): Evidence {
  const kept = new Map<string, Promise<unknown>>();
  const keep = <T>(key: string, read: (tx: ReadTransaction) => Promise<T>): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = door.read(read);
    kept.set(key, reading);
    // A failure is not kept: the next text asks again.
    reading.catch(() => kept.delete(key));
    return reading;
  };
  const gazetteer = () => keep('gazetteer', (tx) => readGazetteer(tx, door.region));
  let names: { of: Place[]; map: Map<string, Place> } | undefined;
  return {
    region: door.region,
    gazetteer,
    async placeNames() {
      const places = await gazetteer();
      if (names?.of !== places)
        names = { of: places, map: new Map(places.map((place) => [place.code, place])) };
      return names.map;
    },
    orps: () => keep('orps', readOrps),
    published: () => keep('published', (tx) => openFigureBook(tx, { territories: [] })),
    findings: () => keep('findings', listFindings),
    events: () => keep('events', listEvents),
    undated: () => keep('undated', listUndatedEvents),
    needOf: (territory) =>
      keep(`need ${territory}`, (tx) => openFigureBook(tx, { territories: [territory] })),
    projectsOf: (territory) => keep(`projects ${territory}`, (tx) => listProjectsOf(tx, territory)),
    preparedIn: (territory) => keep(`prepared ${territory}`, (tx) => listPreparedInvestments(tx, territory)),
    async index(year) {
      const newest = await keep('index', (tx) => readNeedBook(tx));
      const loaded = newest?.years.some((one) => one.year === year && one.state === 'usable');
      if (year === undefined || !loaded || newest?.year === year) return newest;
      return (await keep(`index ${year}`, (tx) => readNeedBook(tx, year))) ?? newest;
    },
    async withoutCooperation(threshold) {
      const book = await keep('index', (tx) => readNeedBook(tx));
      if (!book) return undefined;
      const asOf = today();
      const count = (unionCounts: boolean) =>
        keep(`without cooperation ${threshold} ${unionCounts} ${asOf}`, async (tx) => {
          const { groups } = await findCoverage(tx, book, asOf, { threshold, unionCounts });
          return groups.gap.municipalities;
        });
      return { year: book.year, alone: await count(false), withUnions: await count(true) };
    },
  };
}
