// Words of a stress test in the language of the reader; the engine's own sentences come from it.
import * as cs from '#continuity/explain-cs.ts';
import * as en from '#continuity/explain-en.ts';
import { formatDay, parseDay, type Day } from '#model/day.ts';
import { titleIn, titleLanguage, type Titled } from '#continuity/titles.ts';
import { sayKindIn } from '#continuity/kind-words.ts';
import type { ClassTotal } from '#continuity/impact.ts';
import { sayAmountOf } from '#continuity/amount-words.ts';
import type { Confidence, EventStanding, GraphNode, Measure, MoneyClass } from '#continuity/graph.ts';
import type { Saved } from '#continuity/measure-effect.ts';
import type { Share } from '#continuity/surer-part.ts';
import type { PathAssumption } from '#continuity/path-assumptions.ts';
import { formatEstimate, formatMoney, formatMoneyShort, type Hellers } from '#model/money.ts';
import { formatNumber } from '#model/quantity.ts';
import { formatPartialDate } from '#model/partial-date.ts';
import type { ClassSummary } from './summary.ts';
import { bindCzech } from '#lib/text/bind-czech.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type Engine = Pick<
  typeof cs,
  | 'describeCause'
  | 'describeHit'
  | 'describeReturn'
  | 'describeRole'
  | 'describeSubstitutes'
  | 'describeSurer'
  | 'describeStep'
  | 'describeUnaffected'
  | 'describeGround'
  | 'describeAssumption'
  | 'formatChain'
  | 'CONFIDENCE_TEXTS'
>;

/** Sentences of the engine in the language of the page. */
export const engineWords = (): Engine => (getLocale() === 'cs' ? cs : en);

/** A sentence of the engine with its one-letter words bound to what follows. */
export const bind = (text: string): string => (getLocale() === 'cs' ? bindCzech(text) : text);

/** A Czech name in a sentence of another language stands in quotes, which a sentence marks as Czech. */
export const quoteCzech = (name: string): string => (getLocale() === 'cs' ? name : `“${name}”`);

/** Title of an event or a measure in the language of the page where it is known. */
export const sayTitle = (titled: Titled): string => bind(titleIn(titled, getLocale()));
export const langOf = (titled: Titled): string => titleLanguage(titled, getLocale());

/** What is assumed is told in the words of the register; only where it has none, in those of the engine. */
export const langOfAssumption = ({ kind, text }: PathAssumption): string =>
  kind !== 'delay' && text ? 'cs' : getLocale();

export const sayDay = (day: Day): string =>
  formatPartialDate({ text: formatDay(day), precision: 'day' }, getLocale());

/** The most likely day, and the middle of the runs where that is another day; null = not in the time looked at. */
export const sayLikely = (day: Day, middle: Day | null | undefined): string => {
  const date = sayDay(day);
  if (middle === undefined || middle === day) return date;
  if (middle === null) return m.impact_likely_never({ date });
  return middle > day
    ? m.impact_likely_after({ date, middle: sayDay(middle) })
    : m.impact_likely_before({ date, middle: sayDay(middle) });
};

/** The day of a return; one that waits for a takeover of uncertain length is only likely. */
export const sayReturn = (day: Day, likely: boolean): string =>
  likely ? m.impact_likely_day({ date: sayDay(day) }) : sayDay(day);

export const sayCount = (count: number): string => formatNumber(String(count), getLocale());

export const sayMonth = (month: string): string =>
  formatPartialDate({ text: month, precision: 'month' }, getLocale());

export const sayAmount = (amount: Hellers | null): string =>
  amount === null ? m.impact_amount_unknown() : formatMoney(amount, getLocale());

/** Costs of one or more measures; an estimate says so, exact as its computation may look. */
export const sayCost = (measures: readonly Pick<Measure, 'cost' | 'assumption'>[]): string => {
  const sum = measures.reduce((total, measure) => total + measure.cost, 0n);
  return measures.some(isEstimated) ? formatEstimate(sum, getLocale()) : sayAmount(sum);
};

