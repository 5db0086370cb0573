// Thematic areas of support. No official code list exists; each document uses its own set, so an area says in which it stands.

export type AreaSource =
  /** Memorandum of the Liberec Region with Úřad vlády, 17 May 2019. */
  | 'memorandum-2019'
  /** Call of the agency for municipalities, KPSVL, fourth wave (applications to 27 November 2015). */
  | 'kpsvl-wave-4'
  /** Press release of the Liberec Region, as an area of the money. */
  | 'release-area'
  /** The same release, named only as an activity of a town. */
  | 'release-activity';

export type Area = {
  key: string;
  cs: string;
  en: string;
  /** Empty: taken from calls and locality pages only. */
  sourceSets: readonly AreaSource[];
  /** Other Czech names of the same area in the sources. */
  alsoCalled: readonly string[];
};

const ALL_THREE: readonly AreaSource[] = ['memorandum-2019', 'kpsvl-wave-4', 'release-area'];

export const AREAS = [
  { key: 'housing', cs: 'Bydlení', en: 'Housing', sourceSets: ALL_THREE, alsoCalled: [] },
  {
    key: 'social-services',
    cs: 'Sociální služby',
    en: 'Social services',
    sourceSets: ALL_THREE,
    alsoCalled: [],
  },
  { key: 'education', cs: 'Vzdělávání', en: 'Education', sourceSets: ALL_THREE, alsoCalled: [] },
  {
    key: 'employment',
    cs: 'Zaměstnanost',
    en: 'Employment',
    sourceSets: ALL_THREE,
    alsoCalled: ['Zaměstnávání'],
  },
  {
    key: 'debts',
    cs: 'Dluhy',
    en: 'Debts',
    sourceSets: ['memorandum-2019', 'kpsvl-wave-4', 'release-activity'],
    alsoCalled: ['Zadluženost', 'Dluhová problematika'],
  },
  {
    key: 'family',
    cs: 'Rodina',
    en: 'Family',
    sourceSets: ['kpsvl-wave-4', 'release-activity'],
    alsoCalled: ['Práce s rodinou', 'Rodinná politika'],
  },
  {
    key: 'crime-prevention',
    cs: 'Prevence kriminality',
    en: 'Crime prevention',
    sourceSets: ALL_THREE,
    alsoCalled: ['Kriminalita'],
  },
  {
    key: 'safety',
    cs: 'Bezpečnost',
    en: 'Safety',
    sourceSets: ['kpsvl-wave-4', 'release-area'],
    alsoCalled: [],
  },
  {
    key: 'health',
    cs: 'Zdraví',
    en: 'Health',
    sourceSets: ['memorandum-2019'],
    alsoCalled: ['Zdravotní péče'],
  },
  {
    key: 'community-work',
    cs: 'Komunitní práce a služby',
    en: 'Community work and services',
    sourceSets: ['memorandum-2019', 'release-area'],
    alsoCalled: ['Komunitní práce'],
  },
  { key: 'addictions', cs: 'Závislosti', en: 'Addictions', sourceSets: [], alsoCalled: [] },
  {
    key: 'participation',
    cs: 'Participativní postupy',
    en: 'Participation',
    sourceSets: ['memorandum-2019'],
    alsoCalled: ['Participace'],
  },
  {
    key: 'benefits',
    cs: 'Sociální dávkové systémy',
    en: 'Benefit systems',
    sourceSets: ['memorandum-2019'],
    alsoCalled: ['Sociální dávky'],
  },
  {
    key: 'antidiscrimination',
    cs: 'Boj s diskriminací a anticiganismem',
    en: 'Combating discrimination and antigypsyism',
    sourceSets: [],
    alsoCalled: [],
  },
] as const satisfies readonly Area[];

export type AreaKey = (typeof AREAS)[number]['key'];

export function findArea(key: string): Area | undefined {
  return AREAS.find((area) => area.key === key);
}
