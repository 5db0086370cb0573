// Puts a made country of projects into a register, by columns, in batches.
import type { Database } from '#server/database/connect.ts';
import type { WriteTransaction } from '#server/database/transaction.ts';
import { insertColumns, type ColumnValues } from '#server/register/insert.ts';
import { listTerritories } from '#server/register/territories.ts';
import { bumpVersion } from '#server/register/version.ts';
import {
  makePlaces,
  makeProjects,
  type MadePlace,
  type MadeProject,
  type Part,
} from './project-generator.ts';

const BATCH = 20_000;
const PARTS: Part[] = [
  'from_eu',
  'from_state',
  'from_municipality',
  'from_private',
  'from_national_unsplit',
  'from_unknown',
];

/** Places the register does not have are added, and `count` projects. */
export async function loadProjects(
  database: Database,
  region: string,
  count: number,
  told: (done: number) => void = () => {},
): Promise<void> {
  const own = await database.read(region, async (tx) =>
    (await listTerritories(tx, { level: 'municipality' })).map(({ code, name, parents, locatives }) => ({
      code,
      name,
      locative: locatives[0] ?? '',
      district: parents.district ?? region,
      region: parents.region ?? region,
    })),
  );
  const places = makePlaces(own);
  await database.write(region, async (tx) => {
    await savePlaces(tx, places.slice(own.length));
    await insertColumns(tx, 'publication', {
      id: text(['made-projects']),
      title: text(['Projekty země']),
      publisher: text(['bench']),
      standing: text(['own']),
    });
    await insertColumns(tx, 'source', {
      id: text(['made-projects@1']),
      publication_id: text(['made-projects']),
      kind: text(['file']),
      format: text(['made']),
      content_sha256: text(['0']),
      author: text(['bench']),
    });
  });
  let batch: MadeProject[] = [];
  let done = 0;
  for (const project of makeProjects(count, places)) {
    if (batch.push(project) < BATCH) continue;
    await save(batch);
  }
  if (batch.length) await save(batch);
  await database.write(region, bumpVersion);

  async function save(projects: MadeProject[]): Promise<void> {
    await database.write(region, (tx) => saveProjects(tx, projects));
    told((done += projects.length));
    batch = [];
  }
}

const text = (values: readonly unknown[]): ColumnValues => ({ type: 'text', values });

async function savePlaces(tx: WriteTransaction, places: MadePlace[]): Promise<void> {
  const districts = [...new Map(places.map(({ district, region }) => [district, region]))];
  const regions = [...new Set(places.map(({ region }) => region))];
  const all: [code: string, level: string, name: string, locatives: string[]][] = [
    ...regions.map((code): (typeof all)[number] => [code, 'region', `Kraj ${code}`, []]),
    ...districts.map(([code]): (typeof all)[number] => [code, 'district', `Okres ${code}`, []]),
    ...places.map(({ code, name }): (typeof all)[number] => [code, 'municipality', name, []]),
  ];
  await insertColumns(
    tx,
    'territory',
    { code: text(all.map(([code]) => code)), level: text(all.map(([, level]) => level)) },
    { shared: true },
  );
  await insertColumns(
    tx,
    'territory_name',
    {
      code: text(all.map(([code]) => code)),
      name: text(all.map(([, , name]) => name)),
      locatives: { type: 'text[]', values: all.map(([, , , locatives]) => locatives) },
    },
    { shared: true },
  );
  const parents = [
    ...places.map(({ code, district }) => [code, 'district', district]),
    ...places.map(({ code, region }) => [code, 'region', region]),
    ...districts.map(([code, region]) => [code, 'region', region]),
  ];
  await insertColumns(
    tx,
    'territory_parent',
    {
      code: text(parents.map(([code]) => code)),
      level: text(parents.map(([, level]) => level)),
      parent_code: text(parents.map(([, , parent]) => parent)),
    },
    { shared: true },
  );
}

async function saveProjects(tx: WriteTransaction, projects: MadeProject[]): Promise<void> {
  const source = (rows: readonly unknown[]) => text(rows.map(() => 'made-projects@1'));
  const locator = (rows: readonly unknown[]) => text(rows.map((_, at) => `řádek ${at + 1}`));
  await insertColumns(tx, 'project', {
    id: text(projects.map(({ id }) => id)),
    number: text(projects.map(({ number }) => number)),
    title: text(projects.map(({ title }) => title)),
    recipient_name: text(projects.map(({ recipient }) => recipient.name)),
    recipient_ico: text(projects.map(({ recipient }) => recipient.ico)),
    recipient_kind: text(projects.map(({ recipient }) => recipient.kind)),
    programme_code: text(projects.map(({ programme }) => programme.code)),
    programme: text(projects.map(({ programme }) => programme.title)),
    fund: text(projects.map(({ programme }) => programme.fund)),
    year: { type: 'integer', values: projects.map(({ year }) => year) },
    valid_from: text(projects.map(({ validFrom }) => validFrom)),
    valid_to: text(projects.map(({ validTo }) => validTo)),
    phase: text(projects.map(({ phase }) => phase)),
    source_id: source(projects),
    locator: locator(projects),
  });
  await insertColumns(tx, 'project_identifier', {
    project_id: text(projects.map(({ id }) => id)),
    scheme: text(projects.map(() => 'registration-number')),
    value: text(projects.map(({ number }) => number)),
    normalised: text(projects.map(({ number }) => number)),
    source_id: source(projects),
    locator: locator(projects),
  });
  const places = projects.flatMap(({ id, places: own }) => own.map((place) => ({ id, ...place })));
  await insertColumns(tx, 'project_territory', {
    project_id: text(places.map(({ id }) => id)),
    territory_code: text(places.map(({ code }) => code)),
    share: { type: 'numeric', values: places.map(({ share }) => share) },
    source_id: source(places),
    locator: locator(places),
  });
  const areas = projects.flatMap(({ id, areas: own }) => own.map((area) => ({ id, area })));
  await insertColumns(tx, 'project_area', {
    project_id: text(areas.map(({ id }) => id)),
    area: text(areas.map(({ area }) => area)),
    rule: text(areas.map(() => 'made')),
  });
  const money = projects.flatMap(({ id, money: own }) => own.map((amount) => ({ id, ...amount })));
  await insertColumns(tx, 'project_money', {
    project_id: text(money.map(({ id }) => id)),
    kind: text(money.map(({ kind }) => kind)),
    total: { type: 'numeric', values: money.map(({ total }) => String(total)) },
    ...Object.fromEntries(
      PARTS.map((part): [string, ColumnValues] => [
        part,
        { type: 'numeric', values: money.map(({ parts }) => parts[part]?.toString() ?? null) },
      ]),
    ),
    source_id: source(money),
    key: text(money.map(({ id }) => id)),
  });
}
