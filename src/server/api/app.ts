// The REST API over one region: operations.ts says what, this file says how.
import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { buildPlaceSearch } from '#model/place-search.ts';
import { listFigures } from '../register/figure-list.ts';
import { openFigure } from '../register/figures.ts';
import { findFinding, listFindings } from '../register/findings.ts';
import { readSmallCells } from '../register/small-cells.ts';
import { countRawRows, findPublication, listPublications, listRawRows } from '../register/sources.ts';
import { findTerritory, listTerritories } from '../register/territories.ts';
import type { Door } from '../workflows/projects/book.ts';
import { addCallOperations } from './calls.ts';
import { addCheckOperation } from './check.ts';
import { csvResponse } from './csv.ts';
import { addImpactOperations } from './impact.ts';
import { addMoneyOperations } from './money.ts';
import { addNeedOperations } from './need.ts';
import { addObligationOperations } from './obligations.ts';
import * as operations from './operations.ts';
import { cutPage, decodeCursor, encodeCursor } from './paging.ts';
import { problem } from './problem.ts';
import { strictRequests, type ContractPaths } from './strict.ts';
import { addProjectChangeOperations } from './project-changes.ts';
import { addProjectOperations } from './projects.ts';
import { addStatedOperations } from './stated.ts';
import { toFigureJson, toFindingJson, type FigureJson } from './schemas.ts';

export type ApiDoor = Door & { region: string };

const SMALL_CELLS = 'The source allows its small counts to be used, not shown; its raw rows would show them.';
const MISSING_CURSOR = 'The cursor does not belong to this list any more. Start again without it.';

export function buildApi(door: ApiDoor) {
  const { region, read } = door;
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const errors = result.error.issues.map((issue) => ({
        parameter: issue.path.join('.'),
        expected: issue.message.replace(/^Invalid input: expected (\w+), received (\w+)$/, '$1, not $2'),
      }));
      return problem(c, 400, 'One or more parameters are not understood; see errors.', errors) as never;
    },
  }).basePath('/api/v1');

  const info = {
    title: 'Opora',
    version: '1',
    description: `Open data of the register of ${region}. Money is decimal text in CZK.`,
  };
  const document = () => api.getOpenAPI31Document({ openapi: '3.1.0', info });
  const OWN: ContractPaths = { '/api/v1': { get: {} }, '/api/v1/openapi.json': { get: {} } };
  api.use(
    '*',
    strictRequests(() => ({ ...OWN, ...(document().paths as ContractPaths) })),
  );

  api.openapi(operations.listTerritoriesRoute, async (c) => {
    const { q, level, parent, asOf, format, ...page } = c.req.valid('query');
    const all = await read((tx) => listTerritories(tx, { level, parent, asOf }));
    const found = q === undefined ? undefined : buildPlaceSearch(all).find(q);
    const wanted = found ? keepOrder(all, new Set(found.map((one) => one.place))) : all;
    if (format === 'csv') return csvResponse('territories', territoryColumns, wanted) as never;
    const cut = cutPage(wanted, (place) => place.code, page);
    return cut ? c.json(cut, 200) : (problem(c, 400, MISSING_CURSOR) as never);
  });

  api.openapi(operations.getTerritoryRoute, async (c) => {
    const { code } = c.req.valid('param') as { code: string };
    const territory = await read((tx) => findTerritory(tx, code, c.req.valid('query').asOf));
    return territory
      ? c.json(territory, 200)
      : (problem(c, 404, `No territory has the code ${code}.`) as never);
  });

  api.openapi(operations.listFiguresRoute, async (c) => {
    const { format, limit, cursor, ...filter } = c.req.valid('query');
    const figures = (await read((tx) => listFigures(tx, filter))).map(toFigureJson);
    if (format === 'csv') return csvResponse('figures', figureColumns, figures) as never;
    const cut = cutPage(figures, (figure) => figure.id, { limit, cursor });
    return cut ? c.json(cut, 200) : (problem(c, 400, MISSING_CURSOR) as never);
  });

  api.openapi(operations.getFigureRoute, async (c) => {
    const { id } = c.req.valid('param') as { id: string };
    const found = await read((tx) => openFigure(tx, id));
    return found
      ? c.json(toFigureJson(found.figure), 200)
      : (problem(c, 404, `No figure is called ${id}.`) as never);
  });

  api.openapi(operations.listFindingsRoute, async (c) => {
    const { state, format, ...page } = c.req.valid('query');
    const findings = (await read(listFindings))
      .filter((finding) => !state || finding.state === state)
      .map(toFindingJson);
    if (format === 'csv') return csvResponse('findings', findingColumns, findings) as never;
    const cut = cutPage(findings, (finding) => finding.id, page);
    return cut ? c.json(cut, 200) : (problem(c, 400, MISSING_CURSOR) as never);
  });

  api.openapi(operations.getFindingRoute, async (c) => {
    const { id } = c.req.valid('param') as { id: string };
    const finding = await read((tx) => findFinding(tx, id));
    return finding
      ? c.json(toFindingJson(finding), 200)
      : (problem(c, 404, `No finding is called ${id}.`) as never);
  });

  api.openapi(operations.listSourcesRoute, async (c) => {
    const { format, ...page } = c.req.valid('query');
    const publications = await read(listPublications);
    if (format === 'csv') return csvResponse('sources', publicationColumns, publications) as never;
    const cut = cutPage(publications, (publication) => publication.id, page);
    return cut ? c.json(cut, 200) : (problem(c, 400, MISSING_CURSOR) as never);
  });

  api.openapi(operations.getSourceRoute, async (c) => {
    const { id } = c.req.valid('param') as { id: string };
    const publication = await read((tx) => findPublication(tx, id));
    if (!publication) return problem(c, 404, `No publication is called ${id}.`) as never;
    const list = publication.list.map(({ report: _report, author: _author, ...edition }) => ({
      ...edition,
      importedAt: edition.importedAt.toISOString(),
    }));
    return c.json({ ...publication, list }, 200);
  });

  api.openapi(operations.listSourceRowsRoute, async (c) => {
    const { id } = c.req.valid('param') as { id: string };
    const { edition, limit, cursor } = c.req.valid('query');
    const after = cursor === undefined ? undefined : parseRowCursor(cursor);
    if (after === null) return problem(c, 400, MISSING_CURSOR) as never;
    const answer = await read(async (tx) => {
      const publication = await findPublication(tx, id);
      const chosen = publication?.list.find((candidate) => edition === undefined || candidate.id === edition);
      if (!chosen) return undefined;
      if ((await readSmallCells(tx))[id]) return 'hidden' as const;
      const rows = await listRawRows(tx, chosen.id, { after, limit: limit + 1 });
      return { total: await countRawRows(tx, chosen.id), rows };
    });
    if (!answer) return problem(c, 404, `The publication ${id} has no such edition.`) as never;
    if (answer === 'hidden') return problem(c, 403, SMALL_CELLS) as never;
    const page = answer.rows.slice(0, limit).map(({ rowNumber, ...row }) => ({ ...row, row: rowNumber }));
    const last = answer.rows.length > limit ? page.at(-1)! : undefined;
    const next = last ? encodeCursor(JSON.stringify([last.sheet, last.row])) : null;
    return c.json({ total: answer.total, items: page, next }, 200);
  });

  addImpactOperations(api, door);
  addNeedOperations(api, door);
  addProjectChangeOperations(api, door);
  addProjectOperations(api, door);
  addCallOperations(api, door);
  addObligationOperations(api, door);
  addCheckOperation(api, door);
  addMoneyOperations(api, door);
  addStatedOperations(api, door);

  api.doc31('/openapi.json', { openapi: '3.1.0', info, servers: [{ url: '/' }] });
  api.get('/', (c) => {
    const paths = document().paths ?? {};
    return c.json({ ...info, region, documentation: '/api/v1/openapi.json', paths: Object.keys(paths) });
  });
  api.notFound((c) =>
    problem(
      c,
      404,
      `There is no ${c.req.method} ${new URL(c.req.url).pathname}; /api/v1/openapi.json lists what there is.`,
    ),
  );
  api.onError((error, c) => {
    // A body that is not what its type says, or of a type the operation does not take.
    if (error instanceof HTTPException && (error.status === 400 || error.status === 415))
      return problem(c, error.status, `${error.message}. /api/v1/openapi.json says what is taken.`);
    if (error instanceof HTTPException && error.status === 404) return problem(c, 404, error.message);
    console.error(error);
    return problem(c, 500, 'The request could not be answered. It is logged; try again later.');
  });
  return api;
}

