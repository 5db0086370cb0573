// What earlier reorganisations and exits really caused. Facts carry their source; what is inferred says so.

import type { Delay } from './graph.ts';

export type Precedent = {
  id: string;
  title: string;
  /** The role of the need that was left without a provider. */
  role: string;
  from: string;
  /** Day by which the gap is known to have closed; missing = it never did, or no source says. */
  to?: string;
  days?: number;
  /** A later day a document sets for full completion, in days from `from`. */
  latestDays?: number;
  fact: string;
  source: string;
  inference?: string;
};

export const PRECEDENTS: readonly Precedent[] = [
  {
    id: 'jihlava-2020',
    title: 'Přesun Agentury na MMR a jihlavské memorandum',
    role: 'counterparty',
    from: '2020-01-01',
    to: '2021-12-15',
    days: 714,
    latestDays: 820,
    fact:
      'Memorandum s Úřadem vlády (21. 2. 2019) muselo být zrušeno a uzavřeno nové s MMR; zastupitelstvo o něm ' +
      'jednalo 15. 12. 2021, termín provedení 31. 3. 2022.',
    source:
      'https://extranet.jihlava-city.cz/zastupitelstvo/2021/zm23/navrhy-usneseni/navrh-usneseni_34622.html',
  },
  {
    id: 'velke-hamry-2016',
    title: 'Asistenti prevence kriminality ve Velkých Hamrech bez financování',
    role: 'funding',
    from: '2016-01-01',
    to: '2017-01-01',
    days: 366,
    fact: 'Asistenty platilo Ministerstvo vnitra do roku 2015, Evropský sociální fond od roku 2017.',
    source: 'https://www.velke-hamry.cz/m/o-meste/agentura-pro-socialni-zaclenovani/',
    inference: 'Zdroj uvádí roky; mezera se počítá od 1. 1. 2016 do 1. 1. 2017.',
  },
  {
    id: 'six-places-2012',
    title: 'Šest prvních míst po skončení sjednané doby',
    role: 'staff',
    from: '2013-01-01',
    fact: 'Kolem konce roku 2012 skončila spolupráce v šesti prvních místech po uplynutí sjednané doby.',
    source: 'http://www.socialni-zaclenovani.cz/mailing/aktuality-z-agentury-prosinec-2012-leden-2013.html',
    inference: 'Den není uveden, bere se první den roku 2013; obnovení spolupráce zdroj neuvádí.',
  },
  {
    id: 'frydek-mistek-2015',
    title: 'Frýdek-Místek vypověděl memorandum',
    role: 'counterparty',
    from: '2015-05-15',
    fact: 'Zastupitelstvo vypovědělo memorandum; obnovení zdroj neuvádí.',
    source: 'https://fm.denik.cz/zpravy_region/vladni-agentura-ve-meste-skonci-20150515.html',
    inference: 'Den je dnem zprávy.',
  },
];

/**
 * Delay of a succession nobody stated, from precedents of the same role whose gap closed:
 * likely = the median observed, max = the longest documented, min = half of the shortest observed (an assumption:
 * no faster case is documented). Undefined when no precedent of the role has closed.
 * Example: `counterparty` → { min: 357, likely: 714, max: 820 }.
 */
export function findDefaultDelay(role: string): Delay | undefined {
  const closed = PRECEDENTS.filter((precedent) => precedent.role === role && precedent.days !== undefined);
  if (closed.length === 0) return undefined;
  const observed = closed.map((precedent) => precedent.days!).sort((a, b) => a - b);
  const likely = observed[Math.floor((observed.length - 1) / 2)]!;
  const max = Math.max(...closed.map((precedent) => precedent.latestDays ?? precedent.days!));
  return { min: Math.floor(observed[0]! / 2), likely, max };
}

/** For showing beside a result: those that speak of its roles first, then the others. */
export function listPrecedents(roles: readonly string[]): Precedent[] {
  const rank = ({ role }: Precedent) => Number(!roles.includes(role));
  return [...PRECEDENTS].sort((a, b) => rank(a) - rank(b));
}
