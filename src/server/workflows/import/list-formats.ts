// Lists of projects the register can import, in the order of the help. A reader is loaded when it is needed.
import type { ListFormat } from './list-format.ts';

const MMR = 'Ministerstvo pro místní rozvoj';

export const LIST_FORMATS: readonly ListFormat[] = [
  {
    id: 'dotaceeu-2014',
    title: 'seznam operací DotaceEU 2014–2020 (XLSX, CSV)',
    files: ['seznam operací'],
    publication: {
      id: 'dotaceeu-2014-2020',
      title: 'Seznam operací (příjemců podpory) 2014–2020',
      publisher: MMR,
      address: 'https://www.dotaceeu.cz/cs/informace-o-cerpani/seznamy-prijemcu',
      standing: 'official',
    },
    reader: async () => (await import('#sources/dotaceeu-2014/read.ts')).readDotaceeu2014,
  },
  {
    id: 'dotaceeu-2021',
    title: 'seznam operací DotaceEU 2021–2027 (XLSX, CSV)',
    files: ['seznam operací'],
    publication: {
      id: 'dotaceeu-2021-2027',
      title: 'Seznam operací (příjemců podpory) 2021–2027',
      publisher: MMR,
      address: 'https://www.dotaceeu.cz/cs/informace-o-cerpani/seznamy-prijemcu',
      standing: 'official',
    },
    reader: async () => (await import('#sources/dotaceeu-2021/read.ts')).readDotaceeu2021,
  },
  {
    id: 'schools',
    title: 'přidělené prostředky škol: projekty a školy (dva CSV)',
    files: ['projekty škol', 'školy'],
    publication: {
      id: 'school-allocations',
      title: 'Přidělené prostředky škol z operačních programů 2021–2027',
      publisher: 'sestaveno z přehledu operací DotaceEU a rejstříku škol',
      standing: 'unofficial',
    },
    reader: async () => (await import('#sources/school-allocations/read.ts')).readSchoolAllocations,
  },
  {
    id: 'ms2021',
    title: 'otevřená data MS2021+: seznam operací (XML)',
    files: ['seznam operací'],
    publication: {
      id: 'ms2021-operations',
      title: 'Otevřená data MS2021+: seznam operací 2021–2027',
      publisher: MMR,
      address: 'https://ms21opendata.mssf.cz/SeznamOperaci_21_27.xml',
      licence: 'CC BY 4.0',
      standing: 'official',
    },
    reader: async () => (await import('#sources/ms2021-projects/read.ts')).readMs2021Projects,
  },
  {
    id: 'kohesio',
    title: 'projekty fondů EU z portálu Kohesio (CSV); částky v eurech, viz --rate',
    files: ['projekty'],
    publication: {
      id: 'kohesio-cz',
      title: 'Kohesio: projekty v Česku',
      publisher: 'Evropská komise',
      address: 'https://kohesio.ec.europa.eu',
      standing: 'official',
    },
    reader: async () => (await import('#sources/kohesio/read.ts')).readKohesio,
    withRates: ({ EUR }) => (EUR ? { rate: EUR } : {}),
  },
  {
    id: '360giving',
    title: 'granty ve standardu 360Giving (JSON); cizí měny viz --rate',
    files: ['granty'],
    publication: {
      id: '360giving',
      title: 'Granty ve standardu 360Giving',
      publisher: 'neuvedeno',
      standing: 'unofficial',
    },
    reader: async () => (await import('#sources/three-sixty-giving/read.ts')).readThreeSixtyGiving,
    withRates: (rates) => ({ rates }),
  },
  {
    id: 'isred',
    title: 'registr dotací IS ReD nebo CEDR: archiv s tabulkami CSV nebo csv.gz (ZIP)',
    files: ['archiv tabulek'],
    publication: {
      id: 'isred',
      title: 'IS ReD, registr dotací ze státního rozpočtu',
      publisher: 'Generální finanční ředitelství',
      address: 'https://red.financnisprava.cz/',
      standing: 'official',
    },
    reader: async () => (await import('#sources/isred/read.ts')).readIsred,
  },
];
