// Years and days in a text against the dated events of the register.
import { ownWords } from '#claims/context.ts';
import { formatValue } from '#claims/claim-words.ts';
import type { Candidate } from '#claims/judge.ts';
import { countSharedWords } from '#claims/topic.ts';
import type { RegisterEvent } from '../../register/events.ts';
import { stemsOf } from './carried.ts';
import { sayMissing } from './date-gaps.ts';
import { monthOf, sayKnownDays, sayWhen } from './date-words.ts';
import {
  CHANGE_NAMES,
  clauseOf,
  isSuchStep,
  isWithOtherParty,
  STEP_NAMES,
  tellsAnEnd,
  tellsMove,
} from './date-deeds.ts';
import { frame, notCheckable, type Question, type Reply } from './question.ts';

const WORDS: [RegExp, RegisterEvent['kind']][] = [
  [/memorand/, 'agreement'],
  [
    /reorganiza|sl[uo]u?č|přesun|(?:vznik|zanik)\p{L}* .*odbor|odbor.* (?:vznik|zanik)|agentur\p{L}* (?:\p{L}+ ){0,3}přeš/u,
    'reorganisation',
  ],
  [/(?:schváli|přija|vznik)\p{L}*.*(?:plán|strategi)|(?:plán|strategi).*(?:schvál|přija)/u, 'plan'],
  [
    /(?:spolupr[aá]c|koordinovan\p{L}* přístup)\p{L}* .*(?:od |zahá|zača|navá|ucház|vyb[rí]|přihl|skonč)|(?:od |zahá|zača|navá|ucház|vyb[rí]|přihl|skonč).*(?:spolupr[aá]c|koordinovan\p{L}* přístup)/u,
    'cooperation',
  ],
];
/** `memorandum s polskými partnery`, `memorandum o výstavbě`: not one the register keeps. */
const OTHER_PARTY =
  /memorand\p{L}*(?: o [^,.]{0,60}?)?(?: mezi| se?) (?!(?:\p{L}+ )?(?:agentu[rř]|asz(?!\p{L})|ministerstv\p{L}+ pro místní))|memorand\p{L}* o (?!(?:vzájemné )?spolupr)/u;
const NAMES: Record<RegisterEvent['kind'], string> = {
  agreement: 'memorandum',
  plan: 'schválený plán',
  cooperation: 'začátek spolupráce',
  reorganisation: 'reorganizace',
};
const STANDINGS: Record<string, string> = {
  rumour: 'nepotvrzená zvěst',
  reported: 'podle médií, bez úředního oznámení',
  announced: 'oznámeno',
  decided: 'rozhodnuto',
  effective: 'účinné',
  withdrawn: 'odvoláno',
};

export async function answerDate(question: Question): Promise<Reply> {
  const { claim, context, aboutInclusion, evidence } = question;
  if (/memorand/.test(context.before) && /(?<!\p{L})do (?:konce )?$/u.test(context.before))
    return notCheckable('Věta říká, do kdy memorandum platilo; registr zná, kdy vzniklo.');
  if (claim.value === null) return undefined;
  const kind = WORDS.find(([pattern]) =>
    pattern.test(`${context.before.slice(-150)} ${context.after.slice(0, 150)}`),
  )?.[1];
  if (kind === undefined) return (await answerProjectDay(question)) ?? answerPeriod(question);
  const stated = new Set(context.neighbours.flatMap(({ places }) => places));
  const about = claim.detail.about.length > 0 ? claim.detail.about : [...stated];
  const places = (await isOfRegion(question, about)) ? [evidence.region] : about;
  const known = (await evidence.events()).filter(
    (event) => event.kind === kind && isOfPlace(event, places, evidence.region),
  );
  const events = known.filter((event) => isSuchStep(event, context));
  const digits = String(claim.value);
  const dated = events.flatMap((event) => {
    const value = digitsOf(event.date, digits);
    return value === undefined ? [] : [{ event, candidate: toCandidate(event, value) }];
  });
  const inOrder = pickInOrder(dated, question);
  if (inOrder) return { candidates: [inOrder.candidate], mode: 'any' };
  if (dated.length > 0 && tellsAnEnd(kind, context))
    return notCheckable(`Věta mluví o konci; registr zná začátek (${sayKnownDays(events, digits.length)}).`);
  if (dated.length > 0 && isWithOtherParty(agreed(dated, digits), context))
    return notCheckable(
      `Registr uvádí jiné smluvní strany (${agreed(dated, digits)[0]!.parties.join(', ')}); věta mluví o\u00a0jiném memorandu, nebo je popisuje jinak.`,
    );
  const coarse = events.find((event) => isCoarser(event.date, digits));
  if (coarse && !dated.some(({ candidate }) => candidate.value === digits)) return sayCoarse(coarse);
  if (dated.length === 0) {
    const others = context.neighbours.some((one) => one.kind !== 'year' && one.kind !== 'date');
    if (others && !(kind === 'agreement' && /memorand/.test(clauseOf(context))))
      return answerPeriod(question);
    return (await sayMissing(question, { kind, places, known })) ?? answerPeriod(question);
  }
  const listed = sayKnownDays(events, digits.length);
  // Lists of plans and beginnings are never complete; memoranda and reorganisations of a region are few and known.
  const words = context.before + context.after;
  const complete =
    kind === 'agreement'
      ? !OTHER_PARTY.test(words)
      : // A day within a reorganisation is not the day it begins.
        kind === 'reorganisation' &&
        ((/(?:od|ke?|dnem|dni)\s*$/.test(context.before) &&
          (aboutInclusion || /agentu[rř]|začleň|ministerst/.test(words))) ||
          tellsMove(words));
  // A day or a month of a year without a memorandum is as wrong as the year.
  const ofYear = (date: string) => date.slice(0, 4) === digits.slice(0, 4);
  const held =
    kind === 'agreement'
      ? claim.kind === 'year' || !events.some(({ date }) => ofYear(date))
      : claim.kind === 'date' || tellsMove(words);
  return {
    candidates: (tellsMove(words) ? dated.filter(({ event }) => event.way === 'move') : dated).map(
      ({ candidate }) => candidate,
    ),
    mode: complete && held ? 'any' : 'support-only',
    otherwise: `Registr k této době nemá záznam; zná ${listed}.`,
    note: (state) => (state === 'contradicted' && dated.length > 1 ? `Registr zná ${listed}.` : undefined),
  };
}

