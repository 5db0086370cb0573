// What the pack says of projects, as words beside those of lists: one for each publication it cites.
import type { AssertedAmount, AssertedIdentifier, AssertedPlace } from '#model/project-assertion.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { parseDecimal } from '#model/money.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import {
  adoptByNumber,
  adoptRecipients,
  clearForPack,
  dropSilent,
  listPackProjects,
} from '../../register/pack-projects.ts';
import { insertRows } from '../../register/insert.ts';
import { amountsText } from '../import/assertion-rows.ts';
import { openFinders } from '../import/finders.ts';
import { resolveProjects } from '../projects/resolve.ts';
import { normaliseNumber } from './rows.ts';
import type { Pack, PackRow } from './read.ts';

type PackWord = {
  project: string;
  publication: string;
  main?: PackRow;
  row: PackRow;
  sheet: string;
  identifiers: AssertedIdentifier[];
  places: AssertedPlace[];
  amounts: AssertedAmount[];
};

/** Before the facts of a pack are written: projects it names are made anew, with what lists say of them. */
export async function prepareProjects(tx: WriteTransaction, pack: Pack): Promise<string[]> {
  const before = await listPackProjects(tx);
  const named = (pack.files.get('project') ?? []).map((row) => row.cells.id!);
  await clearForPack(tx, [...new Set([...before, ...named])]);
  return before;
}

/** After them: the pack's own words, lists that speak of the same number, and projects resolved from all. */
export async function saveProjectWords(
  tx: WriteTransaction,
  pack: Pack,
  edition: (publication: string) => string,
  before: string[],
): Promise<void> {
  const organisations = new Map(
    (pack.files.get('organisation') ?? []).map((row) => [row.cells.id!, row.cells]),
  );
  const words = gatherWords(pack);
  await insertRows(
    tx,
    'project_assertion',
    words.map(({ project, publication, main, row, sheet, identifiers, places, amounts }) => {
      const recipient = organisations.get(main?.cells.recipient ?? '');
      const text = (list: readonly object[]) => (list.length > 0 ? JSON.stringify(list) : null);
      return {
        region: tx.region,
        source_id: edition(publication),
        key: project,
        content: '00000000000000000000000000000000',
        project_id: project,
        sheet,
        row_number: row.line,
        title: main?.cells.title || null,
        recipient_name: recipient?.name || null,
        recipient_ico: recipient?.ico || null,
        valid_from: main?.cells.valid_from || null,
        valid_to: main?.cells.valid_to || null,
        identifiers: text(identifiers),
        places: text(places),
        amounts: amountsText(amounts, { sheet, row: row.line }) ?? null,
        pack_cells: main ? JSON.stringify(main.cells) : null,
      };
    }),
  );
  const named = [...new Set(words.map((word) => word.project))];
  await adoptByNumber(tx, named);
  await adoptRecipients(tx);
  await resolveProjects(tx, [...new Set([...named, ...before])], await openFinders(tx));
  await dropSilent(tx, before);
}

function gatherWords(pack: Pack): PackWord[] {
  const words = new Map<string, PackWord>();
  const wordOf = (project: string, row: PackRow, sheet: string): PackWord => {
    const publication = row.cells.source!;
    const key = `${project} ${publication}`;
    const word = words.get(key) ?? {
      ...{ project, publication, row, sheet, identifiers: [], places: [], amounts: [] },
    };
    words.set(key, word);
    return word;
  };
  const rows = (name: string) => pack.files.get(name) ?? [];
  for (const row of rows('project')) wordOf(row.cells.id!, row, 'project.csv').main = row;
  for (const row of rows('project_identifier')) {
    const { project, scheme, value } = row.cells;
    wordOf(project!, row, 'project_identifier.csv').identifiers.push({
      ...{ scheme: scheme!, value: value!, normalised: normaliseNumber(value!) },
    });
  }
  for (const row of rows('project_territory')) {
    const { project, territory, share } = row.cells;
    const place = { code: territory!, text: territory!, ...(share ? { share } : {}) };
    wordOf(project!, row, 'project_territory.csv').places.push(place);
  }
  for (const row of rows('amount')) {
    const { project, kind, scope, payer, value, as_of } = row.cells;
    const sheet = 'amount.csv';
    wordOf(project!, row, sheet).amounts.push({
      kind: kind as AmountKind,
      payer: scope === 'total' ? 'all' : (payer as Payer),
      hellers: parseDecimal(value!),
      ...(as_of ? { asOf: as_of } : {}),
      ref: { sheet, row: row.line },
    });
  }
  return [...words.values()];
}
