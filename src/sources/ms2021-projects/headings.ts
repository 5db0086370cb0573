// Elements of a project in the open data of MS2014+ and MS2021+, by their paths.

/** `PF` stands twice in a project; its two blocks are told apart by `T`. */
export const PATHS = [
  'ID',
  'ID_VYZVA',
  'KOD',
  'NAZ',
  'NAZEVA',
  'POPIS',
  'PROBLEM',
  'CIL',
  'DZRSKUT',
  'DURPRED',
  'DURSKUT',
  'SUK',
  'ZAD/NAZ',
  'ZAD/IC',
  'ZAD/HPF',
  'ZAD/ADR/RUIAN',
  'ZAD/ADR/KKOD',
  'ZAD/ADR/KNAZEV',
  'ZAD/ADR/OKKOD',
  'ZAD/ADR/OKNAZEV',
  'ZAD/ADR/OBKOD',
  'ZAD/ADR/OBNAZEV',
  'ZAD/ADR/COBCENAZEV',
  'ZAD/ADR/PSC',
  'ZAD/ADR/CP',
  'ZAD/ADR/CISOR',
  'ZAD/ADR/UL',
  'ZAD/ADR/WWW',
  'PRJSC/SC',
  'PF[T=0]/CZV',
  'PF[T=0]/EU',
  'PF[T=0]/CV',
  'PF[T=1]/CZV',
  'PF[T=1]/EU',
  'PF[T=1]/CNV',
  'PF[T=1]/SN',
  'PF[T=1]/S',
  'PF[T=1]/ESIF',
  'PF[T=1]/CV',
  'CILSKUP/CSKOD',
  'OI/KK',
  'OI/KN',
  'UM',
] as const;

/** Free text that applicants write; contacts are left out of it, in the rows that are kept too. */
export const PROSE: readonly string[] = ['POPIS', 'PROBLEM', 'CIL'];

/** The root of an export says in its namespace which system and version it is of. */
export const NAMESPACE = /^https:\/\/ms(14|21)xsd\.mssf\.cz\/OpenData\/v_1$/;
