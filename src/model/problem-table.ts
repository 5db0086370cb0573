// The table of problems: for each code what was found and what to do, in both languages.
import { CONTINUITY_PROBLEMS } from './problem-table-continuity.ts';

import { INDEX_PROBLEMS } from './problem-table-index.ts';
import { LIST_PROBLEMS } from './problem-table-lists.ts';

export type ProblemTemplates = { cs: [what: string, advice: string]; en: [what: string, advice: string] };

/**
 * One entry per code. `{value}`, `{column}`, `{expected}`, `{limit}` and the names in `details` are filled in; a part
 * in square brackets is left out when anything in it is not known. `expected` of a reader may be Czech words, so
 * English texts use it only where it is a value.
 */
export const PROBLEM_TABLE: Record<string, ProblemTemplates> = {
  // The file as a whole
  'not-a-workbook': {
    cs: [
      'Soubor není čitelný sešit[: {value}][; očekává se {expected}].',
      'Otevřete soubor v tabulkovém procesoru a uložte ho znovu jako XLSX, nebo ho znovu stáhněte od vydavatele.',
    ],
    en: [
      'The file is not a readable workbook[: {value}].',
      'Open it in a spreadsheet program and save it again as XLSX, or download it again from the publisher.',
    ],
  },
  'encrypted-workbook': {
    cs: ['Sešit je chráněný heslem.', 'Otevřete ho s heslem, uložte bez hesla a nahrajte znovu.'],
    en: [
      'The workbook is protected by a password.',
      'Open it with the password, save it without one and upload it again.',
    ],
  },
  'html-named-as-workbook': {
    cs: [
      'Soubor má příponu sešitu, ale obsahuje webovou stránku.',
      'Server nejspíš místo souboru poslal chybovou nebo přihlašovací stránku. Stáhněte soubor znovu a ověřte, že jde otevřít.',
    ],
    en: [
      'The file is named as a workbook but holds a web page.',
      'The server has probably sent an error or login page instead. Download the file again and check that it opens.',
    ],
  },
  'unexpected-kind': {
    cs: [
      'Soubor je jiného druhu[: {value}][; očekává se {expected}].',
      'Nahrajte soubor ve formátu, který tento import čte.',
    ],
    en: ['The file is of another kind[: {value}].', 'Upload a file in a format which this import reads.'],
  },
  'file-too-large': {
    cs: [
      'Soubor je příliš velký[: {value}][, {expected}].',
      'Nahrajte jen list nebo část, kterou potřebujete, nebo soubor rozdělte.',
    ],
    en: [
      'The file is too large[; the limit is {limit}].',
      'Upload only the sheet or part you need, or split the file.',
    ],
  },
  'zip-bomb': {
    cs: [
      'Soubor by po rozbalení byl neúměrně velký[: nalezeno {found}, {expected}].',
      'Soubor je poškozený nebo škodlivý. Stáhněte ho znovu od vydavatele; neotvírejte ho, pokud neznáte jeho původ.',
    ],
    en: [
      'The file would unpack to an excessive size[: found {found}, limit {limit}].',
      'It is damaged or malicious. Download it again from the publisher; do not open it if you do not know where it comes from.',
    ],
  },
  'unknown-encoding': {
    cs: [
      'Kódování textu se nepodařilo určit[; očekává se {expected}].',
      'Uložte soubor v kódování UTF-8 a nahrajte ho znovu.',
    ],
    en: ['The encoding of the text could not be determined.', 'Save the file in UTF-8 and upload it again.'],
  },
  'guessed-encoding': {
    cs: [
      'Text není v UTF-8; přečten byl jako {value}.',
      'Zkontrolujte písmena s háčky a čárkami; pokud nesedí, uložte soubor v UTF-8.',
    ],
    en: [
      'The text is not in UTF-8; it was read as {value}.',
      'Check letters with diacritics; if they are wrong, save the file in UTF-8.',
    ],
  },
  'empty-file': {
    cs: ['Soubor je prázdný.', 'Stáhněte nebo exportujte ho znovu.'],
    en: ['The file is empty.', 'Download or export it again.'],
  },
  'missing-file': {
    cs: ['Soubor chybí[: {value}].', 'Doplňte soubor, nebo opravte cestu.'],
    en: ['The file is missing[: {value}].', 'Add the file or correct the path.'],
  },
  'unknown-file': {
    cs: [
      'Soubor {value} do balíčku kraje nepatří.',
      'Opravte jeho název podle popisu balíčku, nebo soubor odstraňte.',
    ],
    en: [
      'The file {value} does not belong to a region pack.',
      'Correct its name after the description of the pack, or remove it.',
    ],
  },
  'invalid-json': {
    cs: [
      'Soubor není platný JSON[: {reason}].',
      'Opravte zápis na uvedeném místě, nebo soubor exportujte znovu.',
    ],
    en: [
      'The file is not valid JSON[: {reason}].',
      'Correct it at the place given, or export the file again.',
    ],
  },
  'invalid-yaml': {
    cs: ['Soubor není platný YAML[: {expected}].', 'Opravte odsazení nebo zápis na uvedeném řádku.'],
    en: [
      'The file is not valid YAML[: {expected}].',
      'Correct the indentation or notation on the line given.',
    ],
  },
  'invalid-csv': {
    cs: [
      'Soubor není platné CSV[: {expected}].',
      'Zkontrolujte uvozovky a oddělovač na uvedeném řádku, nebo soubor exportujte znovu.',
    ],
    en: [
      'The file is not valid CSV.',
      'Check quotes and the separator on the line given, or export the file again.',
    ],
  },
  'invalid-html': {
    cs: [
      'Webovou stránku nejde přečíst[; {expected}].',
      'Zkopírujte tabulku ze stránky do sešitu a nahrajte ho.',
    ],
    en: ['The web page can not be read.', 'Copy the table from the page into a workbook and upload that.'],
  },
  'too-many-rows': {
    cs: ['Tabulka má příliš mnoho řádků[; {expected}].', 'Rozdělte soubor na menší.'],
    en: ['The table has too many rows[; the limit is {limit}].', 'Split the file into smaller ones.'],
  },
  'too-many-columns': {
    cs: [
      'Tabulka má příliš mnoho sloupců[; {expected}].',
      'Smažte sloupce, které do tabulky nepatří, nebo ověřte oddělovač.',
    ],
    en: [
      'The table has too many columns[; the limit is {limit}].',
      'Delete columns which do not belong there, or check the separator.',
    ],
  },
  'cell-too-long': {
    cs: [
      'Text v buňce je příliš dlouhý[; {expected}].',
      'Zkraťte text, nebo ověřte, zda v souboru nechybí uvozovka.',
    ],
    en: [
      'The text of the cell is too long[; the limit is {limit}].',
      'Shorten it, or check that no quote is missing in the file.',
    ],
  },

  // Sheets, tables and headings
  'missing-sheet': {
    cs: [
      'Sešit nemá očekávaný list[ {expected}][; má {value}].',
      'Ověřte, že jde o správný soubor a že list nebyl přejmenován.',
    ],
    en: [
      'The workbook lacks the expected sheet[; it has {value}].',
      'Check that it is the right file and that the sheet was not renamed.',
    ],
  },
  'no-table-found': {
    cs: [
      'V souboru není tabulka, kterou by šlo přečíst[; očekávají se {expected}].',
      'Ověřte, že jde o správný soubor, případně zkopírujte tabulku do sešitu.',
    ],
    en: [
      'No readable table was found in the file.',
      'Check that it is the right file, or copy the table into a workbook.',
    ],
  },
  'missing-heading': {
    cs: [
      'Chybí sloupec s nadpisem „{expected}“.',
      'Doplňte sloupec, nebo ověřte, zda vydavatel nadpis nezměnil.',
    ],
    en: [
      'The column headed “{expected}” is missing.',
      'Add the column, or check whether the publisher has changed the heading.',
    ],
  },
  'renamed-heading': {
    cs: [
      'Nadpis zní „{value}“, očekává se „{expected}“.',
      'Sloupec byl rozpoznán. Ověřte, že vydavatel nezměnil i jeho význam.',
    ],
    en: [
      'The heading is “{value}”, expected “{expected}”.',
      'The column was recognised. Check that its meaning has not changed too.',
    ],
  },
  'unexpected-heading': {
    cs: ['Sloupec „{value}“ tento import nezná.', 'Sloupec se nepřevezme. Je-li to překlep, opravte nadpis.'],
    en: [
      'This import does not know the column “{value}”.',
      'The column is not taken over. If it is a slip, correct the heading.',
    ],
  },
  'unknown-column': {
    cs: ['Sloupec „{column}“ tento import nezná.', 'Opravte nadpis, nebo sloupec odstraňte.'],
    en: ['This import does not know the column “{column}”.', 'Correct the heading or remove the column.'],
  },
  'duplicate-heading': {
    cs: [
      'Nadpis „{value}“ je v tabulce dvakrát[; poprvé ve sloupci {first}].',
      'Ponechte jeden z obou sloupců, nebo je rozlište nadpisem.',
    ],
    en: [
      'The heading “{value}” stands in the table twice[; first in column {first}].',
      'Keep one of the columns or give them different headings.',
    ],
  },
  'ambiguous-column': {
    cs: [
      'Částky mohou být ve více sloupcích[: {value}].',
      'Označte sloupec s částkami nadpisem, například „Kč“ nebo „částka“.',
    ],
    en: [
      'Amounts may stand in more than one column[: {value}].',
      'Give the column of amounts a heading such as “Kč” or “částka”.',
    ],
  },
  'merged-cells': {
    cs: ['V tabulce jsou sloučené buňky[ {value}].', 'Zrušte sloučení a vyplňte každou buňku zvlášť.'],
    en: ['There are merged cells in the table[: {value}].', 'Unmerge them and fill in each cell.'],
  },
  'legend-below-data': {
    cs: [
      'Pod tabulkou je další text[: „{value}“].',
      'Text se nepřevzal jako údaj. Pokud jde o řádky tabulky, odstraňte prázdné řádky nad nimi.',
    ],
    en: [
      'There is more text below the table[: “{value}”].',
      'It was not read as data. If it is part of the table, remove the blank rows above it.',
    ],
  },
  'wrong-year': {
    cs: ['Rok[ {value}] nesouhlasí[; očekává se {expected}].', 'Ověřte, že jde o soubor za správný rok.'],
    en: [
      'The year[ {value}] does not agree with the rest of the file.',
      'Check that the file is of the right year.',
    ],
  },

  // Rows
  'row-too-short': {
    cs: [
      'Řádek nemá všechny údaje[: nalezeno {found}, očekáváno {expected}][; „{value}“].',
      'Doplňte chybějící údaje, nebo ověřte oddělovač a uvozovky.',
    ],
    en: [
      'The row lacks some values[: found {found}][; “{value}”].',
      'Add what is missing, or check the separator and quotes.',
    ],
  },
  'duplicate-row': {
    cs: ['Řádek[ „{value}“] opakuje to, co už je na řádku {firstRow}.', 'Ponechte jen jeden z obou řádků.'],
    en: [
      'The row[ “{value}”] repeats what already stands in row {firstRow}.',
      'Keep only one of the two rows.',
    ],
  },
  'no-total-row': {
    cs: [
      'Tabulka nemá řádek se součtem[ „{expected}“].',
      'Není co dělat; součet řádků se spočítal, ale není s čím ho porovnat.',
    ],
    en: [
      'The table has no row with a total.',
      'Nothing to do; the rows were added up but there is no printed total to compare with.',
    ],
  },
  'total-mismatch': {
    cs: [
      'Uvedený součet {value} se liší od součtu řádků {expected}[ o {difference}][; s každým projektem jednou je součet {kept}].',
      'Nic se neopravuje, obě čísla zůstávají vedle sebe. Zeptejte se vydavatele, které platí, a vysvětlení zapište k nesrovnalosti.',
    ],
    en: [
      'The printed total {value} differs from the sum of the rows {expected}[ by {difference}][; with each project once the sum is {kept}].',
      'Nothing is corrected, both numbers stay side by side. Ask the publisher which one holds and write the explanation to the finding.',
    ],
  },
  'total-with-repeats': {
    cs: [
      '[Ve sloupci „{column}“ ]počítá uvedený součet {value} i opakované řádky projektů[ ({count}×)]; s každým projektem jednou je {expected}.',
      'V registru je každý projekt jednou. Jsou-li opakované řádky samostatné platby, zapište do popisu repeat: number.',
    ],
    en: [
      '[In the column “{column}” ]the printed total {value} counts repeated rows of projects too[ ({count} rows)]; with each project once it is {expected}.',
      'The register holds each project once. If the repeated rows are payments of their own, write repeat: number into the mapping.',
    ],
  },
  'total-not-compared': {
    cs: [
      '[Ve sloupci „{column}“ ]je součet {value}, ale tento sloupec se nečte, a tak není s čím ho porovnat.',
      'Chcete-li ho porovnat, doplňte sloupec do amounts v popisu tabulky. Jinak není co dělat.',
    ],
    en: [
      '[In the column “{column}” ]there is a total {value}, but the column is not read, so there is nothing to compare it with.',
      'To compare it, add the column to the amounts of the mapping. Otherwise there is nothing to do.',
    ],
  },
  'total-without-repeats': {
    cs: [
      '[Ve sloupci „{column}“ ]počítá uvedený součet {value} každý projekt jednou; i s opakovanými řádky[ ({count}×)] by byl {expected}.',
      'Součet souhlasí s tím, co je v registru. Není co dělat.',
    ],
    en: [
      '[In the column “{column}” ]the printed total {value} counts each project once; with the repeated rows[ ({count})] it would be {expected}.',
      'The total agrees with what the register holds. There is nothing to do.',
    ],
  },

  // Values
  'formula-without-value': {
    cs: [
      'Buňka obsahuje vzorec bez vypočtené hodnoty.',
      'Otevřete sešit v tabulkovém procesoru, nechte ho přepočítat a uložte.',
    ],
    en: [
      'The cell holds a formula without a calculated value.',
      'Open the workbook in a spreadsheet program, let it recalculate and save it.',
    ],
  },
  'not-a-number': {
    cs: [
      '[Ve sloupci „{column}“ je ]„{value}“ místo čísla[; očekává se {expected}].',
      'Opravte hodnotu na číslo. Když údaj není znám, nechte buňku prázdnou.',
    ],
    en: [
      '[In the column “{column}” there is ]“{value}” instead of a number.',
      'Correct it to a number. If the value is not known, leave the cell empty.',
    ],
  },
  'empty-number': {
    cs: [
      '[Ve sloupci „{column}“ je ]prázdná buňka místo čísla.',
      'Doplňte číslo ze zdroje; nula se za prázdnou buňku nepředpokládá.',
    ],
    en: [
      '[In the column “{column}” there is ]an empty cell instead of a number.',
      'Supply the number from the source; zero is not assumed for an empty cell.',
    ],
  },
  'not-an-amount': {
    cs: [
      '„{value}“ není částka[; očekává se {expected}].',
      'Zapište částku číslicemi, například 351 688 567 Kč.',
    ],
    en: ['“{value}” is not an amount.', 'Write the amount in digits, such as 351 688 567 Kč.'],
  },
  'unread-amount': {
    cs: [
      '„{value}“ není částka[; očekává se {expected}].',
      'Znamená-li to, že částka není, přidejte text v popisu tabulky do empty. Jinak se zeptejte vydavatele, soubor neměňte; částka v závorce bývá záporná.',
    ],
    en: [
      '“{value}” is not an amount.',
      'If it means that there is no amount, add the text to empty in the mapping. Otherwise ask the publisher and leave the file as it is; an amount in brackets is usually negative.',
    ],
  },
  'unit-above-table': {
    cs: [
      'Nad tabulkou stojí „{value}“, ale sloupec „{column}“ se čte v korunách.',
      "Doplňte do popisu tabulky money.unit: {expected}; jsou-li částky opravdu v korunách, napište u sloupce unit: '1'.",
    ],
    en: [
      'Above the table stands “{value}”, but the column “{column}” is read in crowns.',
      "Add money.unit: {expected} to the mapping; if the amounts really are in crowns, write unit: '1' at the column.",
    ],
  },
  'negative-count': {
    cs: [
      '[Ve sloupci „{column}“ je ]záporná hodnota {value}; počet záporný být nemůže.',
      'Ověřte hodnotu ve zdroji a opravte ji.',
    ],
    en: [
      '[In the column “{column}” there is ]a negative value {value}; a count can not be negative.',
      'Check the value in the source and correct it.',
    ],
  },
  'differs-from-pack': {
    cs: [
      'Ve sloupci „{column}“ je „{value}“, balíček kraje má „{expected}“; v registru zůstává údaj z balíčku.',
      'Ověřte, co platí. Má-li pravdu soubor, opravte territory.csv v balíčku a načtěte ho znovu.',
    ],
    en: [
      'The column “{column}” says “{value}”, the region pack “{expected}”; the register keeps the value of the pack.',
      'Check which is right. If it is the file, correct territory.csv of the pack and load it again.',
    ],
  },
  'date-as-serial': {
    cs: [
      '„{value}“ je datum uložené jako pořadové číslo dne.',
      'Nastavte v tabulkovém procesoru správný formát buňky a uložte sešit znovu.',
    ],
    en: [
      '“{value}” is a date stored as the serial number of a day.',
      'Set the right format of the cell in a spreadsheet program and save the workbook again.',
    ],
  },
  'share-disagrees': {
    cs: [
      'Podíl {value} neodpovídá počtu[: {count} z {denominator} je {expected} %].',
      'Převzaly se obě hodnoty. Ověřte ve zdroji, která je správná.',
    ],
    en: [
      'The share {value} does not follow from its count[: {count} of {denominator} is {expected}%].',
      'Both values were taken over. Check in the source which one is right.',
    ],
  },
  'index-out-of-range': {
    cs: ['Index {value} je mimo rozsah[ {expected}].', 'Ověřte hodnotu ve zdroji; řádek se nepřevzal.'],
    en: [
      'The index {value} is out of its range.',
      'Check the value in the source; the row was not taken over.',
    ],
  },
  'unknown-band': {
    cs: ['Pásmo[ „{value}“] neexistuje[; možná jsou: {expected}].', 'Opravte pásmo podle hodnoty indexu.'],
    en: [
      'The band[ “{value}”] does not exist[; possible are: {expected}].',
      'Correct the band after the value of the index.',
    ],
  },
  'band-disagrees': {
    cs: [
      'Pásmo „{value}“ neodpovídá hodnotě indexu[; očekává se {expected}].',
      'Ověřte ve zdroji, zda je chybně index, nebo pásmo.',
    ],
    en: [
      'The band “{value}” does not agree with the index.',
      'Check in the source whether the index or the band is wrong.',
    ],
  },
  'imputed-value': {
    cs: [
      'Vydavatel převzal hodnotu odjinud[: „{value}“][ ({count}×, nejdříve {first})].',
      'Není co dělat; převzaté hodnoty se označí a do součtů se nepočítají.',
    ],
    en: [
      'The publisher took the value from elsewhere[ ({count} times, first {first})].',
      'Nothing to do; such values are marked and left out of sums.',
    ],
  },
  'missing-value': {
    cs: ['Chybí hodnota[ ve sloupci „{column}“].', 'Doplňte ji; bez ní řádek nejde převzít.'],
    en: [
      'A value is missing[ in the column “{column}”].',
      'Add it; the row can not be taken over without it.',
    ],
  },
  'invalid-value': {
    cs: [
      '[Ve sloupci „{column}“ je ]nepřípustná hodnota[ „{value}“][; očekává se {expected}].',
      'Opravte ji na některou z přípustných hodnot.',
    ],
    en: [
      '[In the column “{column}” there is ]a value that is not allowed[: “{value}”][; expected {expected}].',
      'Correct it to one of the values allowed.',
    ],
  },

  // Codes, identifiers, references
  'invalid-ico': {
    cs: [
      '„{value}“ není platné IČO.',
      'IČO má osm číslic a poslední je kontrolní. Ověřte ho v registru ARES; když ho neznáte, nechte buňku prázdnou.',
    ],
    en: [
      '“{value}” is not a valid IČO.',
      'An IČO has eight digits, the last one a check digit. Look it up in the ARES register; if unknown, leave the cell empty.',
    ],
  },
  'invalid-code': {
    cs: [
      '[Ve sloupci „{column}“ je ]neplatný kód „{value}“[; očekává se {expected}].',
      'Opravte kód podle číselníku.',
    ],
    en: [
      '[In the column “{column}” there is ]an invalid code “{value}”.',
      'Correct the code after its code list.',
    ],
  },
  'repairable-number': {
    cs: [
      'Registrační číslo „{value}“ nemá správný tvar; nejspíš má znít {expected}.',
      'Původní zápis zůstává. Ověřte číslo u příjemce nebo v seznamu operací a opravte ho.',
    ],
    en: [
      'The registration number “{value}” is malformed; it should probably be {expected}.',
      'The original is kept. Check the number with the beneficiary or the list of operations and correct it.',
    ],
  },
  'unknown-number': {
    cs: [
      '„{value}“ není registrační číslo žádného známého období.',
      'Zápis zůstává. Jde-li o jiné číslo projektu, uveďte jeho druh.',
    ],
    en: [
      '“{value}” is not a registration number of any known period.',
      'It is kept as it is. If it is another number of the project, state its scheme.',
    ],
  },
  'unknown-territory': {
    cs: [
      'Obec „{value}“ v registru území není.',
      'Zkontrolujte název nebo kód; u zaniklé obce uveďte obec, do které přešla.',
    ],
    en: [
      'The municipality “{value}” is not in the register of territories.',
      'Check the name or code; for one that no longer exists give the municipality it became part of.',
    ],
  },
  'ambiguous-territory': {
    cs: ['Název „{value}“ má více obcí[: {candidates}].', 'Doplňte kód obce nebo okres.'],
    en: [
      'More municipalities are called “{value}”[: {candidates}].',
      'Add the code of the municipality or its district.',
    ],
  },
  'territory-outside-region': {
    cs: [
      'Obec „{value}“ leží v jiném kraji[ (kód {territory})].',
      'Údaj se převzal. Ověřte, že jde opravdu o tuto obec.',
    ],
    en: [
      'The municipality “{value}” lies in another region[ (code {territory})].',
      'The value was taken over. Check that this municipality is really meant.',
    ],
  },
  'moved-district': {
    cs: [
      'Obec je v souboru v okrese {value}, v registru v okrese {expected}.',
      'Platí okres z registru, počty souboru se převzaly. Přešla-li obec jinam, načtěte nový seznam obcí.',
    ],
    en: [
      'The file has the municipality in district {value}, the register in {expected}.',
      'The district of the register holds, the counts were taken over. If it moved, import the new list of municipalities.',
    ],
  },
  'renamed-territory': {
    cs: [
      'Obec se v souboru jmenuje „{value}“, v registru „{expected}“.',
      'Spojila se podle kódu. Ověřte, zda se obec nepřejmenovala.',
    ],
    en: [
      'The municipality is called “{value}” in the file and “{expected}” in the register.',
      'It was matched by its code. Check whether it has been renamed.',
    ],
  },
  'invalid-geometry': {
    cs: [
      'Hranice území nejde použít[: {value}][; očekává se {expected}].',
      'Exportujte hranice znovu jako GeoJSON nebo TopoJSON s uzavřenými polygony.',
    ],
    en: [
      'The boundary can not be used[: {value}].',
      'Export the boundaries again as GeoJSON or TopoJSON with closed polygons.',
    ],
  },
  'outside-czechia': {
    cs: [
      'Bod {value} leží mimo Česko[; očekává se {expected}].',
      'Ověřte, že souřadnice jsou ve stupních WGS 84 a že šířka a délka nejsou prohozené.',
    ],
    en: [
      'The point {value} lies outside Czechia.',
      'Check that coordinates are WGS 84 degrees and that latitude and longitude are not swapped.',
    ],
  },
  'too-many-points': {
    cs: ['Hranice mají příliš mnoho bodů[; {expected}].', 'Zjednodušte hranice a nahrajte je znovu.'],
    en: [
      'The boundaries have too many points[; the limit is {limit}].',
      'Simplify them and upload them again.',
    ],
  },
  'unknown-reference': {
    cs: [
      '[Ve sloupci „{column}“ je ]odkaz „{value}“, který nikam nevede[; měl by být v {expected}].',
      'Doplňte chybějící záznam, nebo odkaz opravte.',
    ],
    en: [
      '[In the column “{column}” there is ]a reference “{value}” that leads nowhere[; it should be in {expected}].',
      'Add the missing record or correct the reference.',
    ],
  },
  'duplicate-id': {
    cs: [
      'Identifikátor „{value}“ je tu dvakrát[; poprvé na řádku {expected}].',
      'Každý záznam potřebuje vlastní identifikátor; jeden z nich změňte.',
    ],
    en: [
      'The identifier “{value}” stands here twice[; first on line {expected}].',
      'Every record needs an identifier of its own; change one of them.',
    ],
  },
  'missing-source': {
    cs: ['Řádek nemá zdroj.', 'Uveďte publikaci, ze které údaj je; bez zdroje se údaj nepřevezme.'],
    en: [
      'The row has no source.',
      'Name the publication it comes from; a fact without a source is not taken over.',
    ],
  },
  ...CONTINUITY_PROBLEMS,

  // Lists of projects
  ...LIST_PROBLEMS,
  ...INDEX_PROBLEMS,
};

/** A code without an entry still says what was found and expected. */
export const UNKNOWN_PROBLEM: ProblemTemplates = {
  cs: [
    'Kontrola {code} nevyšla[ ve sloupci „{column}“][: nalezeno „{value}“][, očekáváno {expected}].',
    'Porovnejte uvedené místo s originálem a opravte ho.',
  ],
  en: [
    'The check {code} failed[ in the column “{column}”][: found “{value}”][, expected {expected}].',
    'Compare the place with the original and correct it.',
  ],
};
