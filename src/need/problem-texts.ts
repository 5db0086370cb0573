// Sentences for the problems the engine reports, in both languages: what was found, what was expected, what to do.

import type { Problem } from '#model/import-report.ts';
import { INPUT_NAMES, type InputId } from '#model/index-inputs.ts';

export type Locale = 'cs' | 'en';
type Sentence = (problem: Problem) => string;

const TEXTS: Record<string, Record<Locale, Sentence>> = {
  'input-missing': {
    cs: (p) =>
      `Obec ${place(p)}: chybí údaj „${input(p, 'cs')}“. Doplňte jej, nebo uveďte, proč není; nula se nepředpokládá.`,
    en: (p) =>
      `Municipality ${place(p)}: “${input(p, 'en')}” is missing. Supply it, or say why there is none; zero is not assumed.`,
  },
  'input-not-a-number': {
    cs: (p) => `Obec ${place(p)}: „${input(p, 'cs')}“ má hodnotu ${p.value}. Očekává se číslo.`,
    en: (p) => `Municipality ${place(p)}: “${input(p, 'en')}” is ${p.value}. A number is expected.`,
  },
  'input-negative': {
    cs: (p) =>
      `Obec ${place(p)}: „${input(p, 'cs')}“ má hodnotu ${czech(p.value)}. Počet nemůže být záporný; opravte jej ve zdroji.`,
    en: (p) =>
      `Municipality ${place(p)}: “${input(p, 'en')}” is ${p.value}. A count can not be negative; correct it in the source.`,
  },
  'count-above-denominator': {
    cs: (p) =>
      `Obec ${place(p)}: „${input(p, 'cs')}“ je ${czech(p.value)}, celek jen ${czech(p.expected)}. Část nemůže být větší než celek; ověřte oba údaje.`,
    en: (p) =>
      `Municipality ${place(p)}: “${input(p, 'en')}” is ${p.value}, the whole only ${p.expected}. A part can not exceed its whole; check both.`,
  },
  'imputation-not-known': {
    cs: (p) =>
      `Obec ${place(p)}: „${input(p, 'cs')}“ je označen jako převzatý z jiné obce. Metodika přebírá jen školní údaje; ověřte zdroj.`,
    en: (p) =>
      `Municipality ${place(p)}: “${input(p, 'en')}” is marked as taken over. The method takes over school values only; check the source.`,
  },
  'reference-set-incomplete': {
    cs: (p) =>
      `Načteno ${p.value} obcí, celý stát jich má ${p.expected}. Načtěte celostátní soubor, nebo zadejte součty za stát.`,
    en: (p) =>
      `${p.value} municipalities are loaded, the whole state has ${p.expected}. Load the national file, or give the sums of the state.`,
  },
  'reference-sum-incomplete': {
    cs: (p) =>
      `Ukazatel „${indicator(p, 'cs')}“ chybí u ${p.details?.municipalities} obcí; součty za kraj a stát jsou o ně nižší.`,
    en: (p) =>
      `“${indicator(p, 'en')}” is missing for ${p.details?.municipalities} municipalities; the sums of region and state are lower by them.`,
  },
  'region-incomplete': {
    cs: (p) =>
      `Kraj ${p.details?.region} má v souboru ${p.value} použitelných řádků z ${p.expected}; bez jeho součtu nejde přepočítat kvocienty jeho obcí. ${p.details?.names ? `Chybí ${p.details.names}; doplňte je.` : 'Opravte odmítnuté nebo doplňte chybějící řádky.'}`,
    en: (p) =>
      `Region ${p.details?.region} has ${p.value} usable rows of ${p.expected} in the file; without its sum the quotients of its municipalities can not be recomputed. ${p.details?.names ? `Missing: ${p.details.names}; add them.` : 'Correct the rejected rows or add the missing ones.'}`,
  },
  'state-sum-differs': {
    cs: (p) =>
      `Součet „${indicator(p, 'cs')}“ (${p.details?.side === 'count' ? 'počet' : 'celek'}) za všechny řádky je ${czech(p.value)}, zveřejněný součet za stát ${czech(p.expected)}, rozdíl ${czech(p.details?.difference)}. Hledejte řádek, který se o tolik liší; kvocienty se počítají se zveřejněným součtem.`,
    en: (p) =>
      `The sum of “${indicator(p, 'en')}” (${p.details?.side}) over all rows is ${p.value}, the published sum of the state ${p.expected}, a difference of ${p.details?.difference}. Look for the row that differs by so much; quotients use the published sum.`,
  },
  'municipality-repeated': {
    cs: (p) => `Obec ${p.value} je v souboru vícekrát. Ponechte jeden řádek.`,
    en: (p) => `Municipality ${p.value} stands in the file more than once. Leave one row.`,
  },
  'share-disagrees-with-count': {
    cs: (p) =>
      `Obec ${place(p)}: uvedený podíl „${indicator(p, 'cs')}“ je ${czech(p.value)} %, z počtů vychází ${czech(p.expected)} %. Ověřte počet i podíl ve zdroji.`,
    en: (p) =>
      `Municipality ${place(p)}: the stated share of “${indicator(p, 'en')}” is ${p.value}%, the counts give ${p.expected}%. Check both in the source.`,
  },
  'quotient-disagrees': {
    cs: (p) =>
      `Obec ${place(p)}: uvedený lokalizační kvocient „${indicator(p, 'cs')}“ je ${czech(p.value)}, přepočet dává ${czech(p.expected)}. Ověřte úplnost souboru.`,
    en: (p) =>
      `Municipality ${place(p)}: the stated location quotient of “${indicator(p, 'en')}” is ${p.value}, recomputed ${p.expected}. Check that the file is complete.`,
  },
  'what-if-municipality-unknown': {
    cs: (p) => `Obec ${p.value} není načtena. Vyberte obec ze seznamu.`,
    en: (p) => `Municipality ${p.value} is not loaded. Choose one from the list.`,
  },
  'what-if-small-cells': {
    cs: (p) =>
      `Údaje obce ${p.value} nelze měnit: zdroj dovoluje malé počty použít, ne ukázat, a přepočet by je prozradil.`,
    en: (p) =>
      `The inputs of municipality ${p.value} can not be changed: their source allows small counts to be used, not shown, and a recomputation would give them away.`,
  },
  'what-if-value': {
    cs: (p) =>
      `„${input(p, 'cs')}“ má hodnotu „${p.value}“. Očekává se nezáporné číslo, například 190 nebo 86,5; změna se nepočítá.`,
    en: (p) =>
      `“${input(p, 'en')}” is “${p.value}”. A number that is not negative is expected, such as 190 or 86.5; the change is left out.`,
  },
  'link-head': {
    cs: (p) => `Odkaz začíná „${p.value}“. Očekává se rok, například ${p.expected}.`,
    en: (p) => `The link begins with “${p.value}”. A year is expected, such as ${p.expected}.`,
  },
  'link-year': {
    cs: (p) =>
      `Odkaz je pro rok ${p.value}, index registr spočítá za: ${p.expected}. Načtěte sešit za rok ${p.value}, nebo otevřete odkaz pro jiný rok.`,
    en: (p) =>
      `The link is for ${p.value}, the register computes the index of: ${p.expected}. Import the workbook of ${p.value}, or open a link for another year.`,
  },
  'year-not-loaded': {
    cs: (p) =>
      `Za rok ${p.value} se index v registru nedá spočítat. Načtené roky: ${p.expected}; další přibudou: ./opora import exclusion-index SOUBOR`,
    en: (p) =>
      `The register can not compute the index of ${p.value}. Loaded years: ${p.expected}; import more: ./opora import exclusion-index FILE`,
  },
  'link-municipality': {
    cs: (p) => `Část odkazu „${p.value}“ není kód obce se změnami, například ${p.expected}.`,
    en: (p) =>
      `“${p.value}” in the link is no code of a municipality with its changes, such as ${p.expected}.`,
  },
  'link-value': {
    cs: (p) => `Část odkazu „${p.value}“ není zkratka údaje (${p.expected}) s číslem.`,
    en: (p) => `“${p.value}” in the link is no abbreviation of an input (${p.expected}) with a number.`,
  },
  'link-repeated': {
    cs: (p) => `Údaj „${p.value}“ je v odkazu dvakrát. Ponechte jeden.`,
    en: (p) => `“${p.value}” stands in the link twice. Leave one.`,
  },
  'link-too-long': {
    cs: (p) => `Odkaz má ${p.value} znaků, nejvíc smí mít ${p.expected}. Zmenšete počet změn.`,
    en: (p) => `The link has ${p.value} characters, at most ${p.expected} are allowed. Make fewer changes.`,
  },
  'link-too-many-changes': {
    cs: (p) => `Odkaz nese ${p.value} změn, nejvíc smí nést ${p.expected}.`,
    en: (p) => `The link carries ${p.value} changes, at most ${p.expected} are allowed.`,
  },
  'threshold-not-understood': {
    cs: (p) => `Hranice má být celé číslo od 0 do ${p.expected}, našel jsem „${p.value}“.`,
    en: (p) => `The threshold should be a whole number from 0 to ${p.expected}, found “${p.value}”.`,
  },
  'choice-not-understood': {
    cs: (p) => `Volba „${p.details?.parameter}“ má hodnotu „${p.value}“, čekám jedno z: ${p.expected}.`,
    en: (p) =>
      `The choice “${p.details?.parameter}” is “${p.value}”, one of these is expected: ${p.expected}.`,
  },
  'number-not-understood': {
    cs: (p) =>
      `Volba „${p.details?.parameter}“ má hodnotu „${p.value}“, čekám celé číslo od 1 do ${p.expected}.`,
    en: (p) =>
      `The choice “${p.details?.parameter}” is “${p.value}”, a whole number from 1 to ${p.expected} is expected.`,
  },
  'area-unknown': {
    cs: (p) =>
      `Území „${p.value}“ v registru není. Čekám kód kraje, okresu nebo správního obvodu, například ${p.expected}.`,
    en: (p) =>
      `The register knows no area “${p.value}”. The code of a region, district or ORP is expected, such as ${p.expected}.`,
  },
  'area-not-loaded': {
    cs: (p) =>
      `Pro území ${p.details?.name} (${p.value}) nejsou načteny údaje indexu. Načtěte celostátní sešit: ./opora import exclusion-index SOUBOR`,
    en: (p) =>
      `No values of the index are loaded for ${p.details?.name} (${p.value}). Import the national workbook: ./opora import exclusion-index FILE`,
  },
  'needs-country': {
    cs: (p) =>
      `K tomu je třeba celá republika, načteno je ${p.value} obcí. Načtěte celostátní sešit: ./opora import exclusion-index SOUBOR`,
    en: (p) =>
      `This needs the whole country, ${p.value} municipalities are loaded. Import the national workbook: ./opora import exclusion-index FILE`,
  },
};

export const NEED_PROBLEM_CODES = Object.keys(TEXTS);

/** The sentence for a problem of this folder; undefined for a problem of somebody else. */
export function findNeedProblemText(problem: Problem, locale: Locale = 'cs'): string | undefined {
  return TEXTS[problem.code]?.[locale](problem);
}

const czech = (value: unknown) => String(value).replace('.', ',').replace('-', '−');

function place({ details }: Problem): string {
  return String(details?.territory);
}

function input({ details }: Problem, locale: Locale): string {
  return INPUT_NAMES[details?.input as InputId][locale];
}

function indicator({ details }: Problem, locale: Locale): string {
  return INPUT_NAMES[details?.indicator as InputId][locale];
}
