// An assertion of a list as rows of the register: its fingerprint, its columns, and what follows from it for a project.
import { hash } from 'node:crypto';
import type { CellRef } from '#model/import-report.ts';
import type { AssertedAmount, ProjectAssertion } from '#model/project-assertion.ts';
import { parseRegistrationNumber, REGISTRATION_SCHEME, type Generation } from '#model/registration-number.ts';
import type { AreaFinder, FoundArea } from '#projects/areas.ts';
import { buildMoney, type MoneyRow } from '#projects/money.ts';
import { findPhase } from '#projects/phases.ts';
import type { PlaceFinder, ResolvedPlace } from '#projects/places.ts';
import type { buildRecipientPlaces } from '#projects/recipient-place.ts';
import { findKind } from '#projects/recipient-kinds.ts';
import type { NewAssertion, NewMoney, NewProject } from '../../register/save-assertions.ts';

const PERIODS: Partial<Record<Generation, string>> = { '2014-2020': '2014-2020', '2021-2027': '2021-2027' };

/** An assertion with what is made of it once: its fingerprint, its lists as text, its money by kinds. */
export type NewWord = { assertion: ProjectAssertion; content: string; lists: ListTexts; money: MoneyRow[] };

type ListTexts = Record<'identifiers' | 'places' | 'interventions' | 'contracts', string | undefined>;

export function wordOf(assertion: ProjectAssertion): NewWord {
  const { identifiers, places, interventions, contracts, amounts } = assertion;
  const lists = {
    identifiers: listText(identifiers),
    places: listText(places.map(({ ref: _, column: __, ...place }) => place)),
    interventions: listText(interventions),
    contracts: listText(contracts),
  };
  return { assertion, content: contentOf(assertion, lists), lists, money: buildMoney(amounts) };
}

/** A fingerprint of all that is asserted; where it stands in the file is not part of it. */
function contentOf(assertion: ProjectAssertion, lists: ListTexts): string {
  const { title, summary, recipient, provider, programme, priority, fund, call, state } = assertion;
  const parts = [
    assertion.key,
    ...[title, summary, recipient?.name, recipient?.ico, recipient?.legalForm, recipient?.postcode],
    ...[
      recipient?.territory,
      provider?.name,
      provider?.ico,
      programme?.code,
      programme?.title,
      priority,
      fund,
    ],
    ...[
      call,
      assertion.validFrom,
      assertion.validTo,
      assertion.endedOn,
      assertion.year,
      state?.code,
      state?.text,
    ],
    ...[assertion.unionRate, assertion.withdrawn, assertion.rowCount],
    ...assertion.amounts.map(
      ({ kind, payer, hellers, asOf, foreign }) =>
        `${kind}|${payer}|${hellers}|${asOf ?? ''}${foreign ? JSON.stringify(foreign) : ''}`,
    ),
    lists.identifiers,
    lists.places,
    lists.interventions,
    lists.contracts,
    ...(assertion.unconverted ?? []).map(
      ({ kind, payer, currency, value }) => `${kind}|${payer}|${currency}|${value}`,
    ),
  ];
  return hash('sha256', parts.join('\u001f'), 'hex').slice(0, 32);
}

function listText(list: readonly object[]): string | undefined {
  return list.length > 0 ? JSON.stringify(list) : undefined;
}

export function toAssertionRow({ assertion, content, lists }: NewWord, project: string): NewAssertion {
  const { ref, recipient, provider, programme, state } = assertion;
  return {
    key: assertion.key,
    content,
    project,
    sheet: ref.sheet,
    row: ref.row,
    rowCount: assertion.rowCount,
    title: assertion.title,
    summary: assertion.summary,
    recipientName: recipient?.name,
    recipientIco: recipient?.ico,
    recipientForm: recipient?.legalForm,
    recipientPostcode: recipient?.postcode,
    recipientTerritory: recipient?.territory,
    providerName: provider?.name,
    providerIco: provider?.ico,
    programmeCode: programme?.code,
    programme: programme?.title,
    priority: assertion.priority,
    fund: assertion.fund,
    callNumber: assertion.call,
    validFrom: assertion.validFrom,
    validTo: assertion.validTo,
    endedOn: assertion.endedOn,
    year: assertion.year,
    stateCode: state?.code,
    state: state?.text,
    unionRate: assertion.unionRate,
    withdrawn: assertion.withdrawn === true,
    ...lists,
    amounts: amountsText(assertion.amounts, ref),
    unconverted: listText(assertion.unconverted ?? []),
  };
}

