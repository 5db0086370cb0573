// The register of the pack as a graph the engine reads, on a real database.
import { expect, test } from 'vitest';
import { openTestDatabase } from '../../../../test/database.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { loadPack } from '../pack/load.ts';
import { readPack } from '../pack/read.ts';
import { graphForEvents } from './event-graph.ts';
import { getContinuity } from './keep-continuity.ts';

const database = await openTestDatabase();
await loadPack(database, readPack('packs/CZ051').pack!, 'test');
const door = { read: <T>(work: Parameters<typeof database.read<T>>[1]) => database.read<T>('CZ051', work) };
const register = await getContinuity(door);

test('every event of the register makes a graph the engine takes, and JSON loses nothing of it', () => {
  expect(register.events.length).toBeGreaterThan(1);
  for (const event of register.events) {
    const built = buildGraph(JSON.parse(JSON.stringify(graphForEvents(register, [event.id]))));
    expect(built.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  }
});

test('every node, need and event says where it comes from', () => {
  const nodes = Object.values(register.nodes);
  expect(nodes.length).toBe(register.graph.nodes.length);
  expect(nodes.filter((node) => node.origins.length === 0)).toEqual([]);
  expect(register.needs.length).toBe(register.graph.needs.length);
  register.needs.forEach((need, i) => {
    expect(need).toMatchObject({ dependent: register.graph.needs[i]!.dependent });
    expect(need.origin.source.title).not.toBe('');
  });
  for (const event of register.events) expect(event.origins.length).toBeGreaterThan(0);
});

test('the same data are read once', async () => {
  expect(await getContinuity(door)).toBe(register);
});
