// The plain file of `./opora impact --graph FILE.json`: its shape, and reading it into a Graph.
//
// nodes[]   id; kind (open list: unit, post, agreement, body, task, call, project, service, obligation, investment,
//           municipality …); title; from, to = first and last day of life, an ISO date of any precision (a missing one =
//           always has been / does not end); money = decimal crowns by class; unknownMoney = classes in which there is
//           money nobody states the sum of (a hit of it is a row with the class and no amount, never a zero); stated =
//           {class: {hedge, asOf}}: the word that limits a sum in its source (nearly, about …) and the date it speaks of; drawn = "linear" (evenly by days from..to,
//           the default; without both dates nothing counts as drawn until the end), "at-end" or payments [{date, amount}];
//           durable = {from, to, exposure: "full" | "proportional"} (the duty after the end; default from = the day after
//           `to`); recovers (default true, false for kinds project and obligation); people; services; contact;
//           municipality; source; confidence and assumption = how sure it is that the thing is as written,
//           and why it is believed where no source says it.
// needs[]   dependent stands on provider, `for` a role (staff, signature, counterparty, facilitation, eligibility, funding,
//           co-financing, data, durability or another text); essential (default true; a need that is not essential never
//           fells anything); graceDays or graceWorkingDays = how long the dependent lives without it (default 0);
//           due = days of every year (06-30) on which it matters: after the grace the dependent falls on the first of them,
//           and not at all if the provider is back by then;
//           group + minimum = needs of one dependent with one group are substitutes, `minimum` of them must live
//           (default 1; a provider weakened to 0.5 counts as 0.5, so 0.5 of one provider is a possible minimum);
//           from, to = when the need holds (default: the life of the dependent; for role durability: its durable period);
//           source, confidence (high, medium, low), assumption = why it is believed where no source says it.
// events[]  id, title (titleEn beside it, also of measures), date (first day of the change), standing, source; assumptions [{provider, confidence, assumption}] =
//           how sure it is that the change concerns that provider, and why it is believed; ends = ids that do not live from the date on;
//           weakens [{provider, to: 0-1, until}]; delays [{provider, days}] = it is out for that long, counted from the
//           date or from its start, whichever is later; replaces [{provider, by, delayDays, for}] = the provider ends and
//           `by` takes its place that many days later (with `for` only those roles move and the provider does not end);
//           merges [{providers, into, delayDays}]; splits [{provider, into: [{by, for}], delayDays}]. A delay is a number
//           or {min, likely, max}; a missing one is taken from precedents of the role, and refused where there is none.
// measures[] see graph.ts; asOf = the day results are looked at from (it moves no event), horizon = the last day looked at.
// Ties: on one day everything that starts or comes back counts before anything falls; a grace of g days from day d spares
// d .. d+g-1; `to` is the last day of life, an event's date the first day of the change.

import { z } from 'zod';
import { isYearDay } from './grace.ts';

// The engine also runs in the browser under a policy without eval; zod would try it to compile its schemas.
z.config({ jitless: true });

/** Most rows of each kind. */
export const MAX = {
  nodes: 200_000,
  needs: 1_000_000,
  events: 1_000,
  measures: 200,
  list: 100_000,
  payments: 1_000,
};

const id = z.string().min(1).max(120);
const text = z.string().min(1).max(500);
const date = z.string().max(12);
const amount = z.string().regex(/^\d{1,14}(\.\d{1,2})?$/);
const days = z.number().int().min(0).max(36_500);
const delay = z.union([days, z.strictObject({ min: days, likely: days, max: days })]);
const confidence = z.enum(['high', 'medium', 'low']);
const assumption = z.string().max(2000);
const roles = z.array(z.string().min(1).max(60)).min(1).max(50).nullish();

const money = z.strictObject({
  running: amount.default('0'),
  durability: amount.default('0'),
  eligibility: amount.default('0'),
  pipeline: amount.default('0'),
});

const stated = z.strictObject({
  hedge: z
    .enum(['exact', 'about', 'over', 'at_least', 'under', 'at_most', 'nearly', 'order_of_magnitude'])
    .default('exact'),
  asOf: date.nullish(),
});