/** Who signed it, not where: `podepsal kraj`. */
const BY_REGION = /(?<!\p{L})kraj(?:em)?(?!\p{L})/u;

/** `v roce 2015 Nový Bor, v roce 2019 kraj`: the clause names the region and none of the towns of the other one. */
async function isOfRegion({ context, evidence }: Question, about: readonly string[]): Promise<boolean> {
  const clause = clauseOf(context);
  const stems = await stemsOf(evidence, about);
  const words = clause.match(/\p{L}+/gu) ?? [];
  return BY_REGION.test(clause) && !words.some((word) => stems.some((stem) => word.startsWith(stem)));
}

type Dated = { event: RegisterEvent; candidate: Candidate };

const ORDER = /(?<!\p{L})(prvn|druh|třet|posledn)\p{L}* memorand/u;
/** `druhé bylo uzavřeno v květnu 2019 a zatím poslední v červenci 2023`: of memoranda named before. */
const GOES_ON =
  /(?<!\p{L})(prvn|druh|třet|posledn|dalš)\p{L}*(?=\s*$|[,.]| (?:memorand|byl|je |se |v |ve |z |ze |a |dne |od |už |následoval|přišl|podeps|uzavř|vznik))/gu;

/** `první memorandum`, `poslední memorandum`: that one of them, by its day; the word nearest to the day says which. */
function pickInOrder(dated: readonly Dated[], { claim, context }: Question): Dated | undefined {
  const named = ORDER.exec(context.before + context.after)?.[1];
  if (named === undefined || dated.some(({ event }) => event.kind !== 'agreement')) return undefined;
  const { before, after } = ownWords(claim, context, ({ kind }) => kind === 'year' || kind === 'date');
  const alone = before.length === context.before.length && after.length === context.after.length;
  const ahead = [...before.matchAll(GOES_ON)].at(-1)?.[1];
  const behind = [...after.split(/,|\sa\s/, 1)[0]!.matchAll(GOES_ON)][0]?.[1];
  const word = ahead ?? behind ?? (alone ? named : undefined);
  const inOrder = [...dated].sort((a, b) => (a.event.date < b.event.date ? -1 : 1));
  // `další` is any of them.
  return word === 'posledn' ? inOrder.at(-1) : inOrder[['prvn', 'druh', 'třet'].indexOf(word ?? '')];
}

/** Those of the day of the text, else all: whose parties the sentence may name. */
function agreed(dated: readonly Dated[], digits: string): RegisterEvent[] {
  const same = dated.filter(({ candidate }) => candidate.value === digits);
  return (same.length > 0 ? same : dated).map(({ event }) => event);
}

const ENDS =
  /projekt\p{L}*.*(?:skonč|konč|potrv|poběž|běž|zača|zahá)|(?:skonč|konč|potrv|poběž|běž|zača|zahá).*projekt/u;

