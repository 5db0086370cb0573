// A made-up table of a town's grants, messy the way towns publish them, and its mapping.

export const MAPPING_YAML = `publication:
  id: town-grants-2023
  title: Dotace města 2023
  publisher: Město Horní Lhota
  licence: CC BY 4.0
table:
  separator: ;
money:
  decimal: ','
  unit: tis.
key:
  columns: [Číslo smlouvy]
columns:
  Číslo smlouvy: identifier
  Příjemce: recipient.name
  IČO: recipient.ico
  Účel: title
  Obec: place.municipality
  Okres: place.district
  Datum: validFrom
  Stav:
    - field: state.text
      codes: { V: vyplaceno, S: schváleno }
    - state.code
amounts:
  - { column: Schváleno (tis. Kč), kind: approved, payer: municipality }
  - { column: Vyplaceno (tis. Kč), kind: paid, payer: municipality }
constants:
  provider.name: Město Horní Lhota
  year: '2023'
empty: ['#', neuvedeno]
`;

export const HEADING =
  'Číslo smlouvy;Příjemce;IČO;Účel;Obec;Okres;Datum;Stav;Schváleno (tis. Kč);Vyplaceno (tis. Kč)';
export const ROW = 'S-1/2023;Spolek Zkouška;262978;Klub pro děti;Horní Lhota;Zkušební;1. 8. 2023;V;1 234,5;-';
