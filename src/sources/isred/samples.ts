// Small tables in the shape IS ReD and CEDR publish, with made-up grants.

const IRI = 'http://red.example/resource';

export const TABLES: Record<string, string> = {
  'prijemce.csv': `iriPrijemce,ico,obchodniNazev,jmeno,prijmeni,rokNarozeni,iriPravniForma,iriStat,datumExportu
${IRI}/Prijemce/P1,262978,Město Horní Lhota,,,,${IRI}/PravniForma/801,${IRI}/Stat/CZ,2026-02-21
${IRI}/Prijemce/P2,,,Jana,Vymyšlená,1970,,,2026-02-21
`,
  'dotace.csv': `iriDotace,iriPrijemce,kod,identifikator,nazev,podpisDatum,zahajeniPlanovaneDatum,ukonceniPlanovaneDatum,zahajeniSkutecneDatum,ukonceniSkutecneDatum,iriOperacniProgram
${IRI}/Dotace/D1,${IRI}/Prijemce/P1,,CZ.03.2.60/0.0/0.0/16_052/0007825,Terénní práce,2018-01-15T00:00:00.000+01:00,2018-01-01,2020-12-31,,,${IRI}/OP/03
${IRI}/Dotace/D2,${IRI}/Prijemce/P2,MV-1,314D083009393,,2019-05-02,,,,,
`,
  'rozhodnuti.csv': `iriRozhodnuti,iriDotace,castkaPozadovana,castkaRozhodnuta,rokRozhodnuti,refundaceIndikator,navratnostIndikator,iriDotacePoskytovatel,iriFinancniZdroj
${IRI}/Rozhodnuti/R1,${IRI}/Dotace/D1,1000.50,900.00,2018,false,false,${IRI}/Poskytovatel/1,${IRI}/Zdroj/SR
${IRI}/Rozhodnuti/R2,${IRI}/Dotace/D1,500.00,400.25,2019,false,false,${IRI}/Poskytovatel/1,${IRI}/Zdroj/EU
${IRI}/Rozhodnuti/R3,${IRI}/Dotace/D1,400.25,400.25,2020,true,false,${IRI}/Poskytovatel/1,${IRI}/Zdroj/EU
${IRI}/Rozhodnuti/R4,${IRI}/Dotace/D2,50.00,50.00,2019,false,false,${IRI}/Poskytovatel/1,${IRI}/Zdroj/SR
`,
  'rozpoctoveobdobi.csv': `iriRozpoctoveObdobi,iriRozhodnuti,castkaCerpana,castkaUvolnena,castkaVracena,castkaSpotrebovana,obdobi
${IRI}/Obdobi/O1,${IRI}/Rozhodnuti/R1,900.00,900.00,100.00,800.00,2018
${IRI}/Obdobi/O2,${IRI}/Rozhodnuti/R2,400.25,400.25,0.00,400.25,2019
${IRI}/Obdobi/O3,${IRI}/Rozhodnuti/R3,400.25,400.25,0.00,400.25,2020
`,
  'ciselnikfinancnizdroj.csv': `iriFinancniZdroj,financniZdrojKod,financniZdrojNazev
${IRI}/Zdroj/SR,10,Státní rozpočet
${IRI}/Zdroj/EU,20,Evropská unie
`,
  'ciselnikdotaceposkytovatel.csv': `iriDotacePoskytovatel,dotacePoskytovatelKod,dotacePoskytovatelNazev
${IRI}/Poskytovatel/1,314,Ministerstvo vnitra
`,
};

/** The same grant as CEDR III printed it. */
export const CEDR: Record<string, string> = {
  'PrijemcePomoci.csv':
    'idPrijemce,ico,obchodniJmeno,jmeno,prijmeni,rokNarozeni\nP1,00262978,Město Horní Lhota,,,\n',
  'Dotace.csv':
    'idDotace,idPrijemce,projektKod,podpisDatum,projektIdnetifikator,projektNazev\nD1,P1,347/2000,2000-07-27T00:00:00,CZ.03.2.60/0.0/0.0/16_052/0007825,Práce\n',
  'Rozhodnuti.csv':
    'idRozhodnuti,idDotace,castkaPozadovana,castkaRozhodnuta,rokRozhodnuti\nR1,D1,10.00,9.00,2000\n',
  'RozpoctoveObdobi.csv':
    'idObdobi,idRozhodnuti,castkaCerpana,castkaUvolnena,castkaVracena,castkaSpotrebovana,rozpoctoveObdobi\nO1,R1,9.00,9.00,1.00,8.00,2000\n',
};
