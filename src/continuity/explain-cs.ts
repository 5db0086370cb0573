// Results in Czech words. Titles stand in quotes in the nominative and verbs in forms without gender, so that no name has to
// be inflected and no sentence depends on whether it speaks of an úřad, a služba or a memorandum.

import type { Hellers } from '#model/money.ts';
import { formatPartialDate } from '#model/partial-date.ts';
import { sayAmountIn, sayAmountOf } from './amount-words.ts';
import { inheritedSuccessor, type Fall, type Successor } from './causes.ts';
import { listChain } from './chain.ts';
import { BEGINNING, formatDay, type Day } from '#model/day.ts';
import {
  standingRank,
  type Confidence,
  type EventStanding,
  type GraphNode,
  type MoneyClass,
  type Override,
} from './graph.ts';
import type { Hit } from './impact.ts';
import { listPathAssumptions, type PathAssumption } from './path-assumptions.ts';
import { leastSure, restOf, type SurerPart } from './surer-part.ts';
import type { Ground } from './grounds.ts';
import type { Unaffected } from './unaffected.ts';

export const STANDING_TEXTS: Record<EventStanding, string> = {
  rumour: 'neověřená zpráva',
  reported: 'jen podle médií a dalších zdrojů, úředně nepotvrzeno',
  announced: 'oznámeno, zatím nerozhodnuto',
  decided: 'rozhodnuto, zatím neúčinné',
  effective: 'účinné',
  withdrawn: 'odvoláno',
};

export const CLASS_TEXTS: Record<MoneyClass, string> = {
  running: 'běžící peníze (nevyčerpané)',
  durability: 'udržitelnost (co by se mohlo vracet)',
  eligibility: 'přístup k výzvám',
  pipeline: 'připravované investice',
};

export const CONFIDENCE_TEXTS: Record<Confidence, string> = {
  high: 'vysoká',
  medium: 'střední',
  low: 'nízká',
  unknown: 'neuvedena',
};

const ROLE_TEXTS: Record<string, string> = {
  staff: 'chybějí lidé, kteří to dělali',
  signature: 'nemá kdo podepsat',
  counterparty: 'chybí smluvní strana',
  facilitation: 'nemá kdo vést jednání',
  eligibility: 'není splněna podmínka výzvy',
  funding: 'končí financování',
  'co-financing': 'chybí spolufinancování',
  data: 'chybějí podklady',
  durability: 'udržitelnost nemá kdo plnit',
  agreement: 'neplatí dohoda, o kterou se opírá',
  plan: 'neplatí plán, do kterého patří',
  call: 'výzva nepřijímá žádosti',
  advice: 'chybí odborná podpora',
};

/** So many that are missing are named in a sentence. */
const MOST_LOST = 3;

const ROLE_NAMES: Record<string, string> = {
  staff: 'lidé',
  signature: 'podpis',
  counterparty: 'smluvní strana',
  facilitation: 'vedení jednání',
  eligibility: 'podmínka výzvy',
  funding: 'financování',
  'co-financing': 'spolufinancování',
  data: 'podklady',
  durability: 'plnění udržitelnosti',
  agreement: 'dohoda',
  plan: 'plán',
  call: 'výzva',
  advice: 'odborná podpora',
};

/** A role by name; one of the author's own is quoted. */
export const nameRole = (role: string): string => ROLE_NAMES[role] ?? `„${role}“`;

const nameRoles = (roles: readonly string[]): string => roles.map(nameRole).join(', ');

export const formatAmount = (amount: Hellers | null): string => sayAmountIn(amount, 'cs');

export const formatHitAmount = ({ class: name, amount, fall }: Hit): string =>
  sayAmountOf(fall.node, name, amount, 'cs');

/** `1. 4. 2026` with no-break spaces. */
export function formatDayCs(day: Day): string {
  return formatPartialDate({ text: formatDay(day), precision: 'day' });
}

/** What is missing when a need breaks; a role of the author's own is quoted. */
export function describeRole(role: string): string {
  return ROLE_TEXTS[role] ?? `chybí „${role}“`;
}

/** A chain in any form of its steps, with a mark where steps were left out. */
export function formatChain(fall: Fall, format: (step: Fall) => string, longest?: number): string[] {
  const { first, skipped, last } = listChain(fall, longest);
  if (skipped === 0) return first.map(format);
  return [...first.map(format), `… ${skipped} dalších kroků …`, ...last.map(format)];
}

