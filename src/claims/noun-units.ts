// Units of measure in all cases, and the English unit of what is counted.

import type { ClaimKind } from './types.ts';

type UnitRule = [RegExp, ClaimKind, string];

export const MEASURES: UnitRule[] = [
  [/^(den|dne|dni|dnů|dny|dní|dnem|dnům|dnech)$/, 'duration', 'days'],
  [/^(týden|týdn(e|u|em|y|ů|ům|ech))$/, 'duration', 'weeks'],
  [/^měsíc(e|i|em|ů|ům|ích)?$/, 'duration', 'months'],
  [/^(rok|roku|roky|roků|rokem|rokům|rocích|let|léta|lety|letům|letech)$/, 'duration', 'years'],
  [/^hodin(a|y|u|ě|ou|ám|ách|ami)?$/, 'duration', 'hours'],
  [/^minut(a|y|u|ě|ou|ám|ách|ami)?$/, 'duration', 'minutes'],
  [/^min$/, 'duration', 'minutes'],
  [/^hod$/, 'duration', 'hours'],
  [/^(sekund|vteřin)(a|y|u|ě|ou|ám|ách|ami)?$/, 'duration', 'seconds'],
  [/^(čtvrtlet|polole|desetilet|stolet)(í|ím|ích|ími|tí|tím|tích)$/, 'duration', 'periods'],
  [/^bod(u|y|ů|em|ům|ech)?$/, 'index', 'points'],
  [/^(metr|centimetr|kilometr|milimetr)(u|y|ů|em|ům|ech)?$/, 'other', 'm'],
  [/^(m|cm|mm|km|dm)$/, 'other', 'm'],
  [/^(hektar|ar|akr)(u|y|ů|em|ům|ech)?$/, 'other', 'ha'],
  [/^(ha|kg|kWh|MWh|GWh|l|t|kw|mw)$/i, 'other', 'measure'],
  [/^(tun|litr|kilogram|gram|megawatt|kilowatt)(a|u|y|ů|ě|em|ou|ám|ám|ům|ách|ech|ami)?$/, 'other', 'measure'],
  [/^kubík(u|y|ů)?$/, 'other', 'm3'],
  [/^stup(eň|ně|ni|ňů|ních)$/, 'other', 'degrees'],
];

const THINGS: [RegExp, string][] = [
  [/^(dět|dít)/, 'children'],
  [/^(žák|žákyn|žaček|student)/, 'children'],
  [/^rodin/, 'families'],
  [/^domácnost/, 'households'],
  [/^(byt|bytů)(u|y|ů|ech|ům|em)?$/, 'flats'],
  [/^bytov/, 'flats'],
  [/^(dům|dom(u|y|ů|ech|ům|em|ě))$/, 'buildings'],
  [/^(budov|objekt|ubytov)/, 'buildings'],
  [/^(lůžk|lůžek|postel)/, 'beds'],
  [/^projekt/, 'projects'],
  [/^program/, 'programmes'],
  [/^(obc|obec|měst|vesnic)/, 'municipalities'],
  [/^kraj/, 'regions'],
  [/^(organizac|spol(ek|k)|neziskov|nno)/, 'organisations'],
  [/^(firm|firem|podnik|společnost)/, 'companies'],
  [/^žádost/, 'applications'],
  [/^(dotac|grant|příspěv)/, 'grants'],
  [/^(případ|přestup|trestn)/, 'cases'],
  [/^exekuc/, 'enforcement_orders'],
  [/^úvaz/, 'FTE'],
  [/^splát/, 'instalments'],
  [/^(pozem|parcel)/, 'parcels'],
  [/^nájm/, 'rents'],
  [/^ok(en|na)/, 'windows'],
  [/^odbor(u|y|ů|ech|ům)?$/, 'departments'],
  [
    /^(obyvatel|lid|osob|člověk|klient|uchaze|nezaměst|žen|muž|senior|pracovn|zaměstnan|dlužn|asistent|člen|rom)/,
    'people',
  ],
  [
    /^(host|návštěv|učitel|sta[rř]ost|zastupitel|domovn|strážn|policist|nájemn|matek|matk|dospěl|dobrovoln)/,
    'people',
  ],
];

/** Unit of a counted noun for the output; people are the usual thing. */
export function unitOfNoun(noun: string): string | null {
  return THINGS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}
