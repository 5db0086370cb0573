// Writes what a list asserts, and the projects it is the first to name. Called for each batch of an import.
import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';
import { insertColumns, unnestColumns, type ColumnValues } from './insert.ts';

type Text = string | null | undefined;

/** An assertion as a row; lists are JSON texts in the shape of `#model/project-assertion.ts`. */
export type NewAssertion = {
  key: string;
  content: string;
  project: string;
  sheet: string;
  row: number;
  rowCount: number;
  title?: Text;
  summary?: Text;
  recipientName?: Text;
  recipientIco?: Text;
  recipientForm?: Text;
  recipientPostcode?: Text;
  recipientTerritory?: Text;
  providerName?: Text;
  providerIco?: Text;
  programmeCode?: Text;
  programme?: Text;
  priority?: Text;
  fund?: Text;
  callNumber?: Text;
  validFrom?: Text;
  validTo?: Text;
  endedOn?: Text;
  year?: number | undefined;
  stateCode?: Text;
  state?: Text;
  unionRate?: Text;
  withdrawn: boolean;
  identifiers?: Text;
  places?: Text;
  interventions?: Text;
  amounts?: Text;
  contracts?: Text;
  unconverted?: Text;
};

/** The project an assertion is the first to name; its fields are those of the assertion. */
export type NewProject = {
  number: Text;
  recipientId: Text;
  recipientKind: Text;
  phase: Text;
  year: number | null;
  areas: string[];
};

export type NewMoney = {
  project: string;
  key: string;
  kind: string;
  total: bigint;
  payers: Partial<Record<string, bigint>>;
  asOf: Text;
  currency: Text;
};

export type NewIdentifier = {
  project: string;
  scheme: string;
  value: string;
  normalised: string;
  repair: Text;
};
export type NewPlace = { project: string; territory: string; share: Text; rule: string };
export type NewArea = { project: string; area: string; share: Text; rule: string };
export type NewOrganisation = { id: string; name: string; kind: string; ico: string; territory: Text };

export type AssertionSave = {
  assertions: NewAssertion[];
  /** Beside each assertion: the project to be made of it, when it is the first. */
  projects: (NewProject | undefined)[];
  money: NewMoney[];
  identifiers: NewIdentifier[];
  places: NewPlace[];
  areas: NewArea[];
  organisations: NewOrganisation[];
};

/** Columns that the assertion and the project made of it share. */
const SHARED = [
  ...[
    'title',
    'summary',
    'recipient_name',
    'recipient_ico',
    'provider_name',
    'provider_ico',
    'programme_code',
  ],
  ...[
    'programme',
    'priority',
    'fund',
    'call_number',
    'valid_from',
    'valid_to',
    'ended_on',
    'state_code',
    'state',
  ],
  'union_rate',
];

export async function saveAssertions(
  tx: WriteTransaction,
  edition: string,
  batch: AssertionSave,
): Promise<void> {
  await saveOrganisations(tx, edition, batch);
  await saveRows(tx, edition, batch);
  await saveMoney(tx, edition, batch.money);
  await saveIdentifiers(tx, edition, batch.identifiers);
  await savePlaces(tx, edition, batch.places);
  await saveAreas(tx, batch.areas);
}

async function saveOrganisations(tx: WriteTransaction, edition: string, batch: AssertionSave): Promise<void> {
  const list = batch.organisations;
  await insertColumns(
    tx,
    'organisation',
    {
      id: column(list, (one) => one.id),
      name: column(list, (one) => one.name),
      kind: column(list, (one) => one.kind),
      ico: column(list, (one) => one.ico),
      territory_code: column(list, (one) => one.territory),
      source_id: { type: 'text', all: edition },
      locator: { type: 'text', all: 'příjemce' },
    },
    { keepOn: ['region', 'id'] },
  );
  // A spelling that tells the kind tells it of the organisation; a kind once known stays.
  const telling = list.filter(({ kind }) => kind !== 'unknown');
  if (telling.length === 0) return;
  await sql`update organisation set kind = row.kind
    from unnest(${telling.map(({ id }) => id)}::text[], ${telling.map(({ kind }) => kind)}::text[]) as row(id, kind)
    where organisation.region = ${tx.region} and organisation.id = row.id and organisation.kind = 'unknown'`.execute(
    tx,
  );
}

