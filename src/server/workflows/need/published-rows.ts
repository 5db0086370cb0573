// A published workbook as rows the engine can recompute: inputs beside what the publisher made of them.
import type { CellRef } from '#model/import-report.ts';
import { INDICATORS, INPUTS } from '#need/methodology.ts';
import type { PublishedRow } from '#need/recompute.ts';
import type { IndexCandidate, IndexResult } from '#sources/exclusion-index/read.ts';

export function listPublishedRows(result: IndexResult): PublishedRow[] {
  return result.candidates.map((candidate) => toRow(result, candidate));
}

function toRow({ sheet, columns }: IndexResult, candidate: IndexCandidate): PublishedRow {
  const { code, name, regionCode, inputs, imputed, published, row } = candidate;
  const ref = (id: keyof IndexResult['columns']): CellRef | undefined => {
    const column = columns[id];
    return column === undefined ? undefined : { sheet, row, column };
  };
  return {
    code,
    name,
    region: regionCode,
    values: dropNulls(inputs),
    imputed,
    refs: Object.fromEntries(INPUTS.map((id) => [id, ref(id)])),
    published: {
      shares: dropNulls(published.shares),
      quotients: dropNulls(published.quotients),
      ...(published.index === null ? {} : { index: published.index }),
      ...(published.band === null ? {} : { band: published.band }),
      refs: {
        index: ref('index'),
        band: ref('band'),
        ...Object.fromEntries(
          INDICATORS.flatMap((id) => [
            [`share:${id}`, ref(`share-${id}`)],
            [`quotient:${id}`, ref(`quotient-${id}`)],
          ]),
        ),
      },
    },
  };
}

function dropNulls<Key extends string>(values: Record<Key, number | null>): Partial<Record<Key, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<
    Record<Key, number>
  >;
}
