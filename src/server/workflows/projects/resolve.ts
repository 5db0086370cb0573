// Resolves projects of which more than one word is said, or whose only word changed: winning fields, money, places, areas.
import { isOfRecipient } from '#projects/places.ts';
import {
  compareWords,
  resolveProject,
  type FieldGroup,
  type ProjectField,
  type Word,
} from '#projects/resolve.ts';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { listWords, type StoredWord } from '../../register/assertions.ts';
import { listNamedOrganisations } from '../../register/organisations.ts';
import {
  listTouched,
  openTouched,
  saveResolved,
  type ResolvedRow,
} from '../../register/resolved-projects.ts';
import { derive, findPlaces, type Finders } from '../import/assertion-rows.ts';

const CHUNK = 500;

/** Projects an edition speaks of or stopped speaking of. */
export async function resolveTouched(tx: WriteTransaction, edition: string, finders: Finders): Promise<void> {
  await openTouched(tx, edition);
  let after = '';
  for (;;) {
    const projects = await listTouched(tx, after, CHUNK);
    if (projects.length === 0) return;
    await resolveProjects(tx, projects, finders);
    after = projects.at(-1)!;
  }
}

export async function resolveProjects(
  tx: WriteTransaction,
  projects: readonly string[],
  finders: Finders,
): Promise<void> {
  const named = await listNamedOrganisations(tx);
  for (let start = 0; start < projects.length; start += CHUNK)
    await saveResolved(tx, await resolveRows(tx, projects.slice(start, start + CHUNK), finders, named));
}

/** What the projects are by the rules of now; nothing is written. */
export async function resolveRows(
  tx: ReadTransaction,
  projects: string[],
  finders: Finders,
  named: ReadonlyMap<string, string>,
): Promise<ResolvedRow[]> {
  const words = await listWords(tx, projects);
  return [...Map.groupBy(words, (word) => word.project).values()].map((group) =>
    resolveRow(group, finders, named),
  );
}

/** What is said of one project, for those who want to see why a word won. */
export async function listProjectWords(tx: ReadTransaction, project: string): Promise<StoredWord[]> {
  return listWords(tx, [project]);
}

export function toWord(stored: StoredWord): Word & { stored: StoredWord } {
  const fields: Record<ProjectField, string | number | null> = {
    title: stored.title,
    summary: stored.summary,
    recipientName: stored.recipient_name,
    recipientIco: stored.recipient_ico,
    recipientForm: stored.recipient_form,
    providerName: stored.provider_name,
    providerIco: stored.provider_ico,
    programmeCode: stored.programme_code,
    programme: stored.programme,
    priority: stored.priority,
    fund: stored.fund,
    callNumber: stored.call_number,
    validFrom: stored.valid_from,
    validTo: stored.valid_to,
    endedOn: stored.ended_on,
    year: stored.year,
    stateCode: stored.state_code,
    state: stored.state,
    unionRate: stored.union_rate,
  };
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  const { source, key, publication, standing, said, sequence, current, amounts } = stored;
  return {
    ...{ source, key, publication, standing, said, sequence, current, amounts, stored },
    fields: Object.fromEntries(given) as Word['fields'],
  };
}