/** `Realizace 1. 8. 2023 – 31. 7. 2026` of a project whose whole title stands in this sentence or in the one before. */
async function answerProjectDay({ claim, context, evidence }: Question): Promise<Reply> {
  const words = `${context.earlier} ${context.before} ${context.after}`;
  const candidates: Candidate[] = [];
  for (const place of claim.places.slice(0, 3))
    for (const project of await evidence.projectsOf(place)) {
      const { shared, of } = countSharedWords(project.title, words);
      // `současný projekt skončí 31. července 2026`: to the day, the project of the place need not be named.
      const byDay = claim.kind === 'date' && String(claim.value).length === 8 && ENDS.test(words);
      if ((of < 2 || shared < of) && !byDay) continue;
      const ends = [
        ['začátek', project.validFrom],
        ['konec', project.validTo],
      ] as const;
      for (const [end, date] of ends) {
        const value = date === null ? undefined : digitsOf(date, String(claim.value));
        if (value === undefined) continue;
        const label = `${end} projektu „${project.title}“`;
        const { publication, publicationTitle: title, locator, source } = project;
        candidates.push({
          ...{ id: `project:${project.id}:${end}`, value, label, definition: 'project-day' },
          say: (written) => `${label} je ${written}`,
          sources: [{ source, publication, title, locator }],
        });
      }
    }
  return candidates.length === 0 ? undefined : { candidates, mode: 'support-only' };
}

/** Without a place the text speaks of the region it is written in, or of the state. */
function isOfPlace(event: RegisterEvent, places: readonly string[], region: string): boolean {
  if (event.territory === null) return true;
  return places.length > 0 ? places.includes(event.territory) : event.territory === region;
}

/** The date of an event as the text writes dates; undefined when the event is known less precisely than the text says. */
function digitsOf(date: string, stated: string): string | undefined {
  const digits = date.replaceAll('-', '');
  return digits.length >= stated.length ? digits.slice(0, stated.length) : undefined;
}

/** `12. července 2023` where the register knows July 2023: it may be that day or another one. */
function isCoarser(date: string, stated: string): boolean {
  const digits = date.replaceAll('-', '');
  return digits.length < stated.length && stated.startsWith(digits);
}

function sayCoarse(event: RegisterEvent): Reply {
  const known = event.date.replaceAll('-', '');
  const [what, missing] = known.length === 4 ? ['rok', 'bližší datum'] : ['měsíc', 'den'];
  const { say, value } = toCandidate(event, known);
  return notCheckable(
    `Registr zná jen ${what}: ${say!(formatValue(value, value.length === 4 ? 'year' : 'date'))}; ${missing} v\u00a0něm není.`,
  );
}

function toCandidate(event: RegisterEvent, value: string): Candidate {
  const standing = event.standing === null ? '' : ` (${STANDINGS[event.standing] ?? event.standing})`;
  // `„Memorandum o spolupráci“` says itself what it is.
  const own = event.title.toLowerCase().startsWith(NAMES[event.kind].split(' ').at(-1)!);
  const way = event.way ?? '';
  const noun = (event.kind === 'reorganisation' && CHANGE_NAMES[way]) || NAMES[event.kind];
  const named = own ? `„${event.title}“` : `${noun} „${event.title}“`;
  const what = event.kind === 'cooperation' ? (STEP_NAMES[way] ?? NAMES.cooperation) : named;
  return {
    id: event.id,
    value,
    label: `${what}${standing}`,
    say: (written) => `${what}${standing} ${sayTime(event.kind, written)}`,
    definition: event.kind,
    sources: [event.source],
  };
}

/** `memorandum „…“ je z roku 2023`, `reorganizace připadá na 1. 4. 2026`. */
function sayTime(kind: RegisterEvent['kind'], written: string): string {
  if (kind === 'agreement' || kind === 'plan') return `je ${sayWhen(written)}`;
  const month = monthOf(written);
  if (month) return `připadá na ${month.nominative} ${month.year}`;
  return /^\d{4}$/.test(written) ? `připadá na rok ${written}` : `připadá na ${written}`;
}

/** A year that only says when another number of the sentence was so. */
async function answerPeriod({ claim, context, evidence }: Question): Promise<Reply> {
  if (claim.kind !== 'year' || context.neighbours.length === 0) return undefined;
  const aboutIndex = context.neighbours.some(({ kind }) => kind === 'rank' || kind === 'index');
  const book = aboutIndex ? await evidence.index(claim.value ?? undefined) : undefined;
  const missing =
    book && book.year !== claim.value
      ? ` Index za rok ${claim.value} v registru není, poslední je za rok ${book.year}.`
      : '';
  return frame(`Rok říká, kdy platilo jiné číslo věty; sám nic netvrdí.${missing}`);
}
