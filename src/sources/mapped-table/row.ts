// One row of a mapped table into an assertion.

import type { CellRef } from '#model/import-report.ts';
import { parseRegistrationNumber, REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { AssertedPlace, ProjectAssertion } from '#model/project-assertion.ts';
import { parseTerritoryCode } from '#model/territory.ts';
import type { RowCells } from '../project-list/cells.ts';
import { given, readPostcode, readUnionRate } from '../project-list/eu-fields.ts';
import { readRegistration, type Registration } from '../project-list/registration.ts';
import type { Tally } from '../project-list/tally.ts';
import { hashParts } from '../project-list/text-hash.ts';
import type { FieldId } from './headings.ts';
import { readRowMoney } from './row-money.ts';
import type { Mapping } from './schema.ts';

/** `alone`: no other field takes the whole of the column, so that what the pattern leaves out is in none. */
type Target = { column: string; codes?: Record<string, string>; pattern?: RegExp; alone: boolean };

const YES = /^(ano|true|pravda|yes|1|a|x)$/i;

/** The mapping is looked through once, not for every row. */
export function createRowBuilder(
  mapping: Mapping,
): (cells: RowCells, tally: Tally) => ProjectAssertion | undefined {
  const all = listTargets(mapping);
  const targets = new Map(all);
  // A project may have several numbers of its own.
  const identifiers = all.flatMap(([id, target]) => (id === 'identifier' ? target : []));
  const empty = new Set(mapping.empty);
  const order = mapping.dates.order;
  const column = (id: FieldId) => targets.get(id)?.column;

  return (cells, tally) => {
    const text = (id: FieldId): string | undefined => textOf(id, targets.get(id));
    const textOf = (id: FieldId, target: Target | undefined): string | undefined => {
      if (!target) return mapping.constants[id];
      const printed = cells.text(target.column);
      if (printed === undefined || empty.has(printed)) return mapping.constants[id];
      const part = target.pattern ? target.pattern.exec(printed)?.[1] : printed;
      if (part === undefined && target.alone)
        tally.add({
          ...{ code: 'pattern-not-met', severity: 'note', ref: cells.ref(target.column) },
          ...{ column: target.column, value: printed },
        });
      if (part === undefined || !target.codes) return part;
      const meaning = target.codes[part];
      if (meaning === undefined)
        tally.add({
          code: 'unlisted-value',
          severity: 'warning',
          ref: cells.ref(target.column),
          column: target.column,
          value: part,
        });
      return meaning ?? part;
    };
    const ofCell = <T>(id: FieldId, read: (column: string) => T): T | undefined => {
      const title = column(id);
      return title === undefined || empty.has(cells.text(title) ?? '') ? undefined : read(title);
    };

    const registration =
      column('number') === undefined
        ? undefined
        : ofCell('number', (title) =>
            // Rows named by other columns may do without it.
            cells.text(title) === undefined && !mapping.key.columns.includes(title)
              ? undefined
              : readRegistration(cells, title),
          );
    const cellOf = (id: FieldId) => {
      const title = column(id);
      return title === undefined ? {} : { ref: cells.ref(title), column: title };
    };
    const own = identifiers.flatMap(
      (target) => readIdentifier(textOf('identifier', target), mapping.publication.id) ?? [],
    );
    const { amounts, unconverted } = readRowMoney(cells, mapping, empty, tally);
    const key = keyOf(cells, mapping, registration?.key);
    if (key === undefined) return undefined;
    return {
      ref: cells.ref(mapping.key.columns[0]!),
      rowCount: 1,
      key,
      identifiers: [
        ...(registration ? [registration.identifier] : []),
        ...own.map(({ identifier }) => identifier),
      ],
      ...given({
        title: text('title'),
        summary: text('summary'),
        recipient: readParty(text('recipient.name'), {
          ico: ofCell('recipient.ico', cells.ico) ?? mapping.constants['recipient.ico'],
          legalForm: text('recipient.legalForm'),
          postcode: ofCell('recipient.postcode', (title) => readPostcode(cells, title)),
        }),
        provider: readParty(text('provider.name'), {
          ico: ofCell('provider.ico', cells.ico) ?? mapping.constants['provider.ico'],
        }),
        programme: readProgramme(text('programme.code'), text('programme.title')),
        priority: text('priority'),
        fund: text('fund'),
        call: text('call') ?? registration?.call ?? own.find(({ call }) => call)?.call,
        validFrom: ofCell('validFrom', (title) => cells.date(title, order)) ?? mapping.constants.validFrom,
        validTo: ofCell('validTo', (title) => cells.date(title, order)) ?? mapping.constants.validTo,
        endedOn: ofCell('endedOn', (title) => cells.date(title, order)),
        year: readYear(cells, targets.get('year'), text('year')),
        state: readState(text('state.code'), text('state.text')),
        unionRate: ofCell('unionRate', (title) => readUnionRate(cells, title)) ?? mapping.constants.unionRate,
        withdrawn: YES.test(text('withdrawn') ?? '') || undefined,
      }),
      places: readPlaces(text, cellOf, tally),
      interventions: readIntervention(text('intervention.code'), text('intervention.title')),
      amounts,
      ...(unconverted.length > 0 ? { unconverted } : {}),
      contracts: readContract(
        text('contract.title'),
        text('contract.supplier'),
        ofCell('contract.supplierIco', cells.ico),
      ),
    };
  };
}

/** A number of the publisher's own; one in the shape of a registration number is that, whatever stands in the other rows. */
function readIdentifier(value: string | undefined, scheme: string): Omit<Registration, 'key'> | undefined {
  if (!value) return undefined;
  const number = parseRegistrationNumber(value);
  if (number.state !== 'valid') return { identifier: { scheme, value, normalised: value.toUpperCase() } };
  const identifier = { scheme: REGISTRATION_SCHEME, value, normalised: number.value };
  return { identifier, ...(number.call ? { call: number.call } : {}) };
}

function listTargets(mapping: Mapping): [FieldId, Target][] {
  const targets: [FieldId, Target][] = [];
  for (const [column, fields] of Object.entries(mapping.columns)) {
    const alone = [fields].flat().every((one) => typeof one === 'object' && one.pattern);
    for (const target of [fields].flat()) {
      const { field, codes, pattern } =
        typeof target === 'string' ? { field: target, codes: undefined, pattern: undefined } : target;
      targets.push([
        field,
        {
          ...{ column, alone },
          ...(codes ? { codes } : {}),
          ...(pattern ? { pattern: new RegExp(pattern, 'u') } : {}),
        },
      ]);
    }
  }
  return targets;
}

/** The number of the project where there is one, otherwise a hash of the columns that name it. */
function keyOf(cells: RowCells, mapping: Mapping, registration: string | undefined): string | undefined {
  if (registration !== undefined) return registration;
  const texts = mapping.key.columns.map((column) => cells.text(column) ?? '');
  if (texts.some((text) => text !== '')) return hashParts(texts);
  cells.reject('missing-value', mapping.key.columns[0]!);
  return undefined;
}

function readParty<T extends object>(name: string | undefined, more: T) {
  return name === undefined ? undefined : { name, ...given(more) };
}

function readProgramme(code: string | undefined, title: string | undefined): ProjectAssertion['programme'] {
  const printed = title ?? code;
  return printed === undefined ? undefined : { ...given({ code }), title: printed };
}

function readState(code: string | undefined, text: string | undefined): ProjectAssertion['state'] {
  const printed = text ?? code;
  return printed === undefined ? undefined : { ...given({ code }), text: printed };
}

function readYear(cells: RowCells, target: Target | undefined, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  if (target) cells.reject('not-a-number', target.column, 'rok, např. 2016', 'warning');
  return undefined;
}

/** `at` gives the cell of a field and its heading, where it has a column. What is no code stays in the words of its source. */
function readPlaces(
  text: (id: FieldId) => string | undefined,
  at: (id: FieldId) => { ref?: CellRef; column?: string },
  tally: Tally,
): AssertedPlace[] {
  const printed = text('place.code');
  const code = printed === undefined ? undefined : parseTerritoryCode(printed);
  const municipality = text('place.municipality');
  const district = text('place.district');
  const region = text('place.region');
  if (code)
    return [
      {
        ...{ code: code.code, text: municipality ?? district ?? region ?? code.code, level: code.level },
        ...at('place.code'),
      },
    ];
  const within = given({ within: district ?? region });
  if (printed !== undefined && municipality !== undefined)
    tally.add({
      ...{ code: 'place-code-unread', severity: 'note', value: printed, expected: municipality },
      ...at('place.code'),
    });
  if (municipality !== undefined)
    return [
      {
        ...{ text: municipality, level: 'municipality', ...within },
        ...at('place.municipality'),
      },
    ];
  if (printed !== undefined) return [{ text: printed, ...within, ...at('place.code') }];
  if (district !== undefined)
    return [
      {
        ...{ text: district, level: 'district', ...given({ within: region }) },
        ...at('place.district'),
      },
    ];
  return region === undefined ? [] : [{ text: region, level: 'region', ...at('place.region') }];
}

function readIntervention(
  code: string | undefined,
  title: string | undefined,
): ProjectAssertion['interventions'] {
  return code === undefined && title === undefined ? [] : [given({ code, title })];
}

function readContract(
  title?: string,
  supplier?: string,
  supplierIco?: string,
): ProjectAssertion['contracts'] {
  const contract = given({ title, supplier, supplierIco });
  return Object.keys(contract).length > 0 ? [contract] : [];
}
