// Cooperation and money of the region's municipalities, as the coverage gap needs them.
import { currentFigures } from '#evidence/editions.ts';
import type { AmountKind } from '#model/figure.ts';
import { parseDecimal } from '#model/money.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listCooperation, type CooperationRow } from './cooperation.ts';
import { listStatements } from './published-figures.ts';

export type CooperationStanding = {
  state: 'partner' | 'union';
  /** Sources disagree about it. */
  disputed: boolean;
};

/** A chosen or applied-for cooperation may never have begun, so it does not count until a source says that it did. */
const LASTING = ['active', 'approved', 'claimed'];

/** Municipalities with a cooperation that lasts on the day: their own, or only that of a union they belong to. */
export async function mapCooperation(
  tx: ReadTransaction,
  asOf: string,
): Promise<Map<string, CooperationStanding>> {
  const standings = new Map<string, CooperationStanding>();
  for (const episode of await listCooperation(tx)) {
    if (!lasts(episode, asOf)) continue;
    const known = standings.get(episode.territory);
    const own = episode.union === null;
    standings.set(episode.territory, {
      state: own || known?.state === 'partner' ? 'partner' : 'union',
      disputed: episode.conflict !== null || known?.disputed === true,
    });
  }
  return standings;
}

/** ISO texts of reduced precision: a cooperation `until 2022` lasts through that year. */
function lasts({ stage, validFrom, validTo }: CooperationRow, asOf: string): boolean {
  if (!LASTING.includes(stage)) return false;
  const begun = validFrom === null || validFrom <= asOf;
  return begun && (validTo === null || validTo >= asOf.slice(0, validTo.length));
}

export type StatedMoney = {
  territory: string;
  /** Absent where the document says that there is none yet. */
  hellers?: bigint;
  missing?: 'unknown' | 'not-yet' | 'suppressed';
  kind: AmountKind;
  asOf?: string;
  figure: string;
  publication: string;
};

/**
 * Rows of published tables of money by municipality. Single projects are left out: the same crowns stand in both, and
 * added they would count twice.
 */
export async function listStatedMoney(tx: ReadTransaction): Promise<StatedMoney[]> {
  return currentFigures(await listStatements(tx)).flatMap((figure) => {
    if (figure.role !== 'row' || figure.unit !== 'CZK' || !figure.territory || !figure.amountKind) return [];
    const known = figure.value !== null && figure.missing === null;
    return {
      territory: figure.territory,
      ...(known ? { hellers: parseDecimal(figure.value!) } : { missing: figure.missing ?? 'unknown' }),
      kind: figure.amountKind as AmountKind,
      ...(figure.period === null ? {} : { asOf: figure.period }),
      figure: figure.id,
      publication: figure.publication,
    };
  });
}
