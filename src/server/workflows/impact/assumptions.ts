// Every assumption a hit rests on: of the event, of the things on its path, of the needs between them, of delays.
import type { Fall } from '#continuity/causes.ts';
import { listChain } from '#continuity/chain.ts';
import { describeRole } from '#continuity/explain-cs.ts';
import { weakerConfidence, type Confidence } from '#continuity/graph.ts';
import type { ContinuityRegister, Origin, RegisterImpactEvent } from './continuity-register.ts';

export type PathAssumption = { about: string; text: string; confidence: Confidence };

/** In the order of the path, each text once. */
export function listPathAssumptions(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  fall: Fall,
): PathAssumption[] {
  const found = new Map<string, PathAssumption>();
  const note = (about: string, text: string | null | undefined, confidence: Confidence) => {
    if (text && !found.has(text)) found.set(text, { about, text, confidence });
  };
  for (const step of chainOf(fall)) {
    const title = `„${step.node.title}“`;
    for (const { assumption, confidence } of originsOf(register, event, step))
      note(title, assumption, confidence);
    if (step.need)
      note(
        `${title} – ${describeRole(step.need.for)}`,
        step.need.assumption ?? (step.need.source ? null : 'Vazba nemá uvedený zdroj.'),
        step.need.confidence,
      );
    for (const { by, fromPrecedent } of step.successors)
      if (fromPrecedent)
        note(`„${by.title}“`, 'Lhůta převzetí je podle dřívějších případů, ne podle oznámení.', 'low');
  }
  return [...found.values()];
}

/** As sure as the least sure row on the path; the standing of the event is told beside it. */
export function pathConfidence(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  fall: Fall,
): Confidence {
  let weakest: Confidence = 'high';
  for (const step of chainOf(fall)) {
    for (const { confidence } of originsOf(register, event, step))
      weakest = weakerConfidence(weakest, confidence);
    if (step.need) weakest = weakerConfidence(weakest, step.need.confidence);
  }
  return weakest;
}

function chainOf(fall: Fall): Fall[] {
  const { first, last } = listChain(fall);
  return [...first, ...last];
}

function originsOf(register: ContinuityRegister, event: RegisterImpactEvent, step: Fall): Origin[] {
  const effects = step.via ? [] : event.effects.filter((row) => row.provider === step.node.id);
  return [...effects.map((row) => row.origin), ...(register.nodes[step.node.id]?.origins ?? [])];
}

/** Of what falls without any event: assumptions of the thing and of what it needs. */
export function listOwnAssumptions(register: ContinuityRegister, id: string): PathAssumption[] {
  const node = register.nodes[id];
  const title = `„${node?.title ?? id}“`;
  const needs = register.needs.filter((need) => need.dependent === id && need.essential);
  return [...(node?.origins ?? []), ...needs.map((need) => need.origin)].flatMap(
    ({ assumption, confidence }) =>
      assumption === null ? [] : { about: title, text: assumption, confidence },
  );
}
