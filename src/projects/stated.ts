// A figure a document states beside what the register's projects give under each definition, and why they differ.
import type { AmountKind, Payer } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';

/** Whose projects count: all that take place there, or only those the municipality itself runs. */
export type RecipientScope = 'anyone' | 'municipality';
/** Which tie to the cooperation counts: any or none, or only a stated one. */
export type AttributionScope = 'any' | 'tied';
/** When projects run: whenever, or only those that overlap the cooperation of the place. */
export type PeriodScope = 'any' | 'cooperation';

/** Money of the projects of one place that agree in everything a definition asks. */
export type MoneyGroup = {
  kind: AmountKind;
  /** Tied to the cooperation by a condition, a measure, advice or a claim. */
  tied: boolean;
  attributionKnown: boolean;
  /** The recipient is the municipality itself. */
  own: boolean;
  /** Undefined: the project has no dates. */
  inCooperation: boolean | undefined;
  projects: number;
  /** Known to belong to the place. */
  total: Hellers;
  payers: Partial<Record<Payer, Hellers>>;
  /** Of this place and others together. */
  unallocated: Hellers;
};

export type PlaceProjects = {
  groups: MoneyGroup[];
  projects: number;
  /** Projects of which no amount is known. */
  withoutMoney: number;
  /** Projects known only to lie in the region, and their largest total. */
  regionOnly: number;
};

export type Definition = {
  kind: AmountKind;
  payer: Payer | 'all';
  attribution: AttributionScope;
  recipient: RecipientScope;
  period: PeriodScope;
};

export type Computed = Definition & {
  value: Hellers;
  projects: number;
  unallocated: Hellers;
  /** Computed over stated in thousandths; undefined where nothing is stated. */
  coverage: bigint | undefined;
};

/** Projects with an amount of one kind; kinds stand beside each other, never added. */
export type ReasonPart = { kind: AmountKind; projects: number; hellers: Hellers };

export type StatedReason =
  | { reason: 'no-projects' }
  | { reason: 'kind-not-stated'; kinds: AmountKind[] }
  | { reason: 'attribution-unknown' | 'scope' | 'timing'; parts: ReasonPart[] }
  | { reason: 'unallocated'; parts: Omit<ReasonPart, 'projects'>[] }
  | { reason: 'without-money'; projects: number }
  | { reason: 'region-only'; projects: number };

export type StatedComparison = { computed: Computed[]; reasons: StatedReason[] };

/** Every definition under which the projects give something, the one nearest to the stated figure first. */
export function compareStated(stated: Hellers | undefined, place: PlaceProjects): StatedComparison {
  const kinds = [...new Set(place.groups.map((group) => group.kind))];
  const computed = kinds.flatMap((kind) => computeKind(kind, stated, place.groups));
  const distance = (value: Hellers) => (stated === undefined ? -value : abs(value - stated));
  computed.sort(
    (a, b) => compare(distance(a.value), distance(b.value)) || definitionRank(a) - definitionRank(b),
  );
  return { computed, reasons: listReasons(place, kinds) };
}

function computeKind(kind: AmountKind, stated: Hellers | undefined, all: MoneyGroup[]): Computed[] {
  const groups = all.filter((group) => group.kind === kind);
  const payers = [...new Set(groups.flatMap((group) => Object.keys(group.payers) as Payer[]))];
  const rows: Computed[] = [];
  for (const attribution of ['any', 'tied'] as const)
    for (const recipient of ['anyone', 'municipality'] as const)
      for (const period of ['any', 'cooperation'] as const) {
        const counted = groups.filter(
          (group) =>
            (attribution === 'any' || group.tied) &&
            (recipient === 'anyone' || group.own) &&
            (period === 'any' || group.inCooperation === true),
        );
        if (counted.length === 0) continue;
        for (const payer of ['all', ...payers] as const) {
          const value = sum(
            counted.map((group) => (payer === 'all' ? group.total : (group.payers[payer] ?? 0n))),
          );
          rows.push({
            ...{ kind, payer, attribution, recipient, period, value },
            projects: counted.reduce((count, group) => count + group.projects, 0),
            unallocated: sum(counted.map((group) => group.unallocated)),
            coverage: stated ? (value * 1000n) / stated : undefined,
          });
        }
      }
  return rows;
}

/** What the computed figures leave out or can not tell, of each kind of money apart, the kind with the most first. */
function listReasons(place: PlaceProjects, kinds: AmountKind[]): StatedReason[] {
  if (place.projects === 0) {
    return [{ reason: 'no-projects' }, ...regionOnly(place)];
  }
  const totalOf = (kind: AmountKind) =>
    sum(place.groups.filter((group) => group.kind === kind).map(({ total }) => total));
  const widest = [...kinds].sort((a, b) => compare(totalOf(b), totalOf(a)));
  const parts = (choose: (group: MoneyGroup) => boolean): ReasonPart[] =>
    widest
      .map((kind) => ({ kind, groups: place.groups.filter((group) => group.kind === kind && choose(group)) }))
      .map(({ kind, groups }) => ({
        kind,
        projects: groups.reduce((count, group) => count + group.projects, 0),
        hellers: sum(groups.map((group) => group.total)),
      }))
      .filter(({ projects }) => projects > 0);
  const told = (reason: 'attribution-unknown' | 'scope' | 'timing', found: ReasonPart[]): StatedReason[] =>
    found.length > 0 ? [{ reason, parts: found }] : [];
  const unallocated = widest
    .map((kind) => ({
      kind,
      hellers: sum(place.groups.filter((group) => group.kind === kind).map((group) => group.unallocated)),
    }))
    .filter(({ hellers }) => hellers !== 0n);
  return [
    ...(kinds.length > 1 ? [{ reason: 'kind-not-stated' as const, kinds }] : []),
    ...told(
      'attribution-unknown',
      parts((group) => !group.attributionKnown),
    ),
    ...told(
      'scope',
      parts((group) => !group.own),
    ),
    ...told(
      'timing',
      parts((group) => group.inCooperation !== true),
    ),
    ...(unallocated.length > 0 ? [{ reason: 'unallocated' as const, parts: unallocated }] : []),
    ...(place.withoutMoney > 0 ? [{ reason: 'without-money' as const, projects: place.withoutMoney }] : []),
    ...regionOnly(place),
  ];
}

const regionOnly = (place: PlaceProjects): StatedReason[] =>
  place.regionOnly > 0 ? [{ reason: 'region-only', projects: place.regionOnly }] : [];

const sum = (values: Hellers[]): Hellers => values.reduce((total, value) => total + value, 0n);
const abs = (value: Hellers): Hellers => (value < 0n ? -value : value);
const compare = (a: Hellers, b: Hellers): number => (a < b ? -1 : a > b ? 1 : 0);
/** Of equal values the simplest definition. */
const definitionRank = ({ payer, attribution, recipient, period }: Definition): number =>
  Number(payer !== 'all') +
  Number(attribution !== 'any') +
  Number(recipient !== 'anyone') +
  Number(period !== 'any');
