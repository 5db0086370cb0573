// Addresses of pages: Czech words for people, English folders in the code.

type Pattern = { pattern: string; localized: [locale: string, pattern: string][] };

const page = (folder: string, cs: string): Pattern => ({
  pattern: folder,
  localized: [
    ['en', `/en${folder === '/' ? '' : folder}`],
    ['cs', cs],
  ],
});

export const urlPatterns: Pattern[] = [
  page('/', '/'),
  page('/municipalities', '/obce'),
  page('/municipalities/:code', '/obce/:code'),
  page('/figures/:id', '/cislo/:id'),
  page('/findings', '/nesrovnalosti'),
  page('/findings/:id', '/nesrovnalosti/:id'),
  page('/sources', '/zdroje'),
  page('/sources/:id/file', '/zdroje/:id/soubor'),
  page('/sources/:id', '/zdroje/:id'),
  page('/obligations', '/terminy'),
  page('/obligations/calendar', '/terminy/kalendar.ics'),
  page('/glossary', '/slovnik'),
  page('/impact', '/dopady'),
  page('/impact/weak-points', '/dopady/slaba-mista'),
  page('/impact/:event', '/dopady/:event'),
  page('/impact/:event/scenario', '/dopady/:event/scenar'),
  page('/impact/:event/compare', '/dopady/:event/srovnani'),
  page('/impact/:event/measures', '/dopady/:event/opatreni'),
  page('/impact/:event/brief', '/dopady/:event/podklad'),
  page('/impact/:event/kept/:id', '/dopady/:event/ulozeny/:id'),
  page('/impact/:event/hits', '/dopady/:event/zasahy'),
  page('/projects', '/projekty'),
  page('/projects/matches', '/projekty/shody'),
  page('/projects/:id', '/projekty/:id'),
  page('/calls', '/vyzvy'),
  page('/plans', '/plany'),
  page('/plans/:id', '/plany/:id'),
  page('/money', '/penize'),
  page('/money/stated', '/penize/uvedeno-a-spocteno'),
  page('/organisations/:id', '/organizace/:id'),
  page('/need', '/potrebnost'),
  page('/need/rankings', '/potrebnost/poradi'),
  page('/need/coverage', '/potrebnost/mezery'),
  page('/need/what-if', '/potrebnost/co-kdyby'),
  page('/need/:code', '/potrebnost/:code'),
  page('/check', '/overeni'),
  page('/check/download', '/overeni/vysledek'),
];
