// Operations of the API about projects: lists with facets, one project, files of any length.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { formatDecimal } from '#model/money.ts';
import { listProjectRecords } from '../register/project-records.ts';
import { describeExport, streamExport } from '../workflows/projects/download.ts';
import {
  EXPORT_FORMATS,
  exportName,
  MEDIA_TYPES,
  searchOf,
  type ExportRequest,
} from '../workflows/projects/export.ts';
import type { RegisterBook } from '../workflows/projects/book.ts';
import { nameFacets } from '../workflows/projects/facets.ts';
import { bookOn } from '../workflows/projects/book-on.ts';
import { getProjectBook } from '../workflows/projects/keep-book.ts';
import { answerQuestion, listProjectsAfter } from '../workflows/projects/list.ts';
import { parseQuestion, type ProjectQuestion } from '../workflows/projects/question.ts';
import { describeReading } from '../workflows/projects/reading.ts';
import { toProjectJson } from '../workflows/projects/to-json.ts';
import type { ApiDoor } from './app.ts';
import { decodeCursor, encodeCursor, pageQuery, pageSchema } from './paging.ts';
import { badRequest, notFound, problem } from './problem.ts';
import { questionQuery } from './project-query.ts';
import { listMissedPlaces } from '../workflows/import/missed-places.ts';
import { listProjectWords } from '../workflows/projects/resolve.ts';
import { projectDetailSchema, projectSchema } from './project-schema.ts';

const fileQuery = {
  locale: z
    .enum(['en', 'cs'])
    .default('en')
    .openapi({ description: '`cs`: CSV with semicolons, decimal commas and Czech headings.' }),
};

const counted = {
  count: z.number().int(),
  known: z.number().int().openapi({ description: 'Projects whose amount is known; the sum is of these.' }),
  sum: z.string().nullable().openapi({ description: 'Crowns; null while none is known.' }),
};
const summed = z
  .object({
    kind: z.string(),
    payers: z.array(z.string()).openapi({ description: 'Whose parts are summed; none: whole amounts.' }),
  })
  .nullable()
  .openapi({ description: 'The amount that is summed. Kinds are never added to each other.' });

export const readingSchema = z
  .object({
    cs: z.string().nullable(),
    en: z.string().nullable(),
    places: z.array(
      z.object({
        ...{ code: z.string(), name: z.string(), level: z.string() },
        district: z.object({ code: z.string(), name: z.string() }).nullable(),
      }),
    ),
  })
  .openapi({
    description: 'How `q` was read: units that must all hold, parted by semicolons; places it may mean.',
  });

/** The parts of an answer that lists and facets share. */
const told = {
  known: counted.known,
  sum: counted.sum,
  summed,
  otherKinds: z
    .array(z.object({ kind: z.string(), known: z.number().int(), sum: z.string() }))
    .openapi({ description: 'Other kinds of the same projects; they are no part of `sum`.' }),
  reading: readingSchema,
  asOf: z.string().openapi({ description: 'Day of which `course` is told.' }),
  dataVersion: z.string(),
};

export const listProjectsRoute = createRoute({
  method: 'get',
  path: '/projects',
  operationId: 'listProjects',
  summary: 'Projects that answer a question, with exact totals; files hold all of them',
  request: {
    query: z.object({
      ...pageQuery,
      ...questionQuery,
      ...fileQuery,
      format: z
        .enum(['page', ...EXPORT_FORMATS])
        .default('page')
        .openapi({
          description: '`page`: one page as JSON. Others: a file with all rows, streamed, without any limit.',
        }),
    }),
  },
  responses: {
    200: {
      description: 'Projects',
      content: {
        'application/json': {
          schema: pageSchema(projectSchema).extend(told),
        },
        ...Object.fromEntries(
          EXPORT_FORMATS.map((format) => [MEDIA_TYPES[format].split(';')[0]!, { schema: z.string() }]),
        ),
      },
    },
    ...badRequest,
  },
});

export const listProjectFacetsRoute = createRoute({
  method: 'get',
  path: '/projects/facets',
  operationId: 'listProjectFacets',
  summary: 'Every value of every facet with its exact count and sum',
  description:
    'Values of one facet are counted under all the other facets. A project with two areas counts in both.',
  request: { query: z.object(questionQuery) },
  responses: {
    200: {
      description: 'Facets',
      content: {
        'application/json': {
          schema: z.object({
            total: z.number().int(),
            ...told,
            facets: z.record(
              z.string(),
              z.array(
                z.object({
                  ...{ value: z.string(), name: z.string(), ...counted },
                  other: z
                    .object({ kind: z.string(), known: z.number().int(), sum: z.string() })
                    .optional()
                    .openapi({
                      description:
                        'Of a value without the amount that is summed: the kind it has, which choosing it sums.',
                    }),
                }),
              ),
            ),
          }),
        },
      },
    },
    ...badRequest,
  },
});

