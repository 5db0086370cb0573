// Names of kinds of findings for people.

const TITLES: Record<string, { cs: string; en: string }> = {
  'sum-mismatch': { cs: 'Součet nesouhlasí s řádky', en: 'Total does not equal its rows' },
  'prose-mismatch': {
    cs: 'Číslo v textu nesouhlasí s tabulkou',
    en: 'Number in the text contradicts the table',
  },
  'amount-parts-mismatch': {
    cs: 'Složky nedávají celkovou částku',
    en: 'Parts do not make the total amount',
  },
  'duplicate-project': { cs: 'Jeden projekt je v evidenci dvakrát', en: 'One project is recorded twice' },
  'overlapping-forms': {
    cs: 'Dvě formy spolupráce, které se vylučují',
    en: 'Two forms of cooperation that exclude each other',
  },
  'overlapping-agreements': {
    cs: 'Dvě dohody o témže platí zároveň',
    en: 'Two agreements about the same are valid at once',
  },
  'shares-over-one': {
    cs: 'Podíly projektu dávají víc než celek',
    en: 'Shares of a project exceed the whole',
  },
  'dates-reversed': { cs: 'Konec je dřív než začátek', en: 'The end is before the beginning' },
};

export function findingTitle(kind: string, locale: 'cs' | 'en'): string {
  return TITLES[kind]?.[locale] ?? kind;
}

const STATES: Record<string, { cs: string; en: string }> = {
  open: { cs: 'otevřená', en: 'open' },
  explained: { cs: 'vysvětlená', en: 'explained' },
  corrected: { cs: 'opravená', en: 'corrected' },
  accepted: { cs: 'přijatá', en: 'accepted' },
};

export function findingState(state: string, locale: 'cs' | 'en'): string {
  return STATES[state]?.[locale] ?? state;
}

const ROLES: Record<string, { cs: string; en: string }> = {
  total: { cs: 'součet', en: 'total' },
  part: { cs: 'řádek', en: 'row' },
  row: { cs: 'řádek', en: 'row' },
  prose: { cs: 'v textu', en: 'in the text' },
  project: { cs: 'projekt', en: 'project' },
  share: { cs: 'podíl', en: 'share' },
};

/** What a place of a finding is in it; forms of cooperation and entities keep their own name. */
export function pointerRole(role: string, locale: 'cs' | 'en'): string {
  return ROLES[role]?.[locale] ?? role;
}
