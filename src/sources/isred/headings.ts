// Headings of the tables of IS ReD, and of CEDR III before it, with the slips they were published with.

import type { ListColumn } from '../project-list/columns.ts';

const needed = (id: string, ...aliases: string[]): ListColumn => ({ id, title: id, needed: true, aliases });
const optional = (id: string, ...aliases: string[]): ListColumn => ({
  id,
  title: id,
  needed: false,
  aliases,
});

export const GRANT_COLUMNS: readonly ListColumn[] = [
  needed('idDotace', 'iriDotace'),
  needed('idPrijemce', 'iriPrijemce'),
  optional('kod', 'projektKod'),
  // The second one is how CEDR published it.
  needed('identifikator', 'projektIdnetifikator', 'projektIdentifikator'),
  optional('nazev', 'projektNazev'),
  needed('podpisDatum'),
  optional('zahajeniPlanovaneDatum'),
  optional('ukonceniPlanovaneDatum'),
  optional('zahajeniSkutecneDatum'),
  optional('ukonceniSkutecneDatum'),
  optional('operacniProgram', 'iriOperacniProgram'),
  optional('podprogram', 'iriPodprogram'),
  optional('priorita', 'iriPriorita'),
  optional('grantoveSchema', 'iriGrantoveSchema'),
];

export const RECIPIENT_COLUMNS: readonly ListColumn[] = [
  needed('idPrijemce', 'iriPrijemce'),
  needed('ico'),
  needed('obchodniNazev', 'obchodniJmeno'),
  optional('jmeno'),
  optional('prijmeni'),
  optional('rokNarozeni'),
  optional('pravniForma', 'iriPravniForma'),
  optional('stat', 'iriStat'),
];

export const DECISION_COLUMNS: readonly ListColumn[] = [
  needed('idRozhodnuti', 'iriRozhodnuti'),
  needed('idDotace', 'iriDotace'),
  needed('castkaPozadovana'),
  needed('castkaRozhodnuta'),
  needed('rokRozhodnuti'),
  optional('investiceIndikator'),
  optional('navratnostIndikator'),
  optional('refundaceIndikator'),
  optional('dotacePoskytovatel', 'iriDotacePoskytovatel', 'iriPoskytovatelDotace'),
  optional('financniZdroj', 'iriFinancniZdroj'),
];

export const PERIOD_COLUMNS: readonly ListColumn[] = [
  needed('idRozpoctoveObdobi', 'iriRozpoctoveObdobi', 'idObdobi'),
  needed('idRozhodnuti', 'iriRozhodnuti'),
  needed('castkaCerpana'),
  needed('castkaUvolnena'),
  needed('castkaVracena'),
  needed('castkaSpotrebovana'),
  optional('obdobi', 'rozpoctoveObdobi'),
];
