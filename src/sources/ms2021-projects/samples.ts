// An export in the shape of the ministry's, with made-up projects.

const ROOT = `<?xml version = '1.0' encoding = 'UTF-8'?>
<EXPORT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" LICENCE="Creative Commons (CC BY 4.0)" AUTOR="Ministerstvo pro místní rozvoj" DATE="2026-09-03T18:55:00.000+02:00" FILE="SeznamOperaci_21_27.xml" xmlns="https://ms21xsd.mssf.cz/OpenData/v_1">`;

export function buildExport(projects: string[], root = ROOT): string {
  return `${root}\n${projects.join('\n')}\n</EXPORT>\n`;
}

export const PROJECT = `   <PRJ>
      <ID>110000001</ID>
      <ID_VYZVA>56002187</ID_VYZVA>
      <KOD>CZ.03.02.01/00/22_018/0001105</KOD>
      <NAZ>Pokračování v Horní Lhotě &amp; okolí</NAZ>
      <NAZEVA>Continuation</NAZEVA>
      <POPIS>-</POPIS>
      <PROBLEM>nerelevantní</PROBLEM>
      <CIL>Cílem je klid. Kontakt: podatelna@horni-lhota.cz, tel.: +420 123 456 789.</CIL>
      <DZRSKUT>2023-08-01T00:00:00.000+02:00</DZRSKUT>
      <DURPRED>2026-07-31T00:00:00.000+02:00</DURPRED>
      <ZAD>
         <NAZ>Město Horní Lhota</NAZ>
         <IC>00262978</IC>
         <HPF>801</HPF>
         <ADR><KKOD>999</KKOD><KNAZEV>Zkušební kraj</KNAZEV><OBKOD>599999</OBKOD><OBNAZEV>Horní Lhota</OBNAZEV><PSC>46059</PSC></ADR>
      </ZAD>
      <PRJSC><SC>03.2.1</SC></PRJSC>
      <PF><T>0</T><CZV>999999999.00</CZV><EU>999999999.00</EU><CV>999999999.00</CV></PF>
      <PF><T>1</T><CZV>1000000.00</CZV><EU>850000.40</EU><S>150000.60</S><CV>1234567.89</CV></PF>
      <CILSKUP><CSKOD>01</CSKOD></CILSKUP>
      <CILSKUP><CSKOD>02</CSKOD></CILSKUP>
      <OI><KK>163</KK><KN>Podpora sociálního začleňování</KN></OI>
      <OI><KK>21</KK><KN>Jiná oblast</KN></OI>
      <UM><X>CZ099</X></UM>
   </PRJ>`;
