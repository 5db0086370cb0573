// Holds requests to the contract: a method or a parameter the contract does not know is told, never ignored.
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

type Parameter = { name?: string; in?: string };
type Operation = { parameters?: Parameter[] };
export type ContractPaths = Record<string, Record<string, Operation> | undefined>;

type Entry = { pattern: RegExp; literal: boolean; methods: Map<string, Set<string>> };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** `readPaths` gives the paths of the OpenAPI document; it is asked once, when all operations are there. */
export function strictRequests(readPaths: () => ContractPaths): MiddlewareHandler {
  let entries: Entry[] | undefined;
  return async (c, next) => {
    entries ??= buildEntries(readPaths());
    const path = c.req.path.replace(/(?<=.)\/$/, '');
    const entry = entries.find(({ pattern }) => pattern.test(path));
    if (!entry) return next();
    const allow = [...entry.methods.keys()].flatMap((method) =>
      method === 'GET' ? ['GET', 'HEAD'] : method,
    );
    allow.push('OPTIONS');
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow: allow.join(', ') });
    const known = entry.methods.get(c.req.method === 'HEAD' ? 'GET' : c.req.method);
    if (!known) {
      c.header('allow', allow.join(', '));
      return problem(c, 405, `${path} answers ${allow.join(', ')}; found ${c.req.method}.`);
    }
    const unknown = [...new URL(c.req.url).searchParams.keys()].filter((name) => !known.has(name));
    if (unknown.length === 0) return next();
    const expected = known.size ? `one of ${[...known].join(', ')}` : 'no parameter';
    const errors = [...new Set(unknown)].map((parameter) => ({ parameter, expected }));
    return problem(c, 400, `Unknown parameter: ${errors.map((one) => one.parameter).join(', ')}.`, errors);
  };
}

function buildEntries(paths: ContractPaths): Entry[] {
  const entries = Object.entries(paths).map(([path, operations]): Entry => {
    const methods = METHODS.flatMap((method): [string, Set<string>][] => {
      const operation = operations?.[method];
      if (!operation) return [];
      const names = (operation.parameters ?? []).flatMap(({ name, in: place }) =>
        place === 'query' && name ? [name] : [],
      );
      return [[method.toUpperCase(), new Set(names)]];
    });
    const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
    return { pattern: new RegExp(`^${source}$`), literal: !path.includes('{'), methods: new Map(methods) };
  });
  // `/projects/facets` before `/projects/{id}`.
  return entries.sort((a, b) => Number(b.literal) - Number(a.literal));
}