export const nodeSchema = z.strictObject({
  id,
  kind: z.string().min(1).max(60),
  title: text,
  from: date.nullish(),
  to: date.nullish(),
  money: money.nullish(),
  unknownMoney: z
    .array(z.enum(['running', 'durability', 'eligibility', 'pipeline']))
    .max(4)
    .nullish(),
  stated: z.partialRecord(z.enum(['running', 'durability', 'eligibility', 'pipeline']), stated).nullish(),
  drawn: z
    .union([z.enum(['linear', 'at-end']), z.array(z.strictObject({ date, amount })).max(MAX.payments)])
    .default('linear'),
  durable: z
    .strictObject({
      from: date.nullish(),
      to: date.nullish(),
      exposure: z.enum(['full', 'proportional']).default('full'),
      about: z.boolean().nullish(),
    })
    .nullish(),
  recovers: z.boolean().nullish(),
  people: z.number().int().min(0).max(100_000_000).nullish(),
  services: z.array(text).max(200).default([]),
  contact: text.nullish(),
  municipality: text.nullish(),
  source: z.string().max(2000).nullish(),
  confidence: confidence.nullish(),
  assumption: assumption.nullish(),
});

export const needSchema = z.strictObject({
  dependent: id,
  provider: id,
  for: z.string().min(1).max(60),
  essential: z.boolean().nullish(),
  graceDays: days.nullish(),
  graceWorkingDays: days.nullish(),
  due: z.array(z.string().refine(isYearDay)).min(1).max(50).nullish(),
  group: z.string().min(1).max(120).nullish(),
  minimum: z.number().min(0.0001).max(1000).nullish(),
  from: date.nullish(),
  to: date.nullish(),
  source: z.string().max(2000).nullish(),
  confidence: confidence.nullish(),
  assumption: assumption.nullish(),
});

export const eventSchema = z.strictObject({
  id,
  title: text.nullish(),
  titleEn: text.nullish(),
  date,
  standing: z.enum(['rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn']),
  source: z.string().max(2000).nullish(),
  assumptions: z
    .array(
      z.strictObject({ provider: id, confidence: confidence.nullish(), assumption: assumption.nullish() }),
    )
    .max(MAX.list)
    .default([]),
  ends: z.array(id).max(MAX.list).default([]),
  weakens: z
    .array(z.strictObject({ provider: id, to: z.number().min(0).max(1), until: date.nullish() }))
    .max(MAX.list)
    .default([]),
  delays: z
    .array(z.strictObject({ provider: id, days: delay }))
    .max(MAX.list)
    .default([]),
  replaces: z
    .array(z.strictObject({ provider: id, by: id, delayDays: delay.nullish(), for: roles }))
    .max(MAX.list)
    .default([]),
  merges: z
    .array(z.strictObject({ providers: z.array(id).min(1).max(1000), into: id, delayDays: delay.nullish() }))
    .max(1000)
    .default([]),
  splits: z
    .array(
      z.strictObject({
        provider: id,
        into: z
          .array(z.strictObject({ by: id, for: roles }))
          .min(1)
          .max(100),
        delayDays: delay.nullish(),
      }),
    )
    .max(1000)
    .default([]),
});

export const measureSchema = z.strictObject({
  id,
  title: text,
  titleEn: text.nullish(),
  cost: amount.default('0'),
  costPer: z.enum(['once', 'year']).nullish(),
  posts: z.number().min(0).max(10_000).default(0),
  assumption: assumption.nullish(),
  owner: text.nullish(),
  deadline: date.nullish(),
  from: date.nullish(),
  keeps: z.array(id).max(1000).default([]),
  bridges: z
    .array(z.strictObject({ node: id, until: date }))
    .max(1000)
    .default([]),
  takesOver: z
    .array(z.strictObject({ provider: id, by: id, delayDays: delay.nullish(), for: roles }))
    .max(1000)
    .default([]),
  shortens: z
    .array(z.strictObject({ provider: id, by: id, delayDays: days }))
    .max(1000)
    .default([]),
});

export const graphSchema = z.strictObject({
  nodes: z.array(nodeSchema).max(MAX.nodes),
  needs: z.array(needSchema).max(MAX.needs),
  events: z.array(eventSchema).max(MAX.events).default([]),
  measures: z.array(measureSchema).max(MAX.measures).default([]),
  asOf: date.nullish(),
  horizon: date,
});

/** The file as an author may write it. */
export type GraphInput = z.input<typeof graphSchema>;

/** The file with its defaults filled in. */
export type GraphFile = z.output<typeof graphSchema>;
