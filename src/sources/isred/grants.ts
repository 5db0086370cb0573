// Grants put together from the four tables. Each table is read once for every share of the grants, so that a share fits in memory.

import type { AssertionBatch, ReadingEnd } from '#model/assertion-reader.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import type { CellRef, Problem, SheetRow } from '#model/import-report.ts';
import type { Hellers } from '#model/money.ts';
import type { AssertedAmount, ProjectAssertion } from '#model/project-assertion.ts';
import { parseRegistrationNumber, REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { RowCells } from '../project-list/cells.ts';
import { given } from '../project-list/eu-fields.ts';
import type { Tally } from '../project-list/tally.ts';
import { hashWords } from '../project-list/text-hash.ts';
import { readTable, shortId, type Tables } from './tables.ts';

export const SCHEME = 'red';

type Sum = { hellers: Hellers; ref: CellRef };
type Money = {
  sums: Map<string, Sum>;
  provider?: string;
  year?: number;
};
type Grant = { assertion: ProjectAssertion; recipient?: string };

const YES = /^(true|1|ano|t|a)$/i;

/** One share: grants whose identifier falls on it, with all that belongs to them. */
export async function* readShare(
  tables: Tables,
  share: number,
  shares: number,
  problems: Problem[],
  tally: Tally,
  end: ReadingEnd,
): AsyncGenerator<AssertionBatch, void, undefined> {
  const own = (id: string) => shares === 1 || hashWords(id)[1] % shares === share;
  const money = new Map<string, Money>();
  const grantOf = new Map<string, string>();
  const batch = (rows: SheetRow[]): AssertionBatch => ({
    rows,
    assertions: [],
    continuations: [],
    problems: problems.splice(0),
  });

  for await (const rows of readTable('rozhodnuti', tables, problems, tally, (cells) => {
    const grant = shortId(cells.text('idDotace'));
    const decision = shortId(cells.text('idRozhodnuti'));
    if (grant === undefined || decision === undefined) return share === 0 && reject(cells, 'idRozhodnuti');
    if (!own(grant)) return false;
    addDecision(cells, tally, tables, getMoney(money, grant));
    if (!YES.test(cells.text('refundaceIndikator') ?? '')) grantOf.set(decision, grant);
    return true;
  }))
    yield batch(rows);

  for await (const rows of readTable('rozpoctoveobdobi', tables, problems, tally, (cells) => {
    const decision = shortId(cells.text('idRozhodnuti'));
    if (decision === undefined) return share === 0 && reject(cells, 'idRozhodnuti');
    const grant = grantOf.get(decision);
    if (grant !== undefined) addPeriod(cells, getMoney(money, grant));
    return own(decision);
  }))
    yield batch(rows);

  const grants = new Map<string, Grant>();
  const waiting = new Map<string, ProjectAssertion[]>();
  for await (const rows of readTable('dotace', tables, problems, tally, (cells) => {
    const id = shortId(cells.text('idDotace'));
    if (id === undefined) return share === 0 && reject(cells, 'idDotace');
    if (!own(id)) return false;
    end.rowsRead += 1;
    if (grants.has(id)) {
      cells.reject('duplicate-id', 'idDotace', String(grants.get(id)!.assertion.ref.row));
      end.rejected += 1;
      return true;
    }
    const grant = buildGrant(cells, id, tables, money.get(id));
    grants.set(id, grant);
    if (grant.recipient)
      waiting.set(grant.recipient, [...(waiting.get(grant.recipient) ?? []), grant.assertion]);
    money.delete(id);
    return true;
  }))
    yield batch(rows);
  const [orphan] = money;
  if (orphan)
    tally.add({
      code: 'unknown-reference',
      severity: 'warning',
      column: 'idDotace',
      value: orphan[0],
      expected: 'tabulce dotace',
    });

  for await (const rows of readTable('prijemce', tables, problems, tally, (cells) => {
    const id = shortId(cells.text('idPrijemce'));
    if (id === undefined) return share === 0 && reject(cells, 'idPrijemce');
    const recipient = waiting.has(id) ? readRecipient(cells, tables) : undefined;
    for (const assertion of waiting.get(id) ?? []) assertion.recipient = recipient!;
    waiting.delete(id);
    return own(id);
  }))
    yield batch(rows);
  const [missing] = waiting;
  if (missing && tables.files.has('prijemce'))
    tally.add({
      code: 'unknown-reference',
      severity: 'warning',
      column: 'idPrijemce',
      value: missing[0],
      expected: 'tabulce prijemce',
    });

  const assertions = [...grants.values()].map(({ assertion }) => assertion);
  end.assertions += assertions.length;
  for (let from = 0; from < assertions.length; from += 1000)
    yield {
      rows: [],
      assertions: assertions.slice(from, from + 1000),
      continuations: [],
      problems: problems.splice(0),
    };
}

function reject(cells: RowCells, column: string): true {
  cells.reject('missing-value', column);
  return true;
}

function getMoney(money: Map<string, Money>, grant: string): Money {
  const found = money.get(grant) ?? { sums: new Map() };
  money.set(grant, found);
  return found;
}

function add({ sums }: Money, amounts: AssertedAmount[]): void {
  for (const { kind, payer, hellers, ref } of amounts) {
    const key = `${kind} ${payer}`;
    const sum = sums.get(key);
    if (sum) sum.hellers += hellers;
    else sums.set(key, { hellers, ref });
  }
}

const PLAIN = { decimal: '.' } as const;

/** A refund gives back what another decision has granted: it would count the money twice. */
function addDecision(cells: RowCells, tally: Tally, tables: Tables, money: Money): void {
  if (YES.test(cells.text('refundaceIndikator') ?? '')) {
    const value = cells.text('idRozhodnuti') ?? '';
    return tally.add({ code: 'refund-left-out', severity: 'note', ref: cells.ref('idRozhodnuti'), value });
  }
  const payer = payerOf(nameOf(tables, cells.text('financniZdroj')));
  add(money, cells.amount('castkaPozadovana', 'requested', 'all', PLAIN));
  add(money, cells.amount('castkaRozhodnuta', 'contracted', 'all', PLAIN));
  if (payer) add(money, cells.amount('castkaRozhodnuta', 'contracted', payer, PLAIN));
  const year = Number(cells.text('rokRozhodnuti')?.slice(0, 4));
  if (year > 1990 && year < 2100) money.year = Math.min(money.year ?? year, year);
  const provider = nameOf(tables, cells.text('dotacePoskytovatel'));
  if (provider) money.provider ??= provider;
}

/** Drawn money (`castkaCerpana`) is neither what came nor what was spent; it stays in the rows. */
function addPeriod(cells: RowCells, money: Money): void {
  add(money, cells.amount('castkaUvolnena', 'paid', 'all', PLAIN));
  add(money, cells.amount('castkaSpotrebovana', 'consumed', 'all', PLAIN));
  add(money, cells.amount('castkaVracena', 'returned', 'all', PLAIN));
}

function payerOf(source: string | undefined): Payer | undefined {
  if (source === undefined) return undefined;
  if (/evrop|\bEU\b|strukturální/i.test(source)) return 'EU';
  return /státní(ho)? (rozpoč|fond)|\bSR\b/i.test(source) ? 'state' : undefined;
}

/** The words of a code where its list was given; a bare address says nothing. */
function nameOf({ names }: Tables, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return names.get(code) ?? (/^https?:/.test(code) ? undefined : code);
}

function buildGrant(cells: RowCells, id: string, tables: Tables, money: Money | undefined): Grant {
  const amounts = [...(money?.sums ?? [])].map(([key, { hellers, ref }]): AssertedAmount => {
    const [kind, payer] = key.split(' ') as [AmountKind, Payer | 'all'];
    return { kind, payer, hellers, ref };
  });
  const programme =
    nameOf(tables, cells.text('operacniProgram')) ??
    nameOf(tables, cells.text('grantoveSchema')) ??
    nameOf(tables, cells.text('podprogram'));
  const assertion: ProjectAssertion = {
    ref: cells.ref('idDotace'),
    rowCount: 1,
    key: id,
    identifiers: [{ scheme: SCHEME, value: id, normalised: id }, ...readIdentifiers(cells)],
    ...given({
      title: cells.text('nazev'),
      provider: money?.provider === undefined ? undefined : { name: money.provider },
      programme: programme === undefined ? undefined : { title: programme },
      priority: nameOf(tables, cells.text('priorita')),
      validFrom: cells.date('zahajeniSkutecneDatum') ?? cells.date('zahajeniPlanovaneDatum'),
      validTo: cells.date('ukonceniPlanovaneDatum'),
      endedOn: cells.date('ukonceniSkutecneDatum'),
      year: money?.year,
    }),
    places: [],
    interventions: [],
    amounts,
    contracts: [],
  };
  return { assertion, ...given({ recipient: shortId(cells.text('idPrijemce')) }) };
}

/** `identifikator` is often the registration number of an EU project; otherwise a number of the provider. */
function readIdentifiers(cells: RowCells): ProjectAssertion['identifiers'] {
  const texts = [...new Set([cells.text('identifikator'), cells.text('kod')])].filter(
    (text) => text !== undefined,
  );
  return texts.map((value) => {
    const number = parseRegistrationNumber(value);
    if (number.state === 'valid') return { scheme: REGISTRATION_SCHEME, value, normalised: number.value };
    return { scheme: `${SCHEME}-number`, value, normalised: value.toUpperCase() };
  });
}

function readRecipient(cells: RowCells, tables: Tables): ProjectAssertion['recipient'] {
  const ico = cells.ico('ico');
  const person = cells.text('obchodniNazev') === undefined;
  const name = person ? 'fyzická osoba xxx' : cells.text('obchodniNazev')!;
  return { name, ...given({ ico, legalForm: nameOf(tables, cells.text('pravniForma')) }) };
}
