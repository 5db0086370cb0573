// Runs the tables of examples/: terms and courses that an official can read and extend.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatDay, parseDay } from '#model/day.ts';
import { computeObligations, type Bounds, type ProjectFacts } from './compute.ts';
import { findCourse, type CourseFacts } from './course.ts';
import { explainDue, sayDue } from './explain.ts';
import { OBLIGATION_RULES } from './rules.ts';

const read = (name: string) => parse(readFileSync(new URL(`./examples/${name}`, import.meta.url), 'utf8'));

type TermCase = { name: string; rule: string; facts: Partial<ProjectFacts>; due: string[] };

const facts = (part: Partial<ProjectFacts>): ProjectFacts => ({
  id: 'projekt',
  title: 'Projekt',
  wording: [],
  ...part,
});

function write(due: Bounds | undefined): string {
  if (!due) return 'neznámo';
  const [from, to] = [formatDay(due.earliest), formatDay(due.latest)];
  return `${from === to ? to : `${from} – ${to}`}${due.expected ? ' plan' : ''}`;
}

describe('terms', () => {
  test.each((read('terms.yaml') as { cases: TermCase[] }).cases)('$name', (example) => {
    const found = computeObligations(facts(example.facts), OBLIGATION_RULES);
    expect(found.filter(({ rule }) => rule.id === example.rule).map(({ due }) => write(due))).toEqual(
      example.due,
    );
  });
});

type CourseCase = { name: string; facts: CourseFacts; course: string };
const courses = read('course.yaml') as { asOf: string; cases: CourseCase[] };

test.each(courses.cases)('course: $name', (example) => {
  expect(findCourse(example.facts, parseDay(courses.asOf))).toBe(example.course);
});

test('every term is told in words', () => {
  const [report] = computeObligations(
    facts({ programme: '06', endedOn: '2020-12-31' }),
    OBLIGATION_RULES.filter(({ id }) => id === 'irop-final-report'),
  );
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(explainDue(report!, 'cs'))).toBe('20 pracovních dnů od konce realizace 31. 12. 2020');
  expect(plain(explainDue(report!, 'en'))).toBe(
    '20 working days from the end of the project 31 December 2020',
  );
  expect(plain(sayDue(report!.due, 'cs'))).toBe('29. 1. 2021');
  expect(sayDue(undefined, 'cs')).toBe('den zatím neznáme');
});

test('money at stake is what is known, or said to be unknown', () => {
  const durability = (part: Partial<ProjectFacts>) =>
    computeObligations(facts({ programme: '06', ...part }), OBLIGATION_RULES).find(
      ({ rule }) => rule.id === 'irop-durability',
    )!.exposure;
  expect(durability({})).toBe('unknown');
  expect(durability({ exposure: { kind: 'contracted', hellers: 100n } })).toEqual({
    kind: 'contracted',
    hellers: 100n,
  });
});

const day = fc.integer({ min: 0, max: 30_000 });

test('a term never ends before its event, and later events never end sooner', () => {
  fc.assert(
    fc.property(day, fc.nat(400), (start, more) => {
      const due = (end: number) =>
        computeObligations(facts({ programme: '06', endedOn: formatDay(end) }), OBLIGATION_RULES).find(
          ({ rule }) => rule.id === 'irop-final-report',
        )!.due!;
      expect(due(start).earliest).toBeGreaterThan(start);
      expect(due(start + more).latest).toBeGreaterThanOrEqual(due(start).latest);
    }),
  );
});

test('every rule names its source and has a condition', () => {
  for (const rule of OBLIGATION_RULES) {
    expect(rule.source.title).not.toBe('');
    expect(Object.keys(rule.conditions).length).toBeGreaterThan(0);
  }
  expect(new Set(OBLIGATION_RULES.map(({ id }) => id)).size).toBe(OBLIGATION_RULES.length);
});