/** What a measure keeps from falling, puts off and keeps from its own end, e.g. "8 věcí nepadne, 9 věcí padne později". */
export const sayKept = ({ kept, later, averted }: Omit<Saved, 'classes'>): string =>
  [
    kept.length ? m.impact_keeps({ count: kept.length }) : '',
    later.length ? m.impact_postpones({ count: later.length }) : '',
    averted.length ? m.impact_averts({ count: averted.length }) : '',
  ]
    .filter(Boolean)
    .join(', ');

export const isEstimated = ({ assumption }: Pick<Measure, 'assumption'>): boolean => assumption !== undefined;

/** Of one thing: a guess is rounded, a word of the source stays, e.g. `téměř 40 000 000 Kč (září 2024)`. */
export const sayThingAmount = ({ node }: { node: GraphNode }, row: ThingAmount): string =>
  sayAmountOf(node, row.class, row.amount, getLocale(), sayAmount);

/** The same short, for a narrow column. */
export const sayThingAmountShort = ({ node }: { node: GraphNode }, row: ThingAmount): string =>
  sayAmountOf(node, row.class, row.amount, getLocale(), (amount) =>
    amount === null ? m.impact_amount_unknown() : sayAmountShort(amount),
  );

type ThingAmount = { class: MoneyClass | null; amount: Hellers | null };
type Sum = { hit: Hellers; rough: boolean };

/** A sum with a guess or a hedged amount in it is about. */
export const saySum = ({ hit, rough }: Sum): string =>
  rough ? formatEstimate(hit, getLocale()) : sayAmount(hit);
export const saySumShort = ({ hit, rough }: Sum): string =>
  rough ? formatEstimate(hit, getLocale()) : sayAmountShort(hit);

/** Money of a class; of one thing alone as its source says it, `téměř 40 mil. Kč (září 2024)`, and not as a sum. */
export const sayClassSum = (row: ClassSummary): string => {
  const [only] = row.counted.length === 1 ? row.counted : [];
  return only ? sayThingAmountShort(only.fall, { class: row.class, amount: row.hit }) : saySumShort(row);
};

export const sayAmountShort = (amount: Hellers): string => formatMoneyShort(amount, getLocale());

const CLASSES: Record<MoneyClass, { name: () => string; meaning: () => string }> = {
  running: { name: m.impact_class_running, meaning: m.impact_class_running_meaning },
  durability: { name: m.impact_class_durability, meaning: m.impact_class_durability_meaning },
  eligibility: { name: m.impact_class_eligibility, meaning: m.impact_class_eligibility_meaning },
  pipeline: { name: m.impact_class_pipeline, meaning: m.impact_class_pipeline_meaning },
};

export const sayClass = (name: MoneyClass): string => CLASSES[name].name();
/** What is drawn or kept day by day says the day it is of: that of the hit, or that of looking where it is later. */
export const sayClassMeaning = (
  name: MoneyClass,
  { running, pipeline }: Record<'running' | 'pipeline', Pick<ClassTotal, 'asOf'>>,
): string =>
  name === 'running' && running.asOf > pipeline.asOf
    ? m.impact_class_running_seen({ date: sayDay(running.asOf) })
    : CLASSES[name].meaning();

const UNTOUCHED: Record<ClassTotal['state'], () => string> = {
  unlisted: m.impact_class_not_known,
  'nothing-left': m.impact_class_nothing_left,
  'not-hit': m.impact_class_untouched,
  hit: m.impact_class_untouched,
};

/** Of a class nothing of which is hit: nothing of it is known or left, what is left stands, or nobody knows how much is left. */
export const sayUntouched = ({
  state,
  atStake,
  unknownAtStake,
}: Pick<ClassTotal, 'state' | 'atStake' | 'unknownAtStake'>): string =>
  state === 'not-hit' && atStake === 0n && unknownAtStake > 0
    ? m.impact_class_untouched_unknown({ count: unknownAtStake })
    : UNTOUCHED[state]();

