// Hits as a table for spreadsheets. Every row says how certain the event behind it is.
import * as cs from '#continuity/explain-cs.ts';
import * as en from '#continuity/explain-en.ts';
import type { Hit } from '#continuity/impact.ts';
import { titleIn } from '#continuity/titles.ts';
import { isGuessed } from '#continuity/money.ts';
import { stateOf, type OutageState } from '#continuity/outage-state.ts';
import { listPathAssumptions } from '#continuity/path-assumptions.ts';
import { sayKindIn } from '#continuity/kind-words.ts';
import { listSurerParts } from '#continuity/surer-part.ts';
import { formatDay } from '#model/day.ts';
import { sayHedged } from '#model/hedge-words.ts';
import { formatDecimal } from '#model/money.ts';
import type { Column, SheetLocale, Table } from '../export/cells.ts';
import type { EventImpact } from './assess-event.ts';
import { MUNICIPAL_OFFICE } from './contacts.ts';

export type TabledImpact = Pick<EventImpact, 'register' | 'event' | 'impact' | 'link'>;

const WORDS = { cs, en };
const YES_NO = { cs: ['ano', 'ne'], en: ['yes', 'no'] } as const satisfies Record<SheetLocale, string[]>;

const UNKNOWN_CONTACT = { cs: 'registr neuvádí', en: 'not in the register' };

/** Names stay as they are; what the register adds to the name of a place is said in the language of the sheet. */
function sayContact(contact: string | undefined, locale: SheetLocale): string {
  if (contact === undefined) return UNKNOWN_CONTACT[locale];
  return locale === 'cs' ? contact : contact.replaceAll(`, ${MUNICIPAL_OFFICE}`, ', municipal office');
}

const statedOf = ({ fall, class: name }: Hit) => (name === null ? undefined : fall.node.stated?.[name]);

/** Whether an amount is exact, guessed by even drawing, or limited by a word of its source. */
function sayExactness(hit: Hit, locale: SheetLocale): string {
  if (hit.class === null || hit.amount === null) return '';
  const guessed = isGuessed(hit.fall.node, hit.class);
  const hedge = statedOf(hit)?.hedge ?? 'exact';
  if (locale === 'en') return guessed ? 'estimate' : hedge;
  return guessed ? 'odhad' : sayHedged(hedge, '', 'cs').trim() || 'přesně';
}

const STATES: Record<OutageState, string> = { past: 'pominulo', down: 'trvá', ahead: 'přijde' };
const sayState = (state: OutageState | null, locale: SheetLocale): string =>
  state === null ? '' : locale === 'cs' ? STATES[state] : state;

export function hitTable(result: TabledImpact): Table<Hit> {
  const { event, impact } = result;
  const name = `dopady-${event.id}`.replace(/[^\w-]/g, '-');
  const title = { cs: event.title, en: titleIn(event, 'en') };
  return { name, title, items: impact.hits, columns: columnsOf(result) };
}

