// Every operation of the API, in one list: the contract the documentation is made of.
import { createRoute, z } from '@hono/zod-openapi';
import { pageQuery, pageSchema } from './paging.ts';
import { badRequest, notFound, notShown } from './problem.ts';
import {
  editionSchema,
  figureSchema,
  findingSchema,
  publicationSchema,
  rawRowSchema,
  territorySchema,
} from './schemas.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema }, 'text/csv': { schema: z.string() } } },
});
const one = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});
const format = z
  .enum(['json', 'csv'])
  .default('json')
  .openapi({ description: '`csv`: all items in one streamed table.' });
const asOf = z.iso.date().optional().openapi({ description: 'The state on this day, e.g. 2020-01-01.' });
const param = (name: string) => z.object({ [name]: z.string() });

export const listTerritoriesRoute = createRoute({
  method: 'get',
  path: '/territories',
  operationId: 'listTerritories',
  summary: 'Territories by level, parent or name',
  request: {
    query: z.object({
      ...pageQuery,
      format,
      asOf,
      level: z.enum(['state', 'region', 'district', 'orp', 'municipality']).optional(),
      parent: z.string().optional().openapi({ example: 'CZ051' }),
      q: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'Name in any Czech case or a part of it, with or without diacritics.' }),
    }),
  },
  responses: { ...json(pageSchema(territorySchema), 'Territories in Czech order of names'), ...badRequest },
});

export const getTerritoryRoute = createRoute({
  method: 'get',
  path: '/territories/{code}',
  operationId: 'getTerritory',
  summary: 'One territory',
  request: { params: param('code'), query: z.object({ asOf }) },
  responses: { ...one(territorySchema, 'The territory'), ...badRequest, ...notFound },
});

export const listFiguresRoute = createRoute({
  method: 'get',
  path: '/figures',
  operationId: 'listFigures',
  summary: 'Figures with their sources',
  request: {
    query: z.object({
      ...pageQuery,
      format,
      origin: z.enum(['published', 'computed', 'need']).default('published').openapi({
        description: 'Stated in documents, computed from those, or values of need from imported tables.',
      }),
      territory: z.string().optional(),
      definition: z.string().optional().openapi({ example: 'stated-funds' }),
      publication: z.string().optional(),
    }),
  },
  responses: { ...json(pageSchema(figureSchema), 'Figures ordered by identifier'), ...badRequest },
});

export const getFigureRoute = createRoute({
  method: 'get',
  path: '/figures/{id}',
  operationId: 'getFigure',
  summary: 'One figure',
  request: { params: param('id') },
  responses: { ...one(figureSchema, 'The figure'), ...notFound },
});

export const listFindingsRoute = createRoute({
  method: 'get',
  path: '/findings',
  operationId: 'listFindings',
  summary: 'What does not agree',
  request: {
    query: z.object({
      ...pageQuery,
      format,
      state: z.enum(['open', 'explained', 'corrected', 'accepted']).optional(),
    }),
  },
  responses: { ...json(pageSchema(findingSchema), 'Findings, open ones first'), ...badRequest },
});

export const getFindingRoute = createRoute({
  method: 'get',
  path: '/findings/{id}',
  operationId: 'getFinding',
  summary: 'One finding',
  request: { params: param('id') },
  responses: { ...one(findingSchema, 'The finding'), ...notFound },
});

export const listSourcesRoute = createRoute({
  method: 'get',
  path: '/sources',
  operationId: 'listSources',
  summary: 'Publications the register draws on',
  request: { query: z.object({ ...pageQuery, format }) },
  responses: { ...json(pageSchema(publicationSchema), 'Publications by title'), ...badRequest },
});

export const getSourceRoute = createRoute({
  method: 'get',
  path: '/sources/{id}',
  operationId: 'getSource',
  summary: 'One publication with its editions',
  request: { params: param('id') },
  responses: {
    ...one(
      publicationSchema.extend({ list: z.array(editionSchema) }),
      'The publication, newest edition first',
    ),
    ...notFound,
  },
});

export const listSourceRowsRoute = createRoute({
  method: 'get',
  path: '/sources/{id}/rows',
  operationId: 'listSourceRows',
  summary: 'Raw rows of an edition as delivered',
  request: {
    params: param('id'),
    query: z.object({
      ...pageQuery,
      edition: z.string().optional().openapi({ description: 'The newest one when absent.' }),
    }),
  },
  responses: {
    ...one(pageSchema(rawRowSchema), 'Rows in the order of the file'),
    ...badRequest,
    ...notShown,
    ...notFound,
  },
});