/** Two or three words for a row, a headline, a whole sentence under it. */
const STANDINGS: Record<EventStanding, readonly [word: () => string, head: () => string, all: () => string]> =
  {
    rumour: [m.impact_rumour, m.impact_head_rumour, m.impact_rumour_sentence],
    reported: [m.impact_reported, m.impact_head_reported, m.impact_reported_sentence],
    announced: [m.impact_announced, m.impact_head_announced, m.impact_announced_sentence],
    decided: [m.impact_decided, m.impact_head_decided, m.impact_decided_sentence],
    effective: [m.impact_effective, m.impact_head_effective, m.impact_effective_sentence],
    withdrawn: [m.impact_withdrawn, m.impact_head_withdrawn, m.impact_withdrawn_sentence],
  };

export const sayStanding = (standing: EventStanding): string => STANDINGS[standing][0]();
/** `z toho rozhodnuto: asi 30 Kč; neověřená zpráva: asi 44 Kč`; nothing where all of it is equally sure. */
export const sayShares = (shares: readonly Share[], say: (amount: Hellers) => string): string =>
  shares.length < 2
    ? ''
    : m.impact_shares({
        list: shares.map(({ standing, amount }) => `${sayStanding(standing)}: ${say(amount)}`).join('; '),
      });
export const sayStandingSentence = (standing: EventStanding): string => STANDINGS[standing][2]();

/** Headings of a page speak of a change that came as of something done, and of any other as of something that would be. */
const HEADINGS = {
  when: [m.impact_when, m.impact_when_past],
  where: [m.impact_where, m.impact_where_past],
  list: [m.impact_list, m.impact_list_past],
  safe: [m.impact_not_hit, m.impact_not_hit_past],
} as const;

export const sayHeading = (name: keyof typeof HEADINGS, standing: EventStanding): string =>
  HEADINGS[name][standing === 'effective' ? 1 : 0]();

/** Where things are, after their number: those of municipalities, and those of none in particular. */
export const sayWhere = (row: { places: number; placed: number; wide: number }): string => {
  const places = m.impact_lead_places({ places: row.places });
  if (row.places && row.wide) return m.impact_lead_split({ placed: row.placed, places, wide: row.wide });
  return ` ${row.places ? places : m.impact_lead_wide_only()}`;
};

/** A day announced and gone by, of which no source says that the change came; undefined when there is nothing to say. */
export const sayPastDay = (standing: EventStanding, day: Day, today: string): string | undefined =>
  standing !== 'effective' && standing !== 'withdrawn' && day < parseDay(today)
    ? m.impact_day_passed()
    : undefined;

/** How sure a change is, and whether its day has gone by without news of it. */
export const sayEventStanding = (standing: EventStanding, day: Day, today: string): string =>
  [sayStandingSentence(standing), sayPastDay(standing, day, today)].filter(Boolean).join(' ');

/** The same in a headline: never left out, and shorter than what the change hits. */
export const sayHead = (standing: EventStanding, day: Day, today: string): string => {
  const head = STANDINGS[standing][1]();
  return sayPastDay(standing, day, today) ? m.impact_head_passed({ head }) : `${head}.`;
};

/** The day by which a measure had or has to be decided. */
export const sayDeadline = (deadline: Day, today: string): string =>
  deadline < parseDay(today)
    ? m.impact_until_passed({ date: sayDay(deadline) })
    : m.impact_until({ date: sayDay(deadline) });

const CONFIDENCES: Record<Confidence, () => string> = {
  high: m.impact_confidence_high,
  medium: m.impact_confidence_medium,
  low: m.impact_confidence_low,
  unknown: m.impact_confidence_unknown,
};

export const sayConfidence = (confidence: Confidence): string => CONFIDENCES[confidence]();

/** A kind of an author's own is shown as written. */
export const sayKind = (kind: string): string => sayKindIn(kind, getLocale());

const ROLES: Record<string, () => string> = {
  staff: m.impact_role_staff,
  signature: m.impact_role_signature,
  counterparty: m.impact_role_counterparty,
  facilitation: m.impact_role_facilitation,
  eligibility: m.impact_role_eligibility,
  funding: m.impact_role_funding,
  'co-financing': m.impact_role_co_financing,
  data: m.impact_role_data,
  plan: m.impact_role_plan,
  call: m.impact_role_call,
  agreement: m.impact_role_agreement,
  advice: m.impact_role_advice,
  durability: m.impact_role_durability,
};

export const sayRole = (role: string): string => ROLES[role]?.() ?? role;