/** Sheet and row are kept only where they differ from those of the assertion. */
export function amountsText(amounts: readonly AssertedAmount[], at: CellRef): string | undefined {
  if (amounts.length === 0) return undefined;
  const items = amounts.map(({ kind, payer, hellers, asOf, foreign, ref }) => {
    const place = ref.sheet === at.sheet && ref.row === at.row ? {} : { sheet: ref.sheet, row: ref.row };
    const rest = { ...(asOf ? { asOf } : {}), ...(foreign ? { foreign } : {}), ...place };
    const more = JSON.stringify(rest).slice(1, -1);
    const column = ref.column ? `,"column":"${ref.column}"` : '';
    return `{"kind":"${kind}","payer":"${payer}","hellers":"${hellers}"${column}${more && ','}${more}}`;
  });
  return `[${items.join(',')}]`;
}

/** `seats`: municipality by the IČO of its own; `recipients`: municipality or region by the name of a recipient. */
export type Finders = {
  places: PlaceFinder;
  areas: AreaFinder;
  seats: ReadonlyMap<string, string>;
  recipients: ReturnType<typeof buildRecipientPlaces>;
};

/** Places as printed; where none is, a project of a municipality or a region is in its territory. */
export function findPlaces(
  printed: ProjectAssertion['places'],
  { ico, name }: { ico?: string | null | undefined; name?: string | null | undefined },
  { places, seats, recipients }: Finders,
): ResolvedPlace[] {
  if (printed.length > 0) return places(printed).found;
  const seat = ico ? seats.get(ico) : undefined;
  if (seat !== undefined) return [{ code: seat, share: null, rule: 'recipient' }];
  // An IČO that is no municipality's is of somebody else, whatever the name.
  const named = ico ? undefined : recipients(name);
  return named === undefined ? [] : [{ code: named, share: null, rule: 'recipient-name' }];
}

/** What the tables of rules give for a project: the same for one assertion and for a project resolved from more. */
export type Derived = {
  number: string | null;
  recipientKind: string | null;
  /** As stated, otherwise as the registration number holds it. */
  call: string | null;
  phase: string | null;
  year: number | null;
  places: ResolvedPlace[];
  areas: FoundArea[];
};

export type DerivedFrom = Pick<ProjectAssertion, 'identifiers' | 'places' | 'interventions'> & {
  title?: string | undefined;
  call?: string | undefined;
  recipientName?: string | undefined;
  recipientIco?: string | undefined;
  legalForm?: string | undefined;
  state?: { code?: string | undefined; text?: string | undefined } | undefined;
  validFrom?: string | undefined;
  year?: number | undefined;
};

export function derive(from: DerivedFrom, finders: Finders): Derived {
  const number = numberOf(from.identifiers);
  const parts = number === undefined ? undefined : parseRegistrationNumber(number);
  const known = parts?.state === 'valid' ? parts : undefined;
  const year = from.year ?? (from.validFrom ? Number(from.validFrom.slice(0, 4)) : undefined);
  const call = from.call ?? known?.call;
  const period = known && PERIODS[known.generation];
  return {
    number: number ?? null,
    recipientKind: findKind(from.legalForm, from.recipientName) ?? null,
    call: call ?? null,
    phase: (from.state && findPhase(stateOf(from.state))?.phase) ?? null,
    year: year ?? null,
    places: findPlaces(from.places, { ico: from.recipientIco, name: from.recipientName }, finders),
    areas: finders.areas({
      ...(from.title ? { title: from.title } : {}),
      ...(call ? { call } : {}),
      ...(period ? { period } : {}),
      interventions: from.interventions,
    }),
  };
}

function stateOf(state: { code?: string | undefined; text?: string | undefined }) {
  return { ...(state.code ? { code: state.code } : {}), ...(state.text ? { text: state.text } : {}) };
}

/** The registration number a project is matched by: as repaired when it was misprinted. */
export function numberOf(identifiers: ProjectAssertion['identifiers']): string | undefined {
  const found = identifiers.find((one) => one.scheme === REGISTRATION_SCHEME);
  return found && (found.repair ?? found.normalised);
}

export function toNewProject(derived: Derived, recipientId: string | null): NewProject {
  const { number, recipientKind, phase, year, areas } = derived;
  return { number, recipientId, recipientKind, phase, year, areas: areas.map(({ area }) => area) };
}

export function toMoneyRows(project: string, key: string, money: readonly MoneyRow[]): NewMoney[] {
  return money.map(({ kind, total, payers, asOf, currency }) => ({
    project,
    key,
    kind,
    total,
    payers,
    asOf: asOf ?? null,
    currency: currency ?? null,
  }));
}

/** `CZ.03.2.60/0.0/0.0/16_052/0007825` → `cz.03.2.60-0.0-0.0-16_052-0007825`; without a number the list and its key. */
export function projectIdOf(publication: string, key: string, number: string | undefined): string {
  if (number !== undefined)
    return number
      .toLowerCase()
      .replaceAll('/', '-')
      .replace(/[^\w.-]/g, '_');
  const plain = key.replace(/[^\w.-]/g, '-');
  return `${publication}.${plain === key ? key : `${plain.slice(0, 60)}-${hash('sha256', key, 'hex').slice(0, 8)}`}`;
}
