// What a sentence says was done on its day: an end where the register knows beginnings, a signature of somebody else.
import type { ClaimContext } from '#claims/context.ts';
import type { RegisterEvent } from '../../register/events.ts';

const ENDS =
  /(?<!\p{L})(?:(?:s|u|vy|do)?konč(?!e\p{L}*n)|vyprš|zanik|vypov[ěí]|zruš|rozpad|přestal|pozbyl|odstoup|neplat|přerušen|přerušil)/u;
/** `nový odbor zanikne`; the old ones do cease on the day the new one arises. */
const NEW_CEASES = /(?<!\p{L})nov\p{L}+ (?:\p{L}+ ){0,5}?(?:zanik|zruš|(?:s|u)konč)/u;

/** Words of the clause around a date, without those of its neighbours behind commas. */
export function clauseOf({ before, after }: Pick<ClaimContext, 'before' | 'after'>): string {
  return `${before.split(/[,;:]/).at(-1)!} ${after.split(/[,;:]/, 1)[0]!}`;
}

/** `memorandum skončilo v červenci 2023`: the day of an end is not that of the beginning the register keeps. */
export function tellsAnEnd(kind: RegisterEvent['kind'], context: ClaimContext): boolean {
  const clause = clauseOf(context);
  return kind === 'reorganisation' ? NEW_CEASES.test(clause) : ENDS.test(clause);
}

/** What tells one ministry, or the office of the government, from the others. */
const STATE_BODY =
  /(?<!\p{L})(?:ministerstv\p{L}+ (?:pro )?(místní|škol|vnitr|prác|doprav|zdravot|financ|kultur|průmysl|spravedl|životn|zeměděl|obran|zahranič)|úřad\p{L}* (vlády))/gu;
/** Who stands behind `mezi` and `s`: those who may have signed; anybody else makes it another paper. */
const PARTNERS =
  /memorand\p{L}*(?: o [^,.]{0,60}?)?(?: mezi| se?) (?!(?:\p{L}+ )?(?:agentu[rř]|asz(?!\p{L})|ministerstv|úřad|vlád|kraj|měst|obc|region|stát|libereck))/u;

/** `memorandum s krajem a ministerstvem školství`: a ministry that is no party of any of these papers, or another partner. */
export function isWithOtherParty(
  events: readonly RegisterEvent[],
  { before, after }: Pick<ClaimContext, 'before' | 'after'>,
): boolean {
  const sentence = `${before} ${after}`;
  const parties = events.flatMap((event) => event.parties);
  if (parties.length === 0) return false;
  const names = parties.join(' ').toLowerCase();
  const bodies = [...sentence.matchAll(STATE_BODY)].map(([, ministry, office]) => ministry ?? office!);
  return PARTNERS.test(sentence) || bodies.some((body) => !names.includes(body));
}

const APPLIED = /přihl[áa]s|ucház|(?<!\p{L})žád|zájem|projevil/u;
const CHOSEN = /(?<!\p{L})vyb(?:r|ír)/u;
const STEPS: [RegExp, string][] = [
  [APPLIED, 'applied'],
  [CHOSEN, 'selected'],
];

/** `ucházel se`, `byl vybrán`: a step before a cooperation, by the name of its stage; undefined for its beginning. */
const stepOf = ({ before, after }: Pick<ClaimContext, 'before' | 'after'>): string | undefined =>
  STEPS.find(([words]) => words.test(`${before} ${after}`))?.[1];

/** Who only applied, or was chosen, does not work with the agency yet. */
export function isSuchStep({ kind, way }: RegisterEvent, context: ClaimContext): boolean {
  if (kind !== 'cooperation') return true;
  const step = stepOf(context);
  return step === undefined ? way !== 'applied' && way !== 'selected' : way === step;
}

/** `Agentura přešla na Ministerstvo pro místní rozvoj`, done once; a decision about it was of another day. */
export const tellsMove = (words: string): boolean =>
  /agentu[rř]\p{L}* (?:\p{L}+ ){0,6}(?:přešla|se přesunula|byla přesunuta)(?!\p{L})/u.test(words) &&
  /ministerstv\p{L}+ pro místní rozvoj|(?<!\p{L})mmr(?!\p{L})/u.test(words) &&
  !/rozhod|schvál|usnes|oznám|navrh|(?<!\p{L})část|zaměstnan|pobočk|prac(?:ov|uj)/u.test(words);

/** Nouns of what an event is, before its name. */
export const STEP_NAMES: Record<string, string> = {
  applied: 'přihláška ke spolupráci',
  selected: 'výběr ke spolupráci',
  approved: 'schválení spolupráce',
};
export const CHANGE_NAMES: Record<string, string> = {
  move: 'přesun do útvaru',
  rename: 'přejmenování na útvar',
  merge: 'sloučení do útvaru',
  split: 'oddělení útvaru',
};
