// A release with a table of municipalities and amounts: figures of the publication, in a new edition.
import { createHash } from 'node:crypto';
import { formatDecimal } from '#model/money.ts';
import { mentionsAddress } from '#sources/release-table/addresses.ts';
import { readReleaseTable, type ReleaseCandidate } from '#sources/release-table/read.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import { listTerritories } from '../../register/territories.ts';
import type { ImportFormat, NewPublication } from './plan.ts';

export const planReleaseTable: ImportFormat['plan'] = async (read, bytes, fileName, options) => {
  const { region, territories } = await read(async (tx) => ({
    region: tx.region,
    territories: await listTerritories(tx),
  }));
  const known = territories
    .filter((place) => place.level === 'municipality')
    .map((place) => ({ ...place, parents: Object.values(place.parents) }));
  const result = readReleaseTable(bytes, fileName, { knownTerritories: known, regionCode: region });
  const publication = await read((tx) =>
    findTarget(tx, result.addresses, bytes, fileName, options.publication),
  );
  const { rows, candidates, problems, totals, rowsRead, rejected } = result;
  return {
    publication,
    rows,
    problems,
    totals,
    rowsRead,
    accepted: candidates.length,
    rejected,
    imputed: 0,
    contentKey: ['release-table', ...candidates.map(contentLine).sort()].join('\n'),
    save: async (write, edition) => {
      const hasTotal = candidates.some((candidate) => candidate.kind === 'total');
      const figures = candidates.map((candidate) => ({
        ...figureRow(candidate, publication.id, write.region, edition),
        ...(hasTotal ? {} : { part_of: null }),
      }));
      await insertRows(write, 'published_figure', figures);
    },
  };
};

/** By option, by an address the document names, or a new publication called after the file. */
async function findTarget(
  tx: ReadTransaction,
  addresses: string[],
  bytes: Uint8Array,
  fileName: string,
  asked: string | undefined,
): Promise<NewPublication> {
  const publications = await tx.selectFrom('publication').selectAll().execute();
  const found = publications.find((publication) =>
    asked
      ? publication.id === asked
      : addresses.some((address) => publication.address && mentionsAddress(address, publication.address)),
  );
  if (found) {
    const { id, title, publisher } = found;
    return { id, title, publisher, standing: found.standing as NewPublication['standing'] };
  }
  if (asked) {
    throw new Error(
      `Zveřejnění „${asked}“ v registru není. Známá: ${publications
        .map((p) => p.id)
        .slice(0, 8)
        .join(', ')} …; všechna jsou na stránce /zdroje.`,
    );
  }
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const id = `release-${fileName
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)}-${digest}`;
  return {
    id,
    title: fileName,
    publisher: 'neuvedeno',
    ...(addresses[0] ? { address: addresses[0] } : {}),
    standing: 'unofficial',
  };
}

function contentLine(candidate: ReleaseCandidate): string {
  const { kind, territoryCode = '', hellers, missing = '', note = '' } = candidate;
  return [kind, territoryCode, hellers.value, missing, note].join('\t');
}

function figureRow(candidate: ReleaseCandidate, publication: string, region: string, edition: string) {
  const { ref, value: hellers } = candidate.hellers;
  const total = `${publication}.stated-funds.${region}.total`;
  return {
    region,
    source_id: edition,
    id: candidate.kind === 'total' ? total : `${publication}.stated-funds.${candidate.territoryCode}.row`,
    territory_code: candidate.kind === 'total' ? region : candidate.territoryCode!,
    definition: 'stated-funds',
    role: candidate.kind,
    value: formatDecimal(hellers),
    missing: candidate.missing ?? null,
    unit: 'CZK',
    hedge: 'exact',
    // A whole number of thousands among crown-exact rows may be rounded; the document does not say.
    precision: hellers !== 0n && hellers % 1_000_00n === 0n ? 'unknown' : 'crown',
    amount_kind: 'stated',
    part_of: candidate.kind === 'row' ? total : null,
    note: candidate.note ?? null,
    sheet: ref.sheet,
    row_number: ref.row,
    column_letters: ref.column ?? null,
    locator: ref.sheet === '' ? `řádek ${ref.row}` : `${ref.sheet}!${ref.column ?? ''}${ref.row}`,
  };
}
