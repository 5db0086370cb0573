// Problems of published lists of projects. The same rules as in problem-table.ts.

import type { ProblemTemplates } from './problem-table.ts';

export const LIST_PROBLEMS: Record<string, ProblemTemplates> = {
  'damaged-file': {
    cs: [
      'Soubor je poškozený nebo neúplný[; očekává se {expected}].',
      'Stáhněte soubor znovu a porovnejte jeho velikost s tou, kterou uvádí vydavatel.',
    ],
    en: [
      'The file is damaged or incomplete.',
      'Download it again and compare its size with the one the publisher gives.',
    ],
  },
  'workbook-exhausts': {
    cs: [
      'Čtení sešitu přesáhlo povolenou paměť nebo čas[; očekává se {expected}].',
      'Soubor je nejspíš poškozený. Otevřete ho v tabulkovém procesoru a uložte jako XLSX.',
    ],
    en: [
      'Reading the workbook went over the limit of memory or time.',
      'The file is probably damaged. Open it in a spreadsheet program and save it as XLSX.',
    ],
  },
  'invalid-xml': {
    cs: [
      'Soubor není platné XML[; očekává se {expected}].',
      'Stáhněte soubor znovu; nejspíš se nestáhl celý.',
    ],
    en: ['The file is not valid XML.', 'Download it again; it was probably not downloaded whole.'],
  },
  'unexpected-namespace': {
    cs: [
      'Soubor XML je jiného druhu[: {value}][; očekává se {expected}].',
      'Ověřte, že jde o správný export; nová verze exportu může znamenat jiný význam polí.',
    ],
    en: [
      'The XML file is of another kind[: {value}][; expected {expected}].',
      'Check that it is the right export; a new version of it may mean another meaning of its fields.',
    ],
  },
  'missing-table': {
    cs: [
      'Mezi soubory chybí tabulka {expected}[; nalezeno: {value}].',
      'Přidejte ji k ostatním tabulkám; bez ní nejsou údaje úplné.',
    ],
    en: [
      'The table {expected} is missing among the files[; found: {value}].',
      'Add it to the other tables; without it the facts are not complete.',
    ],
  },
  'no-project-number': {
    cs: [
      'Řádek nemá číslo projektu[; je na něm „{value}“].',
      'Doplňte registrační číslo. Jde-li o vysvětlivku, přesuňte ji pod tabulku.',
    ],
    en: [
      'The row has no number of a project[; it says “{value}”].',
      'Add the registration number. If the row is an explanation, move it below the table.',
    ],
  },
  'rows-disagree': {
    cs: [
      'Řádek uvádí u projektu {value} jiné částky než řádek {firstRow}.',
      'Platí částky prvního řádku, nic se nesčítá. Ověřte u vydavatele, které jsou správné.',
    ],
    en: [
      'The row gives other amounts of the project {value} than row {firstRow}.',
      'The amounts of the first row hold and nothing is added. Ask the publisher which are right.',
    ],
  },
  'repeated-row': {
    cs: [
      'Řádek se do posledního znaku shoduje s řádkem {firstRow}[; takových řádků je v souboru {count}].',
      'Počítá se každý zvlášť, protože řádky nemají vlastní číslo. Jsou-li v souboru omylem dvakrát, vypusťte je a importujte znovu.',
    ],
    en: [
      'The row is the same as row {firstRow} to the last character[; the file has {count} such rows].',
      'Each counts, as rows have no number of their own. If they are there twice by mistake, leave them out and import again.',
    ],
  },
  'not-a-date': {
    cs: [
      '[Ve sloupci „{column}“ je ]„{value}“ místo data[; očekává se {expected}].',
      'Datum zůstalo nevyplněné. Opravte ho na den, měsíc nebo rok.',
    ],
    en: [
      '[In the column “{column}” there is ]“{value}” instead of a date.',
      'The date was left empty. Correct it to a day, month or year.',
    ],
  },
  'rounded-amount': {
    cs: [
      '[Ve sloupci „{column}“ jsou ]částky s více než dvěma desetinnými místy[, např. „{value}“][ ({count}×)].',
      'Zaokrouhlily se na haléře; původní zápis zůstává v řádku zdroje.',
    ],
    en: [
      '[In the column “{column}” there are ]amounts with more than two decimal places[, such as “{value}”][ ({count} times)].',
      'They were rounded to hellers; the original stays in the row of the source.',
    ],
  },
  'padded-ico': {
    cs: [
      'IČO ztratila úvodní nuly[, např. „{value}“ místo {expected}][ ({count}×)].',
      'Nuly se doplnily. Není co dělat.',
    ],
    en: [
      'IČO numbers have lost their leading zeros[, such as “{value}” for {expected}][ ({count} times)].',
      'The zeros were given back. Nothing to do.',
    ],
  },
  'missing-rate': {
    cs: [
      'Částky jsou v měně {value} a kurz není zadán[ ({count}×)].',
      'Zůstaly v původní měně a do součtů v korunách nevstupují. Zadejte kurz a jeho zdroj a importujte znovu.',
    ],
    en: [
      'Amounts are in {value} and no rate was given[ ({count} times)].',
      'They stay in that currency and enter no sum of crowns. Give a rate with its source and import again.',
    ],
  },
  'unknown-currency': {
    cs: [
      '[Ve sloupci „{column}“ ]není měna: „{value}“[; očekává se {expected}].',
      "Doplňte do popisu tabulky, co to znamená: amounts[].currency.codes; prázdná buňka má kód ''.",
    ],
    en: [
      '[In the column “{column}” there is ]no currency: “{value}”.',
      "Say in the mapping what it means: amounts[].currency.codes; an empty cell has the code ''.",
    ],
  },
  'placeholder-text': {
    cs: [
      'Místo popisu je jen zástupný text[, např. „{value}“][ ({count}×)].',
      'Popis zůstal nevyplněný. Není co dělat.',
    ],
    en: [
      'A placeholder stands in place of the description[, such as “{value}”][ ({count} times)].',
      'The description was left empty. Nothing to do.',
    ],
  },
  'contacts-removed': {
    cs: [
      'Z volného textu byly vypuštěny e-maily nebo telefonní čísla[ ({count}×)].',
      'Kontakty osob se nezveřejňují. Není co dělat.',
    ],
    en: [
      'E-mail addresses or telephone numbers were left out of free text[ ({count} times)].',
      'Contacts of persons are not published. Nothing to do.',
    ],
  },
  'missing-block': {
    cs: [
      'Projekt {value} nemá platný blok financování[ ({expected})].',
      'Zůstal bez částek; starší blok se nepoužil, protože jeho částky se liší.',
    ],
    en: [
      'The project {value} has no valid block of financing[ ({expected})].',
      'It was left without amounts; the older block was not used because its amounts differ.',
    ],
  },
  'refund-left-out': {
    cs: [
      'Rozhodnutí označená jako refundace se do částek nepočítají[ ({count}×, nejdříve „{value}“)].',
      'Vracejí peníze, které už jsou v jiném rozhodnutí; zůstávají v řádcích zdroje.',
    ],
    en: [
      'Decisions marked as refunds are left out of the amounts[ ({count} times, first “{value}”)].',
      'They give back money that stands in another decision; they stay in the rows of the source.',
    ],
  },
  'invalid-mapping': {
    cs: [
      'V popisu tabulky není v pořádku[ klíč „{column}“][: {reason}].',
      'Opravte popis na uvedeném řádku; přehled klíčů je v mappings/README.md.',
    ],
    en: [
      'The mapping is not in order[ at the key “{column}”][; possible values: {allowed}].',
      'Correct the mapping on the line given; mappings/README.md lists its keys.',
    ],
  },
  'missing-mapping': {
    cs: [
      'Chybí popis tabulky[; očekává se {expected}].',
      'Uveďte soubor s popisem, nebo si ho nechte navrhnout příkazem opora import table SOUBOR --suggest.',
    ],
    en: [
      'There is no mapping of the table.',
      'Give a file with one, or have it proposed by the command opora import table FILE --suggest.',
    ],
  },
  'place-unknown': {
    cs: [
      'Místo „{value}“[ ({within})] v registru není[ ({count}×)].[ Projekt se počítá jen k: {instead}.]',
      'Zkontrolujte zápis u vydavatele; jméno části obce obec neurčuje. Místo zůstalo u projektu tak, jak je vytištěné.',
    ],
    en: [
      'The place “{value}”[ ({within})] is not in the register[ ({count}×)].[ The project counts only in: {instead}.]',
      'Check it with the publisher; a part of a town does not tell the town. The place stays at the project as it is printed.',
    ],
  },
  'place-ambiguous': {
    cs: [
      'Jméno „{value}“[ ({within})] nese víc obcí[: {called}][ ({count}×)].[ Projekt se počítá jen k: {instead}.]',
      'Určil by ji okres nebo kód obce; má-li je mapovaná tabulka, uveďte jejich sloupec v popisu. Místo zůstalo u projektu tak, jak je vytištěné.',
    ],
    en: [
      'More than one municipality is called “{value}”[ ({within})][: {called}][ ({count}×)].[ The project counts only in: {instead}.]',
      'A district or a code would tell which; if a mapped table has them, name their column in the mapping. The place stays at the project as it is printed.',
    ],
  },
  'place-elsewhere': {
    cs: [
      'Místo „{value}“ ve vytištěném okrese ani kraji[ ({within})] není[; toto jméno nese {called}][ ({count}×)].[ Projekt se počítá jen k: {instead}.]',
      'Ověřte u vydavatele, který z údajů platí. Místo zůstalo u projektu tak, jak je vytištěné.',
    ],
    en: [
      'The place “{value}” is not in the printed district or region[ ({within})][; this name is of {called}][ ({count}×)].[ The project counts only in: {instead}.]',
      'Ask the publisher which of the two holds. The place stays at the project as it is printed.',
    ],
  },
  'place-alone': {
    cs: [
      'U místa „{value}“ není okres ani kraj[ ({count}×)], a tak nejde poznat, zda jde o obec tohoto jména v registru[: {called}].',
      'Registr nezná všechny obce státu. Uveďte v popisu tabulky sloupec s okresem nebo krajem, nebo kraj jako stálou hodnotu (constants, place.region). Místo zůstalo u projektu tak, jak je vytištěné.',
    ],
    en: [
      'No district or region stands beside the place “{value}”[ ({count}×)], so it cannot be told whether it is the one of this name in the register[: {called}].',
      'The register does not know all municipalities of the state. Name the column of the district or region in the mapping, or give the region as a constant (place.region). The place stays at the project as it is printed.',
    ],
  },
  'places-outside': {
    cs: [
      'Registr nezná obce celého státu; vytištěná místa, která v něm nejsou: {places}[, na řádcích: {count}][, nejčastěji {value}].',
      'U projektu zůstává místo tak, jak je vytištěné, a k žádné obci se nepočítá. Obce celého státu doplní příkaz import municipalities.',
    ],
    en: [
      'The register does not know the municipalities of the whole state; printed places that are not in it[: {places}][, on rows: {count}][, most often {value}].',
      'The place stays at its project as it is printed and counts in no municipality. The command import municipalities adds those of the whole state.',
    ],
  },
  'pattern-not-met': {
    cs: [
      'Hodnota „{value}“[ ve sloupci „{column}“] nevyhovuje vzoru z popisu tabulky[ ({count}×)]; údaj zůstal prázdný.',
      'Upravte vzor (pattern) v popisu tabulky, pokud se z hodnoty má něco převzít.',
    ],
    en: [
      'The value “{value}”[ in the column “{column}”] does not fit the pattern of the mapping[ ({count} times)]; the field stays empty.',
      'Correct the pattern in the mapping if something should be taken of it.',
    ],
  },
  'place-code-unread': {
    cs: [
      '„{value}“ není kód obce, okresu ani kraje[ ({count}×)]; místo se určuje jménem[ {expected}].',
      'Zkontrolujte v popisu tabulky, který sloupec nese kód místa (place.code).',
    ],
    en: [
      '“{value}” is no code of a municipality, district or region[ ({count} times)]; the place is told by its name.',
      'Check in the mapping which column holds the code of the place (place.code).',
    ],
  },
  'unlisted-value': {
    cs: [
      '[Ve sloupci „{column}“ je ]hodnota „{value}“, která není v číselníku popisu[ ({count}×)].',
      'Údaj se převzal, jak je. Doplňte hodnotu do číselníku v popisu tabulky.',
    ],
    en: [
      '[In the column “{column}” there is ]the value “{value}”, which the code list of the mapping does not have[ ({count} times)].',
      'It was taken over as it is. Add the value to the code list in the mapping.',
    ],
  },
};
