// One project must be one project, its amounts must add up and its shares must not exceed it.
import { formatDecimal } from '#model/money.ts';
import type { Finding } from './finding.ts';

export type ProjectIdentifier = { project: string; normalised: string; source: string; locator: string };

/** The same registration number on two projects means one of them is counted twice. */
export function checkDuplicateProjects(identifiers: ProjectIdentifier[]): Finding[] {
  return [...Map.groupBy(identifiers, (identifier) => identifier.normalised)].flatMap(([number, group]) => {
    const projects = [...new Set(group.map((identifier) => identifier.project))].sort();
    if (projects.length < 2) return [];
    return [
      {
        id: `duplicate-project:${number}`,
        kind: 'duplicate-project' as const,
        unit: '',
        pointers: group.map(({ project, source, locator, normalised }) => ({
          role: 'project',
          entity: 'project',
          id: project,
          source,
          locator,
          value: normalised,
        })),
        details: { projects: projects.length },
      },
    ];
  });
}

export type ProjectAmount = {
  project: string;
  kind: string;
  scope: string;
  payer: string;
  hellers: bigint;
  asOf: string | null;
  source: string;
  locator: string;
};

/** Where a source gives a total and its parts by payer, the parts must make the total to the heller. */
export function checkAmountParts(amounts: ProjectAmount[]): Finding[] {
  const groups = Map.groupBy(amounts, (a) => JSON.stringify([a.project, a.kind, a.asOf, a.source]));
  return [...groups].flatMap(([, group]) => {
    const totals = group.filter((amount) => amount.scope === 'total');
    const parts = group.filter((amount) => amount.scope === 'part');
    if (totals.length !== 1 || parts.length < 2) return [];
    const [total] = totals as [ProjectAmount];
    const computed = parts.reduce((sum, part) => sum + part.hellers, 0n);
    if (computed === total.hellers) return [];
    return [
      {
        id: `amount-parts-mismatch:${total.project}:${total.kind}:${total.source.split('@')[0]}`,
        kind: 'amount-parts-mismatch' as const,
        unit: 'CZK',
        stated: formatDecimal(total.hellers),
        computed: formatDecimal(computed),
        difference: formatDecimal(computed - total.hellers),
        pointers: group.map((amount) => ({
          role: amount.scope,
          entity: 'project',
          id: amount.project,
          source: amount.source,
          locator: amount.locator,
          value: formatDecimal(amount.hellers),
        })),
        details: { parts: parts.length },
      },
    ];
  });
}

export type ProjectShare = {
  project: string;
  territory: string;
  share: string | null;
  source: string;
  locator: string;
};

export function checkShares(shares: ProjectShare[]): Finding[] {
  return [...Map.groupBy(shares, (share) => share.project)].flatMap(([project, group]) => {
    const sum = group.reduce((total, share) => total + millionths(share.share ?? '0'), 0n);
    if (sum <= 1_000_000n) return [];
    return [
      {
        id: `shares-over-one:${project}`,
        kind: 'shares-over-one' as const,
        unit: 'ratio',
        stated: '1',
        computed: `${sum / 1_000_000n}.${(sum % 1_000_000n).toString().padStart(6, '0')}`,
        pointers: group.map(({ territory, source, locator, share }) => ({
          role: 'share',
          entity: 'project',
          id: project,
          source,
          locator,
          value: `${territory}: ${share ?? ''}`,
        })),
        details: { places: group.length },
      },
    ];
  });
}

function millionths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(6, '0').slice(0, 6));
}