function resolveRow(group: StoredWord[], finders: Finders, named: ReadonlyMap<string, string>): ResolvedRow {
  const words = group.map(toWord).toSorted(compareWords);
  const { fields, money, hidden } = resolveProject(words);
  const heard = hidden ? words : words.filter((word) => word.current);
  const text = (part: FieldGroup, field: ProjectField) => fields[part]?.value[field] ?? null;
  const pack = heard.find((word) => word.stored.packCells)?.stored;
  const cells = pack?.packCells ?? {};
  const year = text('year', 'year');
  const derived = derive(
    {
      identifiers: words.flatMap(({ stored }) => stored.identifiers),
      places: [],
      interventions: fields.title?.word === undefined ? [] : interventionsOf(words, heard),
      title: text('title', 'title') ?? undefined,
      call: text('call', 'callNumber') ?? undefined,
      recipientName: text('recipient', 'recipientName') ?? undefined,
      legalForm: text('recipient', 'recipientForm') ?? undefined,
      state: { code: text('state', 'stateCode') ?? undefined, text: text('state', 'state') ?? undefined },
      validFrom: text('start', 'validFrom') ?? undefined,
      year: year === null ? undefined : Number(year),
    },
    finders,
  );
  const ico = text('recipient', 'recipientIco');
  const first = pack ?? fields.title?.word.stored ?? group[0]!;
  const packAreas = (cells.areas ?? '').split(';').filter(Boolean);
  return {
    id: group[0]!.project,
    title: text('title', 'title') ?? '',
    number: derived.number,
    summary: text('summary', 'summary'),
    recipientId: cells.recipient || (ico ? (named.get(ico) ?? ico) : null),
    recipientName: text('recipient', 'recipientName'),
    recipientIco: ico,
    recipientKind: derived.recipientKind,
    providerName: text('provider', 'providerName'),
    providerIco: text('provider', 'providerIco'),
    programmeCode: text('programme', 'programmeCode'),
    programme: text('programme', 'programme'),
    priority: text('priority', 'priority'),
    fund: text('fund', 'fund'),
    callNumber: derived.call,
    validFrom: text('start', 'validFrom'),
    validTo: text('end', 'validTo'),
    endedOn: text('realEnd', 'endedOn'),
    year: derived.year,
    stateCode: text('state', 'stateCode'),
    state: text('state', 'state'),
    unionRate: text('unionRate', 'unionRate'),
    phase: cells.phase || derived.phase,
    areas:
      packAreas.length > 0 ? packAreas.map((area) => ({ area, share: null, rule: 'pack' })) : derived.areas,
    // Places the pack gives stand in the register already, each with its own source.
    places: heard.some(({ stored }) => stored.fromPack && stored.places.length > 0)
      ? []
      : placesOf(heard, finders),
    money: money.map(({ value, word }) => ({ ...value, source: word.source, key: word.key })),
    publications: new Set(heard.map((word) => word.publication)).size,
    hidden: hidden ? 'withdrawn' : null,
    source: first.source,
    locator: pack ? (cells.locator ?? '') : `${first.sheet ? `${first.sheet}, ` : ''}řádek ${first.row}`,
  };
}

/** Codes of the best word that has any; two lists of one project repeat them. */
function interventionsOf(words: ReturnType<typeof toWord>[], heard: ReturnType<typeof toWord>[]) {
  const from = heard.find((word) => word.stored.interventions.length > 0) ?? words[0];
  return from?.stored.interventions ?? [];
}

/**
 * The word that tells places most precisely: a list of municipalities over a list of regions, which it does not contradict.
 * Words come in their order, which decides between equally precise ones.
 */
function placesOf(heard: ReturnType<typeof toWord>[], finders: Finders): ResolvedRow['places'] {
  const told = heard.map((word) => ({
    word,
    places: findPlaces(
      word.stored.places,
      { ico: word.stored.recipient_ico, name: word.stored.recipient_name },
      finders,
    ),
  }));
  const best = told.toSorted((a, b) => precision(b.places) - precision(a.places))[0];
  return (best?.places ?? []).map(({ code, share, rule }) => ({
    ...{ territory: code, share, rule },
    source: best!.word.source,
  }));
}

/** Codes of municipalities have six digits, of regions and districts five or six signs with letters. */
function precision(places: { code: string; rule: string }[]): number {
  if (places.some(({ rule }) => isOfRecipient(rule))) return 0.5;
  if (places.some(({ code }) => /^\d{6}$/.test(code))) return 3;
  if (places.some(({ code }) => code.length === 6)) return 2;
  return places.length > 0 ? 1 : 0;
}