/** One sentence on one fall: `1. 5. 2026 „Projekt“: chybějí lidé, kteří to dělali („Odbor“); 30 dní odkladu uplynulo.` */
export function describeStep(fall: Fall): string {
  const head = `${formatDayCs(fall.day)} „${fall.node.title}“`;
  return `${head}${describeCause(fall)}${describeSuccessor(fall)}.`;
}

/** What happens to it, without its name; a thing that lacks another says what it lacks. */
export function describeCause(fall: Fall): string {
  switch (fall.cause) {
    case 'ends':
      return ' končí';
    case 'delays':
      return fall.until === null
        ? ' je mimo provoz'
        : ` je mimo provoz ${sayLikely(fall.untilLikely)}do ${formatDayCs(fall.until - 1)}`;
    case 'replaces':
      return describeHandover(fall);
    case 'weakens':
      return ' slábne';
    case 'override':
      return ' padá podle úsudku člověka, ne podle výpočtu';
    case 'need': {
      const grace = fall.day - fall.since;
      const over = fall.need?.due ? 'nastal den, kdy to potřebuje' : 'odklad uplynul';
      const spared =
        grace > 0 && fall.since > BEGINNING ? `; chybí od ${formatDayCs(fall.since)}, ${over}` : '';
      const left = fall.remaining.length > 0 ? `; zbývá ${fall.remaining.length}, to nestačí` : '';
      // With no need of its own: what took over from it.
      const what = fall.need ? `: ${describeRole(fall.need.for)}` : ' ztrácí i nástupce';
      return `${what} (${nameLost(fall)})${spared}${left}`;
    }
  }
}

/** What it lacks: the one it fell with first, of many the first few. */
function nameLost({ via, lost }: Fall): string {
  const all = [via!.node, ...lost.filter((node) => node !== via!.node)];
  const rest = all.length - MOST_LOST;
  return `${listTitles(all.slice(0, MOST_LOST))}${rest > 0 ? ` a ${rest < 5 ? 'další' : 'dalších'} ${rest}` : ''}`;
}

/** Replaced whole it ends; replaced in some roles it goes on without them. */
function describeHandover({ node, event }: Fall): string {
  const rows = event?.successions.filter((row) => row.provider === node.id) ?? [];
  const roles = [...new Set(rows.flatMap((row) => row.roles ?? []))].sort();
  const whole = rows.length === 0 || rows.some((row) => row.roles === undefined);
  return whole ? ' končí, roli má převzít nástupce' : ` přestává v roli: ${nameRoles(roles)}`;
}

function describeSuccessor(fall: Fall): string {
  const next = fall.successors.find((row) => row.enough) ?? fall.successors[0];
  if (!next)
    return fall.met
      ? `; návrat ${sayLikely(fall.met.likely)}${formatDayCs(fall.met.day)} ale nestačí: ${sayFurther(fall)}`
      : '';
  const basis = next.fromPrecedent ? ' (lhůta odhadnuta podle precedentu)' : '';
  return next.day === null
    ? `; nástupce „${next.by.title}“ do konce sledování nepřevezme`
    : `; nástupce „${next.by.title}“ převezme ${sayAbout(next)}${formatDayCs(next.day)}${basis}${next.enough ? '' : describeFurther(fall)}`;
}

/** A day out of a range is only likely; one from a precedent says so by itself. */
const sayAbout = ({ about, fromPrecedent }: Successor): string => sayLikely(about && !fromPrecedent);

const sayLikely = (likely: boolean): string => (likely ? 'nejspíš ' : '');

/** Who stands in; a date only where the thing stands again from it, otherwise what keeps it down. */
export function describeSubstitutes(fall: Fall): string[] {
  return [
    ...fall.remaining.map(({ title }) => `zbývá „${title}“`),
    ...fall.successors.map((row) => {
      const { by, day, enough } = row;
      if (day === null) return `„${by.title}“ do konce sledování nepřevezme`;
      return `„${by.title}“${enough ? ` ${sayLikely(row.about)}od ${formatDayCs(day)}` : describeFurther(fall)}`;
    }),
    ...fall.heirs.map(({ by, roles }) => `„${by.title}“ má převzít jen některé role: ${nameRoles(roles)}`),
    ...inherited(fall),
  ];
}

/** It comes back with what it stands on, where that is taken over. */
function inherited(fall: Fall): string[] {
  const found = inheritedSuccessor(fall);
  if (!found) return [];
  const { of, successor } = found;
  return [
    `vlastní ne; za „${of.title}“ převezme „${successor.by.title}“ ${sayLikely(successor.about)}${formatDayCs(successor.day!)}`,
  ];
}

