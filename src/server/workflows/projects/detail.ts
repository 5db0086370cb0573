// One project with all that stands around it: money with its editions, places, areas, chain, and what each source says.
import { readAreaRules } from '../area-rules.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  listEditionTitles,
  listLinkedProjects,
  type EditionTitle,
  type LinkedProject,
} from '../../register/project-links.ts';
import { listCalls, type CallRecord } from '../../register/calls.ts';
import { listTerritoryNames, type TerritoryName } from '../../register/territories.ts';
import { listMissedPlaces, type MissedWords } from '../import/missed-places.ts';
import { explainWords, type ProjectWords } from './explain.ts';
import { listProjectWords } from './resolve.ts';
import { listProjectRecords, type ProjectRecord } from '../../register/project-records.ts';

export type ProjectDetail = {
  project: ProjectRecord;
  predecessor: LinkedProject | null;
  successors: LinkedProject[];
  editions: Map<string, EditionTitle>;
  words: ProjectWords;
  /** Places its sources print that are none of the register. */
  missed: MissedWords[];
  /** Why a rule gave its area, by the identifier of the rule. */
  reasons: Record<string, string>;
  placeNames: Map<string, TerritoryName>;
  /** Calls of the register with the number of its call. */
  calls: CallRecord[];
};

export async function findProjectDetail(tx: ReadTransaction, id: string): Promise<ProjectDetail | undefined> {
  const [project] = await listProjectRecords(tx, [id]);
  if (!project) return undefined;
  const words = await listProjectWords(tx, id);
  return {
    project,
    words: explainWords(words),
    missed: await listMissedPlaces(tx, words, project.places),
    reasons: Object.fromEntries(
      readAreaRules()
        .filter((rule) => project.areas.some((area) => area.rule === rule.id))
        .map((rule) => [rule.id, rule.reason]),
    ),
    placeNames: await listTerritoryNames(
      tx,
      project.places.map(({ code }) => code),
    ),
    calls: project.call === null ? [] : await listCalls(tx, { number: project.call }),
    ...(await listLinkedProjects(tx, id, project.predecessor)),
    editions: await listEditionTitles(tx, [project.source, ...project.money.map(({ source }) => source)]),
  };
}
