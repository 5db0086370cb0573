// Projects with their money by class. A project whose time no source tells takes no part: it would seem to run for ever.
import { formatDecimal } from '#model/money.ts';
import type { MoneyClass } from '#continuity/graph.ts';
import type { DependencyRows, Row } from '../../register/dependencies.ts';
import type { Places } from './add-partners.ts';
import type { GraphDraft } from './draft.ts';
import { statedBy, type Origins } from './origin.ts';

const NOT_YET_RUNNING = new Set(['idea', 'prepared', 'submitted', 'approved']);
const OVER = new Set(['physically-ended', 'financially-closed', 'durability', 'finished', 'withdrawn']);

/** Of amounts of several kinds the one closest to what is really spent. */
const KINDS = ['contracted', 'approved', 'stated', 'requested', 'planned'];

export function addProjects(draft: GraphDraft, rows: DependencyRows, places: Places, origins: Origins): void {
  const territories = Map.groupBy(rows.project_territory, (row) => row.project_id);
  const amounts = Map.groupBy(rows.amount, (row) => row.project_id);
  for (const row of rows.project) {
    const municipalities = (territories.get(row.id) ?? []).flatMap(({ territory_code }) =>
      places.municipalitiesOf(territory_code),
    );
    const planned = NOT_YET_RUNNING.has(row.phase ?? '');
    const reason = planned ? undefined : findReasonToLeaveOut(row);
    if (reason !== undefined) {
      draft.leftOut.push({ entity: 'project', key: row.id, title: row.title, municipalities, reason });
      continue;
    }
    const name: MoneyClass = planned ? 'pipeline' : 'running';
    const amount = findAmount(amounts.get(row.id) ?? []);
    draft.addNode({
      entity: 'project',
      key: row.id,
      kind: planned ? 'investment' : 'project',
      title: row.title,
      municipalities,
      from: row.valid_from,
      to: row.valid_to,
      ...(amount === undefined ? { unknownMoney: [name] } : { money: { [name]: formatDecimal(amount) } }),
      note: row.note,
      origins: [statedBy(origins(row))],
      // What is only prepared may be taken up again; a terminated grant may not.
      ...(planned ? { engine: { recovers: true } } : {}),
    });
  }
}

function findReasonToLeaveOut(row: Row<'project'>): string | undefined {
  if (row.valid_to !== null || row.phase === 'running') return undefined;
  if (OVER.has(row.phase ?? '')) return 'Projekt podle zdroje skončil; kdy, zdroj neuvádí.';
  return 'Zdroj neuvádí, do kdy projekt trvá, ani zda ještě běží; zásah by se nedal datovat.';
}

function findAmount(rows: Row<'amount'>[]): bigint | undefined {
  const totals = rows.filter((row) => row.scope === 'total' && row.payer === 'all');
  return KINDS.flatMap((kind) => totals.filter((row) => row.kind === kind))[0]?.hellers;
}