export const getProjectManifestRoute = createRoute({
  method: 'get',
  path: '/projects/manifest',
  operationId: 'getProjectManifest',
  summary: 'What a file of projects holds: question, data version, rows, length and SHA-256 of its bytes',
  request: {
    query: z.object({ ...questionQuery, ...fileQuery, format: z.enum(EXPORT_FORMATS).default('csv') }),
  },
  responses: {
    200: { description: 'Manifest', content: { 'application/json': { schema: z.looseObject({}) } } },
    ...badRequest,
  },
});

export const getProjectRoute = createRoute({
  method: 'get',
  path: '/projects/{id}',
  operationId: 'getProject',
  summary: 'One project',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'Project', content: { 'application/json': { schema: projectDetailSchema } } },
    ...notFound,
  },
});

const MISSING_CURSOR = 'The cursor does not belong to this list any more. Start again without it.';

const say = ({ count, known, sum }: { count: number; known: number; sum: bigint }) => ({
  count,
  known,
  sum: known ? formatDecimal(sum) : null,
});

function tell(book: RegisterBook, { text }: ProjectQuestion, found: ReturnType<typeof answerQuestion>) {
  const { known, sum } = say(found);
  return {
    known,
    sum,
    summed: found.kind ? { kind: found.kind, payers: [...found.payers] } : null,
    otherKinds: found.otherKinds.map((one) => ({ ...one, sum: formatDecimal(one.sum) })),
    reading: describeReading(book, text),
    asOf: book.day,
    dataVersion: String(book.version),
  };
}

/** Adds the operations to the API of one door. */
export function addProjectOperations(api: OpenAPIHono, door: ApiDoor): void {
  api.openapi(listProjectsRoute, async (c) => {
    const { limit, cursor, format, locale } = c.req.valid('query');
    const question = parseQuestion(new URL(c.req.url).searchParams);
    if (format !== 'page') return fileResponse(door, { question, format, locale }) as never;
    const book = bookOn(await getProjectBook(door), question.asOf);
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const page = await listProjectsAfter(door, book, question, after, limit);
    if (!page) return problem(c, 400, MISSING_CURSOR) as never;
    const found = answerQuestion(book, question);
    return c.json(
      {
        total: found.count,
        items: page.projects.map((project) => toProjectJson(book, project)),
        next: page.last === undefined ? null : encodeCursor(page.last),
        ...tell(book, question, found),
      },
      200,
    );
  });

  api.openapi(listProjectFacetsRoute, async (c) => {
    const question = parseQuestion(new URL(c.req.url).searchParams);
    const book = bookOn(await getProjectBook(door), question.asOf);
    const found = answerQuestion(book, question);
    const facets = Object.entries(nameFacets(book, found, 'cs')).map(([facet, all]) => [
      facet,
      all.map(({ key, name, other, ...value }) => ({
        ...{ value: key, name, ...say(value) },
        ...(other ? { other: { ...other, sum: formatDecimal(other.sum) } } : {}),
      })),
    ]);
    return c.json(
      {
        total: found.count,
        ...tell(book, question, found),
        facets: Object.fromEntries(facets),
      },
      200,
    );
  });

  api.openapi(getProjectManifestRoute, async (c) => {
    const { format, locale } = c.req.valid('query');
    const question = parseQuestion(new URL(c.req.url).searchParams);
    return c.json(await describeExport(door, { question, format, locale }), 200);
  });

  api.openapi(getProjectRoute, async (c) => {
    const { id } = c.req.valid('param');
    const book = await getProjectBook(door);
    const found = await door.read(async (tx) => {
      const [project] = await listProjectRecords(tx, [id]);
      if (!project) return undefined;
      const missedPlaces = await listMissedPlaces(tx, await listProjectWords(tx, id), project.places);
      return { project, missedPlaces };
    });
    return found
      ? c.json({ ...toProjectJson(book, found.project), missedPlaces: found.missedPlaces }, 200)
      : (problem(c, 404, `No project is called ${id}.`) as never);
  });
}

function fileResponse(door: ApiDoor, request: ExportRequest): Response {
  return new Response(streamExport(door, request), {
    headers: {
      'content-type': MEDIA_TYPES[request.format],
      'content-disposition': `attachment; filename="${exportName(request)}.${request.format}"`,
      link: `</api/v1/projects/manifest?${searchOf(request)}>; rel="describedby"`,
    },
  });
}