/** Pages of an answer follow its own order, whatever the search found first. */
function keepOrder<T>(all: T[], wanted: ReadonlySet<T>): T[] {
  return all.filter((one) => wanted.has(one));
}

function parseRowCursor(cursor: string): { sheet: string; row: number } | null {
  try {
    const [sheet, row] = JSON.parse(decodeCursor(cursor)) as [unknown, unknown];
    return typeof sheet === 'string' && Number.isInteger(row) ? { sheet, row: row as number } : null;
  } catch {
    return null;
  }
}

type Territory = Awaited<ReturnType<typeof listTerritories>>[number];
const territoryColumns: Record<string, (place: Territory) => unknown> = {
  code: (place) => place.code,
  level: (place) => place.level,
  name: (place) => place.name,
  district: (place) => place.parents.district,
  orp: (place) => place.parents.orp,
  region: (place) => place.parents.region,
  latitude: (place) => place.latitude,
  longitude: (place) => place.longitude,
  ico: (place) => place.ico,
};

const figureColumns: Record<string, (figure: FigureJson) => unknown> = {
  id: (figure) => figure.id,
  territory: (figure) => figure.territory,
  definition: (figure) => figure.definition,
  value: (figure) => figure.value,
  unit: (figure) => figure.unit,
  missing: (figure) => figure.missing,
  hedge: (figure) => figure.hedge,
  precision: (figure) => figure.precision,
  amount_kind: (figure) => figure.amountKind,
  period: (figure) => figure.period,
  part_of: (figure) => figure.partOf,
  source: (figure) => figure.sources[0]?.source,
  locator: (figure) => figure.sources[0]?.locator,
};

type FindingJson = ReturnType<typeof toFindingJson>;
const findingColumns: Record<string, (finding: FindingJson) => unknown> = {
  id: (finding) => finding.id,
  kind: (finding) => finding.kind,
  state: (finding) => finding.state,
  unit: (finding) => finding.unit,
  stated: (finding) => finding.stated,
  computed: (finding) => finding.computed,
  difference: (finding) => finding.difference,
  reason: (finding) => finding.reason,
  owner: (finding) => finding.owner,
};

type Publication = Awaited<ReturnType<typeof listPublications>>[number];
const publicationColumns: Record<string, (publication: Publication) => unknown> = {
  id: (publication) => publication.id,
  title: (publication) => publication.title,
  publisher: (publication) => publication.publisher,
  address: (publication) => publication.address,
  published: (publication) => publication.published,
  licence: (publication) => publication.licence,
  standing: (publication) => publication.standing,
  editions: (publication) => publication.editions,
  rows: (publication) => publication.rows,
};
