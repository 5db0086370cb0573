// Problems of an edition of the Index of social exclusion. The same rules as in problem-table.ts.

import type { ProblemTemplates } from './problem-table.ts';

export const INDEX_PROBLEMS: Record<string, ProblemTemplates> = {
  'sheet-of-another-year': {
    cs: [
      'List se jmenuje podle roku {value}, jeho nadpisy mluví o roce {expected}.',
      'Platí rok z nadpisů. Ověřte, že jde o soubor za správný rok.',
    ],
    en: [
      'The sheet is named after {value}, its headings speak of {expected}.',
      'The year of the headings holds. Check that the file is of the right year.',
    ],
  },
  'indicators-abolished': {
    cs: [
      'Za rok {value} už index nejde spočítat[: {abolished} se od {on} nevyplácejí ({act})].',
      'Počty se uloží, body ani pořadí z nich nevzniknou. Ověřte, odkud hodnoty zaniklých dávek jsou.',
    ],
    en: [
      'No index can be computed for {value}: two of its five indicators ceased to exist[ on {on}].',
      'The counts are kept, no points or ranks come of them. Check where the values of abolished benefits are from.',
    ],
  },
  'year-partly-comparable': {
    cs: [
      'Rok {value} jde s dřívějšími srovnat jen zčásti[: {abolished} se od {on} nevyplácejí ({act})].',
      'Index se spočítá a stránky ho tak označí. Posun proti minulému roku nemusí být posun potřebnosti.',
    ],
    en: [
      'The year {value} can be compared with earlier ones only in part: two indicators ceased to exist[ on {on}].',
      'The index is computed and marked so. A change against the year before need not be a change of need.',
    ],
  },
  'year-without-rule': {
    cs: [
      'Pro rok {value} není známa metodika indexu[; známé roky: {expected}].',
      'Počty se uloží, body z nich nevzniknou. Ověřte rok v nadpisech.',
    ],
    en: [
      'No methodology of the index is known for {value}[; known years: {expected}].',
      'The counts are kept, no points come of them. Check the year in the headings.',
    ],
  },
  'municipalities-missing': {
    cs: [
      '[Kraj {region}: ]v souboru chybí {count} z {expected} obcí[: {names}].',
      'Bez nich nejde spočítat součet kraje ani podíly jeho obcí. Doplňte řádky, nebo ověřte, že obce zanikly.',
    ],
    en: [
      '[Region {region}: ]In the file {count} of {expected} municipalities are missing[: {names}].',
      'Without them neither its sum nor the shares of its municipalities can be computed. Supply the rows.',
    ],
  },
  'published-index-differs': {
    cs: [
      'Zveřejněný index[ obce {name}] je {value}, z jejích počtů vychází {expected}.',
      'Převzaly se obě hodnoty; stránky ukazují spočtenou a rozdíl přiznají. Ověřte počty i index ve zdroji.',
    ],
    en: [
      'The published index[ of {name}] is {value}, its counts give {expected}.',
      'Both were taken over; pages show the computed one and tell the difference. Check both in the source.',
    ],
  },
  'published-quotients-differ': {
    cs: [
      'Zveřejněný lokalizační kvocient[ „{indicator}“] nesouhlasí s přepočtem u {count} obcí[; první: {name}, {value} proti {expected}].',
      'Kvocienty se počítají znovu z počtů. Je-li jich mnoho, hledejte jeden chybný počet: součet kraje ho nese do všech obcí.',
    ],
    en: [
      'The published location quotient[ “{indicator}”] disagrees with its recomputation in {count} municipalities[; first: {name}, {value} against {expected}].',
      'Quotients are computed from the counts. If there are many, look for one wrong count: the sum of the region carries it everywhere.',
    ],
  },
  'count-above-whole': {
    cs: [
      '[Ve sloupci „{column}“ je ]{value}[, celek má jen {expected}].',
      'Část nemůže být větší než celek. Ověřte oba údaje ve zdroji; řádek se nepřevzal.',
    ],
    en: [
      '[In the column “{column}” there is ]{value}[ of a whole of {expected}].',
      'A part can not exceed its whole. Check both in the source; the row was not taken over.',
    ],
  },
  'nobody-lives-there': {
    cs: [
      '[Ve sloupci „{column}“ je ]{value}[; očekává se {expected}].',
      'Obec bez obyvatel od 15 let nemá podíly. Ověřte počet ve zdroji; řádek se nepřevzal.',
    ],
    en: [
      '[In the column “{column}” there is ]{value}[; expected {expected}].',
      'A municipality without inhabitants has no shares. Check the number; the row was not taken over.',
    ],
  },
  'count-not-a-number': {
    cs: [
      '[Ve sloupci „{column}“ je ]„{value}“ místo čísla[; očekává se {expected}].',
      'Opravte hodnotu podle zdroje; bez ní se řádek nepřevezme a nula se nepředpokládá.',
    ],
    en: [
      '[In the column “{column}” there is ]“{value}” instead of a number.',
      'Correct it from the source; without it the row is not taken over, and zero is not assumed.',
    ],
  },
  'no-rows': {
    cs: ['Pod nadpisy není žádný řádek s obcí.', 'Stáhněte soubor znovu, nebo vyberte list, který obce má.'],
    en: [
      'There is no row with a municipality under the headings.',
      'Download the file again, or choose the sheet that has them.',
    ],
  },
  'code-of-another-place': {
    cs: [
      'Kód {value} patří v registru obci {expected}[, řádek je ale obec {name}] z jiného okresu.',
      'Opravte kód v řádku; nespojil se s cizí obcí a nepřevzal se.',
    ],
    en: [
      'The code {value} is of {expected} in the register[, the row is {name}] of another district.',
      'Correct the code; the row was not joined with the other municipality and not taken over.',
    ],
  },
};
