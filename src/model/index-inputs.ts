// What the Index of social exclusion is made of: eight inputs, five of them indicators. The one list and the one set of names.

export const INPUTS = [
  'population-15-plus',
  'population-15-64',
  'enforcement',
  'housing-allowance',
  'living-allowance',
  'jobseekers-6m',
  'early-leavers',
  'school-finishers',
] as const;
export type InputId = (typeof INPUTS)[number];

export const INDICATORS = [
  'enforcement',
  'housing-allowance',
  'living-allowance',
  'jobseekers-6m',
  'early-leavers',
] as const satisfies readonly InputId[];
export type IndicatorId = (typeof INDICATORS)[number];

/** Of which whole each indicator is a share. */
export const DENOMINATORS: Record<IndicatorId, InputId> = {
  enforcement: 'population-15-plus',
  'housing-allowance': 'population-15-plus',
  'living-allowance': 'population-15-plus',
  'jobseekers-6m': 'population-15-64',
  'early-leavers': 'school-finishers',
};

export const INPUT_NAMES: Record<InputId, { cs: string; en: string }> = {
  'population-15-plus': { cs: 'Počet obyvatel od\u00a015\u00a0let', en: 'Inhabitants aged 15 and over' },
  'population-15-64': { cs: 'Počet obyvatel 15\u00a0až\u00a064\u00a0let', en: 'Inhabitants aged 15 to 64' },
  enforcement: { cs: 'Osoby v\u00a0exekuci', en: 'People in debt enforcement' },
  'housing-allowance': { cs: 'Příspěvek na bydlení', en: 'Housing allowance' },
  'living-allowance': { cs: 'Příspěvek na živobytí', en: 'Living allowance' },
  'jobseekers-6m': {
    cs: 'Uchazeči o\u00a0zaměstnání v\u00a0evidenci déle než 6\u00a0měsíců',
    en: 'Jobseekers registered for over 6\u00a0months',
  },
  'early-leavers': {
    cs: 'Předčasné odchody ze základní školy',
    en: 'Early leavers from basic school',
  },
  'school-finishers': {
    cs: 'Počet žáků, kteří ukončili povinnou docházku',
    en: 'Pupils who finished compulsory schooling',
  },
};