/** Both tables are filled from the same columns, so that long texts travel once. */
async function saveRows(tx: WriteTransaction, edition: string, batch: AssertionSave): Promise<void> {
  const { assertions: rows, projects } = batch;
  const columns: Record<string, ColumnValues> = {
    source_id: { type: 'text', all: edition },
    key: column(rows, (row) => row.key),
    content: column(rows, (row) => row.content, 'uuid'),
    project_id: column(rows, (row) => row.project),
    sheet: column(rows, (row) => row.sheet),
    row_number: column(rows, (row) => row.row, 'integer'),
    row_count: column(rows, (row) => row.rowCount, 'integer'),
    title: column(rows, (row) => row.title),
    summary: column(rows, (row) => row.summary),
    recipient_name: column(rows, (row) => row.recipientName),
    recipient_ico: column(rows, (row) => row.recipientIco),
    recipient_form: column(rows, (row) => row.recipientForm),
    recipient_postcode: column(rows, (row) => row.recipientPostcode),
    recipient_territory: column(rows, (row) => row.recipientTerritory),
    provider_name: column(rows, (row) => row.providerName),
    provider_ico: column(rows, (row) => row.providerIco),
    programme_code: column(rows, (row) => row.programmeCode),
    programme: column(rows, (row) => row.programme),
    priority: column(rows, (row) => row.priority),
    fund: column(rows, (row) => row.fund),
    call_number: column(rows, (row) => row.callNumber),
    valid_from: column(rows, (row) => row.validFrom),
    valid_to: column(rows, (row) => row.validTo),
    ended_on: column(rows, (row) => row.endedOn),
    year: column(rows, (row) => row.year, 'integer'),
    state_code: column(rows, (row) => row.stateCode),
    state: column(rows, (row) => row.state),
    union_rate: column(rows, (row) => row.unionRate, 'numeric'),
    withdrawn: column(rows, (row) => row.withdrawn || null, 'boolean'),
    identifiers: column(rows, (row) => row.identifiers, 'json'),
    places: column(rows, (row) => row.places, 'json'),
    interventions: column(rows, (row) => row.interventions, 'json'),
    amounts: column(rows, (row) => row.amounts, 'json'),
    contracts: column(rows, (row) => row.contracts, 'json'),
    unconverted: column(rows, (row) => row.unconverted, 'json'),
  };
  if (!projects.some((project) => project)) return insertColumns(tx, 'project_assertion', columns);
  const own: Record<string, ColumnValues> = {
    is_new: column(projects, (project) => project !== undefined, 'boolean'),
    number: column(projects, (project) => project?.number),
    recipient_id: column(projects, (project) => project?.recipientId),
    recipient_kind: column(projects, (project) => project?.recipientKind),
    phase: column(projects, (project) => project?.phase),
    project_year: column(projects, (project) => project?.year, 'integer'),
    areas: column(projects, (project) => project?.areas ?? [], 'text[]'),
  };
  const { names, selected, from } = unnestColumns({ ...columns, ...own });
  const given = new Set(names);
  const named = sql.join(names.map((name) => sql.ref(name)));
  const asserted = sql.join(names.filter((name) => name in columns).map((name) => sql.ref(name)));
  const shared = [...SHARED, 'number', 'recipient_id', 'recipient_kind', 'phase', 'areas'].filter(
    (name) => given.has(name) && name !== 'title',
  );
  const list = shared.length > 0 ? sql`, ${sql.join(shared.map((name) => sql.ref(name)))}` : sql``;
  const title = given.has('title') ? sql`coalesce(title, '')` : sql`''`;
  const year = given.has('project_year') ? sql`project_year` : sql`null::integer`;
  const hidden = given.has('withdrawn') ? sql`case when withdrawn then 'withdrawn' end` : sql`null`;
  await sql`with given (${named}) as materialized (select ${sql.join(selected)} from ${from!}),
      assertion as (
        insert into project_assertion (region, ${asserted}) select ${tx.region}, ${asserted} from given)
    insert into project (region, id, title, year, hidden, source_id, locator${list})
    select ${tx.region}, project_id, ${title}, ${year}, ${hidden}, source_id,
      case sheet when '' then '' else sheet || ', ' end || 'řádek ' || row_number${list}
    from given where is_new`.execute(tx);
}

export async function saveMoney(
  tx: WriteTransaction,
  edition: string | string[],
  money: NewMoney[],
): Promise<void> {
  const payer = (name: string) => column(money, (row) => row.payers[name], 'bigint');
  await insertColumns(tx, 'project_money', {
    project_id: column(money, (row) => row.project),
    kind: column(money, (row) => row.kind),
    total: column(money, (row) => row.total, 'bigint'),
    from_eu: payer('EU'),
    from_state: payer('state'),
    from_region: payer('region'),
    from_municipality: payer('municipality'),
    from_private: payer('private'),
    from_national_unsplit: payer('national-public-unsplit'),
    from_unknown: payer('unknown'),
    as_of: column(money, (row) => row.asOf),
    currency: column(money, (row) => row.currency),
    source_id: editionColumn(edition),
    key: column(money, (row) => row.key),
  });
}

export async function saveIdentifiers(
  tx: WriteTransaction,
  edition: string | string[],
  identifiers: NewIdentifier[],
): Promise<void> {
  await insertColumns(
    tx,
    'project_identifier',
    {
      project_id: column(identifiers, (one) => one.project),
      scheme: column(identifiers, (one) => one.scheme),
      value: column(identifiers, (one) => one.value),
      normalised: column(identifiers, (one) => one.normalised),
      repair: column(identifiers, (one) => one.repair),
      source_id: editionColumn(edition),
      locator: { type: 'text', all: 'číslo projektu' },
    },
    { keepOn: ['region', 'project_id', 'scheme', 'value'] },
  );
}

export async function savePlaces(
  tx: WriteTransaction,
  edition: string | string[],
  places: NewPlace[],
): Promise<void> {
  await insertColumns(
    tx,
    'project_territory',
    {
      project_id: column(places, (one) => one.project),
      territory_code: column(places, (one) => one.territory),
      share: column(places, (one) => one.share, 'numeric'),
      rule: column(places, (one) => one.rule),
      source_id: editionColumn(edition),
      locator: { type: 'text', all: 'místo realizace' },
    },
    { keepOn: ['region', 'project_id', 'territory_code'] },
  );
}

export async function saveAreas(tx: WriteTransaction, areas: NewArea[]): Promise<void> {
  await insertColumns(
    tx,
    'project_area',
    {
      project_id: column(areas, (one) => one.project),
      area: column(areas, (one) => one.area),
      share: column(areas, (one) => one.share, 'numeric'),
      rule: column(areas, (one) => one.rule),
    },
    { keepOn: ['region', 'project_id', 'area'] },
  );
}

const editionColumn = (edition: string | string[]): ColumnValues =>
  typeof edition === 'string' ? { type: 'text', all: edition } : { type: 'text', values: edition };

function column<Row>(
  rows: readonly Row[],
  of: (row: Row) => unknown,
  type: Exclude<ColumnValues['type'], never> = 'text',
): ColumnValues {
  return { type, values: rows.map(of) };
}
