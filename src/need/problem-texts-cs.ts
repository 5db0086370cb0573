// Czech sentences for the problems the engine reports: what was found, what was expected, what to do.

import type { Problem } from '#model/import-report.ts';
import { INPUT_NAMES, type InputId } from '#model/index-inputs.ts';

const TEXTS: Record<string, (problem: Problem) => string> = {
  'input-missing': (p) =>
    `${place(p)}: chybí údaj „${input(p)}“. Doplňte jej, nebo uveďte, proč není; nula se nepředpokládá.`,
  'input-not-a-number': (p) => `${place(p)}: „${input(p)}“ má hodnotu ${p.value}. Očekává se číslo.`,
  'input-negative': (p) =>
    `${place(p)}: „${input(p)}“ má hodnotu ${p.value}. Počet nemůže být záporný; opravte jej ve zdroji.`,
  'count-above-denominator': (p) =>
    `${place(p)}: „${input(p)}“ je ${p.value}, celek jen ${p.expected}. Část nemůže být větší než celek; ověřte oba údaje.`,
  'imputation-not-known': (p) =>
    `${place(p)}: „${input(p)}“ je označen jako převzatý z jiné obce. Metodika přebírá jen školní údaje; ověřte zdroj.`,
  'reference-set-incomplete': (p) =>
    `Načteno ${p.value} obcí, celý stát jich má ${p.expected}. Načtěte celostátní soubor, nebo zadejte součty za stát.`,
  'reference-sum-incomplete': (p) =>
    `Ukazatel „${indicator(p)}“ chybí u ${p.details?.municipalities} obcí; součty za kraj a stát jsou o ně nižší.`,
  'municipality-repeated': (p) => `Obec ${p.value} je v souboru vícekrát. Ponechte jeden řádek.`,
  'share-disagrees-with-count': (p) =>
    `${place(p)}: uvedený podíl „${indicator(p)}“ je ${p.value} %, z počtů vychází ${p.expected} %. Ověřte počet i podíl ve zdroji.`,
  'quotient-disagrees': (p) =>
    `${place(p)}: uvedený lokalizační kvocient „${indicator(p)}“ je ${p.value}, přepočet dává ${p.expected}. Ověřte úplnost souboru.`,
  'what-if-municipality-unknown': (p) => `Obec ${p.value} není načtena. Vyberte obec ze seznamu.`,
  'link-head': (p) => `Odkaz začíná „${p.value}“. Očekává se rok, například ${p.expected}.`,
  'link-municipality': (p) => `Část odkazu „${p.value}“ není kód obce se změnami, například ${p.expected}.`,
  'link-value': (p) => `Část odkazu „${p.value}“ není zkratka údaje (${p.expected}) s číslem.`,
  'link-repeated': (p) => `Údaj „${p.value}“ je v odkazu dvakrát. Ponechte jeden.`,
  'link-too-long': (p) => `Odkaz má ${p.value} znaků, nejvíc smí mít ${p.expected}. Zmenšete počet změn.`,
  'link-too-many-changes': (p) => `Odkaz nese ${p.value} změn, nejvíc smí nést ${p.expected}.`,
};

export const NEED_PROBLEM_CODES = Object.keys(TEXTS);

/** The sentence for a problem of this folder; undefined for a problem of somebody else. */
export function findNeedProblemText(problem: Problem): string | undefined {
  return TEXTS[problem.code]?.(problem);
}

function place({ details }: Problem): string {
  return `Obec ${details?.territory}`;
}

function input({ details }: Problem): string {
  return INPUT_NAMES[details?.input as InputId].cs;
}

function indicator({ details }: Problem): string {
  return INPUT_NAMES[details?.indicator as InputId].cs;
}
