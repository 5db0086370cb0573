// Programmes of 2014-2020 by the two digits the extract prints. Abbreviations stand in the legend under its table; the three
// that projects of inclusion come from have their whole names.

const PROGRAMMES: Readonly<Record<string, string>> = {
  '01': 'OP PIK',
  '02': 'Operační program Výzkum, vývoj a vzdělávání',
  '03': 'Operační program Zaměstnanost',
  '04': 'OPD',
  '05': 'OPŽP',
  '06': 'Integrovaný regionální operační program',
  '07': 'OP PPR',
  '08': 'OP TP',
};

/** A code that is not in the legend stays its own name. */
export const nameProgramme = (code: string): string => PROGRAMMES[code] ?? code;