function sayFurther({ further }: Fall): string {
  return further
    .map(
      ({ need, day, lost }) =>
        `od ${formatDayCs(day)} ${describeRole(need.for)} (${lost.map((node) => `„${node.title}“`).join(', ')})`,
    )
    .join('; ');
}

/** Why a thing does not stand though a successor has taken over. */
function describeFurther(fall: Fall): string {
  if (fall.further.length > 0) return `, to ale nestačí: ${sayFurther(fall)}`;
  return fall.node.recovers ? ', ani pak ale nestojí' : ', co skončilo, se tím ale nezvedne';
}

/** An event that alone would not bring it about is surer than what it takes part in. */
function sayAlone({ event, standing }: Fall): string {
  if (!event || standingRank(event.standing) <= standingRank(standing)) return '';
  return `${STANDING_TEXTS[event.standing]}; sama k\u00a0tomu nestačí, a\u00a0tak platí stav méně jisté události: `;
}

/** The standing of the trigger; it stands on every result and no export may drop it. */
export function describeStanding(fall: Fall): string {
  const event = fall.event ? `Událost „${fall.event.title}“: ${sayAlone(fall)}` : '';
  const judged = fall.judgement ? ` ${describeJudgement(fall.judgement)}.` : '';
  return `${event}${STANDING_TEXTS[fall.standing]}.${judged}`;
}

/** Who judged so and why; a judgement is no standing. */
export function describeJudgement({ author, reason }: Override): string {
  return `Podle úsudku člověka (${author ?? 'autor neuveden'}): ${reason.replace(/\.$/, '')}`;
}

/** What an assumption is about, and what is assumed. */
export function describeAssumption({ kind, step, by, text }: PathAssumption): {
  about: string;
  text: string;
} {
  const title = `„${(by ?? step.node).title}“`;
  if (kind === 'delay')
    return { about: title, text: 'Lhůta převzetí je podle dřívějších případů, ne podle oznámení.' };
  const role = kind === 'need' ? ` – ${describeRole(step.need!.for)}` : '';
  return { about: `${title}${role}`, text: text ?? 'Vazba nemá uvedený zdroj.' };
}

/** Assumptions on the chain as sentences. */
export function listAssumptions(fall: Fall): string[] {
  return listPathAssumptions(fall).map((row) => {
    const { about, text } = describeAssumption(row);
    return `${about}: ${text} (jistota ${CONFIDENCE_TEXTS[row.confidence]})`;
  });
}

/** How it comes back: a replaced thing does not, its role is taken over. A day less sure than the fall says so. */
export function describeReturn(fall: Fall): string {
  if (fall.until === null) return '';
  const next = fall.successors.find((row) => row.enough);
  const likely = sayLikely(fall.untilLikely);
  const sure = fall.untilStanding === fall.standing ? '' : ` (${STANDING_TEXTS[fall.untilStanding]})`;
  return fall.cause === 'replaces' && next
    ? `roli ${likely}od ${formatDayCs(fall.until)} převezme „${next.by.title}“${sure}`
    : `obnoví se ${likely}${formatDayCs(fall.until)}${sure}`;
}

/**
 * What of a row surer events bring, and how sure the rest is: `Jen neověřená zpráva je zbylých asi 44 Kč` never passes for
 * decided. Sentences without a full stop; none where all of the row is equally sure.
 */
export function describeSurer(hit: Hit, parts: readonly SurerPart[]): string[] {
  if (parts.length === 0) return [];
  const { amount: whole, class: name, fall } = hit;
  const sayAmount = (amount: Hellers) => sayAmountOf(fall.node, name, amount, 'cs');
  const told = parts.map(({ standing, day, until, amount }) => {
    const days = `od ${formatDayCs(day)}${until === null ? '' : ` do ${formatDayCs(until - 1)}`}`;
    const surer = `i bez méně jistých událostí: ${STANDING_TEXTS[standing]}`;
    if (whole === null || amount === null) return `Padá ${days} ${surer}`;
    if (amount > whole)
      return `Bez méně jistých událostí by šlo o ${sayAmount(amount)} ${days}: ${STANDING_TEXTS[standing]}`;
    return amount === whole ? `Celá částka ${days} ${surer}` : `Z toho ${sayAmount(amount)} ${days} ${surer}`;
  });
  const rest = restOf(hit, parts);
  const end = fall.until === null ? '' : ` do ${formatDayCs(fall.until - 1)}`;
  const less = STANDING_TEXTS[leastSure(hit)];
  return [
    ...told,
    rest === null
      ? `Celý výpadek od ${formatDayCs(fall.day)}${end}: ${less}`
      : `Zbytek, ${sayAmount(rest)}: ${less}`,
  ];
}