function columnsOf({ register, event, impact, link }: TabledImpact): Column<Hit>[] {
  const names = new Map(register.municipalities.map(({ code, name }) => [code, name]));
  const surer = listSurerParts(impact);
  const nodeOf = ({ fall }: Hit) => register.nodes[fall.node.id];
  const sourcesOf = (hit: Hit) => [
    ...new Set((nodeOf(hit)?.origins ?? []).map(({ source }) => source.title)),
  ];
  return [
    { id: 'node', title: 'Identifikátor', value: ({ fall }) => fall.node.id },
    { id: 'title', title: 'Co', value: ({ fall }) => fall.node.title },
    {
      id: 'kind',
      title: 'Druh',
      value: ({ fall }, locale) => (locale === 'cs' ? sayKindIn(fall.node.kind, 'cs') : fall.node.kind),
    },
    {
      id: 'municipality_codes',
      title: 'Kódy obcí',
      value: (hit) => nodeOf(hit)?.municipalities.join(' ') ?? '',
    },
    {
      ...{ id: 'municipalities', title: 'Obce' },
      value: (hit) => (nodeOf(hit)?.municipalities ?? []).map((code) => names.get(code) ?? code).join(', '),
    },
    { id: 'date', title: 'Datum', value: ({ fall }) => formatDay(fall.day) },
    {
      id: 'until',
      title: 'Obnoví se nebo převezme nástupce',
      value: ({ fall }) => (fall.until === null ? '' : formatDay(fall.until)),
    },
    {
      ...{ id: 'until_likely', title: 'Den obnovy je odhad' },
      value: ({ fall }, locale) => (fall.until === null ? '' : YES_NO[locale][fall.untilLikely ? 0 : 1]),
    },
    {
      id: 'state',
      title: 'Ke dni pohledu',
      value: ({ fall }, locale) => sayState(stateOf(fall, impact.asOf), locale),
    },
    {
      id: 'class',
      title: 'Třída peněz',
      value: (hit, locale) =>
        hit.class === null ? '' : locale === 'cs' ? cs.CLASS_TEXTS[hit.class] : hit.class,
    },
    {
      ...{ id: 'amount_czk', title: 'Částka v Kč', places: 2 },
      value: (hit) => (hit.amount === null ? undefined : { decimal: formatDecimal(hit.amount) }),
    },
    {
      ...{ id: 'amount_known', title: 'Částka známa' },
      value: (hit, locale) => (hit.class === null ? '' : YES_NO[locale][hit.amount === null ? 1 : 0]),
    },
    {
      ...{ id: 'amount_hedge', title: 'Jak přesně' },
      value: (hit, locale) => sayExactness(hit, locale),
    },
    { id: 'amount_as_of', title: 'Částka uvedena k', value: (hit) => statedOf(hit)?.asOf ?? '' },
    {
      ...{ id: 'event', title: 'Událost' },
      value: ({ fall }, locale) => titleIn(fall.event ?? event, locale),
    },
    { id: 'standing', title: 'Stav události (kód)', value: (hit) => hit.standing },
    {
      id: 'standing_words',
      title: 'Stav události',
      value: (hit, locale) => WORDS[locale].STANDING_TEXTS[hit.standing],
    },
    {
      ...{ id: 'surer', title: 'Co je z toho jistější' },
      value: (hit, locale) => WORDS[locale].describeSurer(hit, surer.get(hit) ?? []).join(' | '),
    },
    {
      ...{ id: 'judgement', title: 'Úsudek člověka' },
      value: ({ fall }, locale) => (fall.judgement ? WORDS[locale].describeJudgement(fall.judgement) : ''),
    },
    {
      id: 'confidence',
      title: 'Jistota vazeb',
      value: ({ fall }, locale) => (locale === 'cs' ? cs.CONFIDENCE_TEXTS[fall.confidence] : fall.confidence),
    },
    {
      id: 'path',
      title: 'Cesta slovy',
      value: (hit, locale) => WORDS[locale].describeHit(hit, surer.get(hit)),
    },
    {
      ...{ id: 'substitutes', title: 'Náhrada' },
      value: ({ fall }, locale) => WORDS[locale].describeSubstitutes(fall).join(' | '),
    },
    {
      ...{ id: 'assumptions', title: 'Předpoklady' },
      value: ({ fall }, locale) =>
        listPathAssumptions(fall)
          .map((row) => WORDS[locale].describeAssumption(row).text)
          .join(' | '),
    },
    { id: 'people', title: 'Lidé', value: ({ fall }) => fall.node.people },
    { id: 'services', title: 'Služby', value: ({ fall }) => fall.node.services.join(', ') },
    {
      id: 'contact',
      title: 'Komu volat',
      value: ({ fall }, locale) => sayContact(fall.node.contact, locale),
    },
    { id: 'sources', title: 'Prameny', value: (hit) => sourcesOf(hit).join(' | ') },
    { id: 'scenario', title: 'Scénář', value: () => link },
    { id: 'data_version', title: 'Verze dat', value: () => register.dataVersion },
  ];
}
