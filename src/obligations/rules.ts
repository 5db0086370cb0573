// The rules of terms and durability that have a source. A programme that is not here has no known rule: pages say so, nothing
// is derived from another programme. Not found, so not here: terms of reports of OPZ and OPZ+, durability of social housing
// beyond five years.
import type { ObligationRule } from './rule.ts';

const IROP_DURABILITY = {
  title: 'Centrum pro regionální rozvoj: Udržitelnost projektu (IROP)',
  address: 'https://crr.gov.cz/irop/projekt-a-kontrola/udrzitelnost-projekt/',
  basis: 'čl. 71 nařízení (EU) č. 1303/2013, čl. 65 nařízení (EU) 2021/1060',
};
const GOVERNMENT_OFFICE = {
  title: 'Úřad vlády: podklady k závěrečnému vyúčtování dotací',
  address: 'https://vlada.gov.cz/cz/ppov/zalezitosti-romske-komunity/dotace/prevence/',
  basis: 'vyhláška č. 433/2024 Sb.',
};

export const OBLIGATION_RULES: readonly ObligationRule[] = [
  {
    id: 'irop-durability',
    duty: { cs: 'udržet výstupy projektu', en: 'keep the outputs of the project' },
    bearer: 'beneficiary',
    conditions: { programme: '06', programmeName: 'IROP' },
    event: 'financial-close',
    offset: { count: 60, unit: 'months' },
    exposes: 'grant',
    lasting: true,
    source: IROP_DURABILITY,
  },
  {
    id: 'irop-durability-report',
    duty: { cs: 'zpráva o udržitelnosti', en: 'durability report' },
    bearer: 'beneficiary',
    conditions: { programme: '06', programmeName: 'IROP' },
    event: 'financial-close',
    offset: { count: 12, unit: 'months' },
    times: 5,
    source: IROP_DURABILITY,
    assumption: {
      cs: 'Zdroj říká „každých 12 měsíců“; den je konec sledovaného roku, lhůtu k odevzdání zdroj neuvádí.',
      en: 'The source says “every 12 months”; the day is the end of the year reported on, the term to hand it in is not given.',
    },
  },
  {
    id: 'irop-final-report',
    duty: { cs: 'závěrečná zpráva o realizaci a žádost o platbu', en: 'final report and payment claim' },
    bearer: 'beneficiary',
    conditions: { programme: '06', programmeName: 'IROP' },
    event: 'realisation-end',
    offset: { count: 20, unit: 'working-days' },
    source: { title: 'Pravidla IROP pro žadatele a příjemce', address: 'https://docplayer.cz/47927047' },
    assumption: {
      cs: 'Lhůta platí od konce sledovaného období; za jeho konec se tu bere konec realizace.',
      en: 'The term runs from the end of the reported period; the end of the project is taken for it.',
    },
  },
  {
    id: 'government-office-settlement',
    duty: {
      cs: 'závěrečná zpráva a vyúčtování dotace Úřadu vlády',
      en: 'final report and settlement of the grant of the Government Office',
    },
    bearer: 'beneficiary',
    conditions: {
      wording: [
        'prevence socialniho vylouceni a komunitni prace',
        'podpora terenni prace',
        'podpora koordinatoru pro romske zalezitosti',
      ],
    },
    event: 'year-end',
    offset: { nextYear: '02-15' },
    source: GOVERNMENT_OFFICE,
  },
  {
    id: 'opz-plus-018-end',
    duty: { cs: 'nejpozdější konec projektu ve výzvě', en: 'latest end of a project of the call' },
    bearer: 'beneficiary',
    conditions: { call: '03_22_018' },
    event: 'fixed-day',
    day: '2026-12-31',
    offset: { count: 0, unit: 'calendar-days' },
    source: {
      title: 'Výzva OPZ+ 03_22_018',
      address: 'https://dotacecelkom.cz/podpora-socialniho-zaclenovani-ve-vyloucenych-lokalitach/',
    },
  },
  {
    id: 'irop-115-end',
    duty: { cs: 'nejpozdější konec projektu ve výzvě', en: 'latest end of a project of the call' },
    bearer: 'beneficiary',
    conditions: { call: '06_24_115' },
    event: 'fixed-day',
    day: '2028-12-31',
    offset: { count: 0, unit: 'calendar-days' },
    source: {
      title: 'Výzva IROP 115 Sociální bydlení II',
      address: 'https://www.tendera.cz/aktuality/irop-socialni-bydleni-ii',
    },
    assumption: {
      cs: 'Rok v čísle výzvy (24) je odvozen z data vyhlášení 21. 2. 2024.',
      en: 'The year in the number of the call (24) follows from its announcement on 21 February 2024.',
    },
  },
  {
    id: 'op-jak-confirmation',
    duty: {
      cs: 'podepsat Potvrzení o spolupráci k žádosti',
      en: 'sign the confirmation of cooperation for an application',
    },
    bearer: 'agency',
    conditions: { call: '02_23_017' },
    event: 'request',
    offset: { count: 10, unit: 'working-days' },
    source: {
      title: 'OP JAK: přehled obcí s rozšířenou působností, výzva 02_23_017',
      address: 'https://opjak.cz/aktuality/prehled-obci-s-rozsirenou-pusobnosti/',
    },
  },
];