/** `asi 74 Kč, běžící peníze (nevyčerpané); stav celé částky: neověřená zpráva`, the last where the day is surer. */
export function describeMoney(hit: Hit): string {
  const { class: name, standing, fall } = hit;
  const money = name === null ? '' : `${formatHitAmount(hit)}, ${CLASS_TEXTS[name]}`;
  return standing === fall.standing ? money : `${money}; stav celé částky: ${STANDING_TEXTS[standing]}`;
}

/** A whole hit as a paragraph: chain, money with its class, return, standing, what of it is surer. */
export function describeHit(hit: Hit, surer: readonly SurerPart[] = []): string {
  const { fall } = hit;
  const parts = formatChain(fall, describeStep);
  if (hit.class) parts.push(`V sázce: ${describeMoney(hit)}.`);
  const back = fall.cause === 'delays' ? '' : describeReturn(fall);
  if (back) parts.push(`${back[0]!.toUpperCase()}${back.slice(1)}.`);
  if (fall.anywayOn !== null) parts.push(`Bez události by konec přišel ${formatDayCs(fall.anywayOn)}.`);
  parts.push(describeStanding(fall), ...describeSurer(hit, surer).map((sentence) => `${sentence}.`));
  return parts.join(' ');
}

const listTitles = (nodes: readonly GraphNode[]): string => nodes.map((node) => `„${node.title}“`).join(', ');

/** Why a node is not hit. */
export function describeUnaffected(entry: Unaffected): string {
  const title = `„${entry.node.title}“`;
  const lost = listTitles(entry.lost);
  switch (entry.reason) {
    case 'no-path':
      return `${title}: nic, co potřebuje, se nemění.`;
    case 'substitute':
      return `${title}: ztrácí ${lost}, ${entry.standing.length > 0 ? `stačí ${listTitles(entry.standing)}` : 'zbytek stačí'}.`;
    case 'still-enough':
      return `${title}: ${lost} slábne, ale stačí.`;
    case 'within-grace':
      return `${title}: ${lost} chybí jen po dobu, kterou překlene nebo ve které to nepotřebuje.`;
    case 'grace-beyond-horizon':
      return `${title}: ${lost} chybí, odklad nebo nejbližší termín ale přijde až po konci sledování.`;
    case 'not-essential':
      return `${title}: ztrácí ${lost}, obejde se bez toho.`;
    case 'other-time':
      return `${title}: co se mění, v té době nepotřebuje.`;
    case 'ended-before':
      return `${title}: stálo do ${formatDayCs(entry.day!)}, událost přišla potom.`;
    case 'maybe-over':
      return `${title}: mohlo skončit ${formatDayCs(entry.day!)}, skutečný konec ale pramen neuvádí; zda ještě trvá, nevíme.`;
    case 'down-anyway':
      // What has not stood yet has no day on which it fell.
      return entry.day! <= BEGINNING
        ? `${title}: čeká na to, co potřebuje; nestálo už před událostí.`
        : `${title}: padá ${formatDayCs(entry.day!)} i bez události.`;
    case 'replaced':
      return entry.note
        ? `${title}: předává jen některé role (${nameRoles(entry.note.split(', '))}), jinak trvá.`
        : `${title}: nástupce převezme bez mezery.`;
    case 'weakened':
      return entry.share === 0
        ? `${title}: trvá, ale nic neposkytuje (oslabení na nulu).`
        : `${title}: slábne, nekončí.`;
    case 'measure':
      return `${title}: drží díky opatření „${entry.note}“.`;
    case 'override':
      return `${title}: drží podle rozhodnutí člověka: ${entry.note}`;
  }
}

/** What it stands on that it is not hit, each with how sure it is; a link nobody gave a reason for is named. */
export function describeGrounds({ grounds }: Pick<Unaffected, 'grounds'>): string[] {
  return grounds.map((row) => `${describeGround(row)} (jistota ${CONFIDENCE_TEXTS[row.confidence]})`);
}

export function describeGround({ need, about, text }: Ground): string {
  if (text !== null) return text;
  const link = `Vazba na „${about.title}“`;
  return need?.source === undefined ? `${link} nemá uvedený zdroj.` : `${link} není jistá.`;
}
