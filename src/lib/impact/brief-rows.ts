// Rows of the printed brief: things alike as one, and of each what a hit must say, in few words: path, substitute, return, contact.
import { listChain } from '#continuity/chain.ts';
import { inheritedSuccessor, type Fall } from '#continuity/causes.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { namesOfContact } from './contacts.ts';
import { gatherAlike, groupThings, nameThings, type Thing } from './summary.ts';
import { bind, engineWords, sayDay, sayKind } from './words.ts';

/** Steps of a path a row of the brief names; of a longer one the first and the last. */
const MOST_STEPS = 5;

/** What people judged and things with money go first when not all fit on the sheet; those shown stay in order of days. */
export function listBriefRows(
  things: readonly Thing[],
  judged: (thing: Thing) => boolean,
  most: number,
): { rows: Thing[][]; shown: Thing[][] } {
  const rows = groupThings(things, ({ fall }) => [fall.day]).flatMap(({ things: own }) =>
    // What comes back on another day, or by somebody else, is another row.
    gatherAlike(own, 2).flatMap((alike) => [
      ...Map.groupBy(alike, ({ fall }) => Object.values(sayBack(fall)).join()).values(),
    ]),
  );
  const weightOf = ([thing]: Thing[]) => Number(judged(thing!)) * 2 + Number(thing!.amounts.length > 0);
  const shown = rows
    .map((own, at) => ({ own, at }))
    .sort((a, b) => weightOf(b.own) - weightOf(a.own) || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ own }) => own);
  return { rows, shown };
}

/** How many of which kind, by name; names that begin with their kind say it themselves. */
export function sayMany(own: readonly Thing[]): string {
  const [kind, named] = [sayKind(own[0]!.fall.node.kind), nameThings(own)];
  const told = named.toLocaleLowerCase('cs').startsWith(kind.toLocaleLowerCase('cs'));
  return bind(`${own.length} × ${told ? named : `${kind}: ${named}`}`);
}

/**
 * The way from the event to these things in one line: `„Odbor“ končí → „Partnerství“ 1. 5. 2026: chybějí lidé → chybějí podklady`.
 * Where each of several has a step of its own, their number and kind stand for them.
 */
export function sayPath(own: readonly Thing[]): string {
  const words = engineWords();
  const chains = own.map(({ fall }) => {
    const { first, last } = listChain(fall, MOST_STEPS);
    return [...first, ...last];
  });
  const alike = chains.every((chain) => chain.length === chains[0]!.length);
  const steps = (alike ? chains[0]! : chains[0]!.slice(-1)).map((step, at) => {
    const reason = step.need ? words.describeRole(step.need.for) : words.describeCause(step).trim();
    if (step === own[0]!.fall) return reason;
    const name = nameSteps(chains.map((chain) => chain[at]!));
    if (!step.need) return `${name} ${reason}`;
    return `${name}${step.day === own[0]!.fall.day ? '' : ` ${sayDay(step.day)}`}: ${reason}`;
  });
  return steps.join(' → ');
}

function nameSteps(steps: readonly Fall[]): string {
  const titles = new Set(steps.map(({ node }) => node.title));
  if (titles.size === 1) return quote([...titles][0]!);
  const kinds = new Set(steps.map(({ node }) => sayKind(node.kind)));
  return `${titles.size} × ${[...kinds].join(', ')}`;
}

const quote = (title: string): string => (getLocale() === 'cs' ? `„${title}“` : `“${title}”`);

/** When it comes back and who stands in; a successor from whose day it stands is told with that day. */
export function sayBack(fall: Fall): { substitute: string; back: string } {
  const words = engineWords();
  const back = words.describeReturn(fall) || m.impact_back_never();
  const next = fall.successors.find((row) => row.enough && row.day !== null && row.day === fall.until);
  if (next && fall.cause === 'replaces') return { substitute: '', back };
  if (next) return { substitute: '', back: m.impact_brief_taken_over({ back, by: quote(next.by.title) }) };
  const inherited = inheritedSuccessor(fall);
  if (inherited)
    return {
      substitute: '',
      back: m.impact_brief_inherited({ back, by: quote(inherited.successor.by.title) }),
    };
  const weak = fall.successors.filter((row) => !row.enough);
  const substitute =
    weak.length > 0 && weak.length === fall.successors.length
      ? weak.map(({ by }) => `${quote(by.title)}: ${m.impact_not_enough()}`).join('; ')
      : words.describeSubstitutes(fall).join('; ');
  return { substitute: substitute || m.impact_brief_no_substitute(), back };
}

/** Offices to call about a row: by name, or where there are more, by their numbers in the list of contacts below. */
export function sayContacts(
  own: readonly Thing[],
  listed: readonly string[],
): { names: string[]; numbers: string } {
  const contacts = [...new Set(own.flatMap(({ fall }) => fall.node.contact ?? []))];
  const numbers = contacts.map((contact) => listed.indexOf(contact) + 1);
  const named = contacts.length < 2 || numbers.includes(0);
  return named
    ? { names: contacts.flatMap((contact) => namesOfContact(contact)), numbers: '' }
    : { names: [], numbers: sayRanges(numbers.sort((a, b) => a - b)) };
}

/** `2–5, 9`. */
function sayRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
