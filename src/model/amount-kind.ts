// What an amount of money is an amount of, and who pays it. Amounts of two kinds are never added.
import type { AmountKind, Payer } from './figure.ts';
import type { Hellers } from './money.ts';

export type Label = { cs: string; en: string; definition: string; definitionEn: string };

/** In the order in which money of one project goes through them; `stated` stands outside that road. */
export const AMOUNT_KINDS: Record<AmountKind, Label> = {
  planned: {
    cs: 'plánováno',
    en: 'planned',
    definition: 'Částka, se kterou počítá plán nebo záměr; nikdo o ni ještě nepožádal.',
    definitionEn: 'What a plan or an intention counts with; nobody has applied for it yet.',
  },
  requested: {
    cs: 'požadováno',
    en: 'requested',
    definition: 'Částka uvedená v žádosti o podporu.',
    definitionEn: 'What the grant application asks for.',
  },
  approved: {
    cs: 'schváleno',
    en: 'approved',
    definition: 'Částka, kterou schválil poskytovatel, ale ještě k ní není právní akt.',
    definitionEn: 'What the provider has approved, not yet backed by a legal act.',
  },
  contracted: {
    cs: 'v právním aktu',
    en: 'contracted',
    definition: 'Částka v rozhodnutí o poskytnutí dotace nebo ve smlouvě.',
    definitionEn: 'What the grant decision or contract binds.',
  },
  claimed: {
    cs: 'vyúčtováno',
    en: 'claimed',
    definition: 'Částka uplatněná v žádostech o platbu.',
    definitionEn: 'What payment claims have asked to be paid.',
  },
  paid: {
    cs: 'proplaceno',
    en: 'paid',
    definition: 'Částka, která příjemci skutečně přišla.',
    definitionEn: 'What has actually reached the beneficiary.',
  },
  consumed: {
    cs: 'spotřebováno',
    en: 'consumed',
    definition: 'Částka, kterou příjemce z uvolněných peněz skutečně vydal.',
    definitionEn: 'What the beneficiary has really spent of the money released.',
  },
  returned: {
    cs: 'vráceno',
    en: 'returned',
    definition: 'Částka, kterou příjemce poskytovateli vrátil.',
    definitionEn: 'What the beneficiary has given back to the provider.',
  },
  stated: {
    cs: 'uváděno',
    en: 'stated',
    definition: 'Částka, kterou uvádí dokument, aniž říká, o jaký druh peněz jde.',
    definitionEn: 'What a document states without saying which kind of money it is.',
  },
};

/**
 * Which amount stands for a project, or for many of them, where one has to: what binds the provider before what was only
 * approved, then what was paid, and at the end what nobody has decided yet. The first kind that is known is taken.
 */
export const KINDS_BY_WEIGHT: readonly AmountKind[] = [
  'contracted',
  'approved',
  'claimed',
  'paid',
  'consumed',
  'stated',
  'requested',
  'planned',
  'returned',
];

export const PAYERS: Record<Payer, Label> = {
  EU: {
    cs: 'Evropská unie',
    en: 'European Union',
    definition: 'Příspěvek z fondů Evropské unie.',
    definitionEn: 'Contribution from funds of the European Union.',
  },
  state: {
    cs: 'stát',
    en: 'state',
    definition: 'Peníze ze státního rozpočtu.',
    definitionEn: 'Money from the state budget.',
  },
  region: {
    cs: 'kraj',
    en: 'region',
    definition: 'Peníze z rozpočtu kraje.',
    definitionEn: 'Money from the budget of the region.',
  },
  municipality: {
    cs: 'obec',
    en: 'municipality',
    definition: 'Peníze z rozpočtu obce nebo svazku obcí.',
    definitionEn: 'Money from the budget of a municipality or a union of municipalities.',
  },
  private: {
    cs: 'soukromé zdroje',
    en: 'private',
    definition: 'Vlastní peníze neveřejného příjemce, nadací a dárců.',
    definitionEn: 'Own money of a non-public beneficiary, of foundations and donors.',
  },
  'national-public-unsplit': {
    cs: 'národní veřejné zdroje bez rozdělení',
    en: 'national public, not split',
    definition: 'Peníze státu, kraje a obcí dohromady; zdroj neříká, kolik od koho.',
    definitionEn: 'State, region and municipalities together; the source does not say how much from whom.',
  },
  unknown: {
    cs: 'plátce neuveden',
    en: 'payer not given',
    definition: 'Zdroj neříká, kdo platí.',
    definitionEn: 'The source does not say who pays.',
  },
};

export type Amount<Kind extends AmountKind = AmountKind> = { kind: Kind; hellers: Hellers };

/**
 * The exact sum of amounts of one kind. Two kinds in one call do not compile; where kinds are known only at run time,
 * a mixture throws with both kinds named. An empty list is zero of that kind.
 */
export function addAmounts<Kind extends AmountKind>(
  kind: Kind,
  amounts: readonly Amount<NoInfer<Kind>>[],
): Amount<Kind> {
  const other = amounts.find((amount) => amount.kind !== kind);
  if (other) {
    throw new RangeError(
      `amounts of kind "${kind}" and "${other.kind}" can not be added; sum each kind alone`,
    );
  }
  return { kind, hellers: amounts.reduce((sum, amount) => sum + amount.hellers, 0n) };
}
