// A project as one line of a table, with codes and names side by side; columns of money follow what the register holds.
import { FACET_NAMES, sayFacetValue } from '#projects/search/labels.ts';
import { formatDecimal } from '#model/money.ts';
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import { KINDS, PAYER_KEYS } from '#projects/search/measure.ts';
import type { ProjectRecord } from '../../register/project-records.ts';
import type { RegisterBook } from './book.ts';
import { placesOf, type PlaceLevel } from './places.ts';
import type { Column } from '../export/cells.ts';

const BETWEEN = '; ';

export function projectColumns(book: RegisterBook): Column<ProjectRecord>[] {
  return [...plainColumns(book), ...moneyColumns(book)];
}

function plainColumns(book: RegisterBook): Column<ProjectRecord>[] {
  const name = (code: string) => book.places.get(code)?.name;
  const say = (facet: 'phase' | 'beneficiary' | 'area', key: string | null) =>
    key === null ? undefined : sayFacetValue(facet, key, 'cs', name);
  const text = (
    id: string,
    title: string,
    value: (project: ProjectRecord) => string | null | undefined,
  ): Column<ProjectRecord> => ({ id, title, value: (project) => value(project) || undefined });
  const places = (level: PlaceLevel, title: string): Column<ProjectRecord>[] => [
    text(`${level}_code`, `${title} – kód`, (project) => placesOf(book, project, level).join(BETWEEN)),
    text(`${level}_name`, title, (project) =>
      placesOf(book, project, level)
        .map((code) => name(code) ?? code)
        .join(BETWEEN),
    ),
  ];
  return [
    text('id', 'Identifikátor', ({ id }) => id),
    text('number', 'Registrační číslo', ({ number }) => number),
    // A number of a publisher is not a registration number, although it is the only one the project has.
    text('other_numbers', 'Jiná čísla (číslo u vydavatele, smlouvy, žádosti)', ({ number, identifiers }) =>
      identifiers
        .filter(({ value, normalised }) => value !== number && normalised !== number)
        .map(({ value }) => value)
        .join(BETWEEN),
    ),
    text('title', 'Název', ({ title }) => title),
    text('recipient_ico', 'IČO příjemce', ({ recipient }) => recipient.ico),
    text('recipient_name', 'Příjemce', ({ recipient }) => recipient.name),
    text('recipient_kind', 'Druh příjemce – kód', ({ recipient }) => recipient.kind),
    text('recipient_kind_name', 'Druh příjemce', ({ recipient }) => say('beneficiary', recipient.kind)),
    text('provider_name', 'Poskytovatel', ({ provider }) => provider.name),
    text('programme_code', 'Program – kód', ({ programme }) => programme.code),
    text('programme_name', 'Program', ({ programme }) => programme.title),
    text('fund', 'Fond', ({ fund }) => fund),
    text('call', 'Výzva', ({ call }) => call),
    text('valid_from', 'Zahájení', ({ validFrom }) => validFrom),
    text('valid_to', 'Ukončení', ({ endedOn, validTo }) => endedOn ?? validTo),
    { id: 'year', title: 'Rok', value: ({ year }) => year ?? undefined },
    text('phase', 'Fáze – kód', ({ phase }) => phase),
    text('phase_name', 'Fáze', ({ phase }) => say('phase', phase)),
    text('state', 'Stav podle zdroje', ({ state }) => state),
    ...places('municipality', 'Obec'),
    ...places('district', 'Okres'),
    ...places('region', 'Kraj'),
    text('area', 'Oblast podpory – kód', ({ areas }) => areas.map(({ area }) => area).join(BETWEEN)),
    text('area_name', FACET_NAMES.area.cs, ({ areas }) =>
      areas.map(({ area }) => say('area', area)).join(BETWEEN),
    ),
    text('attribution', 'Přičtení ke spolupráci', ({ attribution }) => attribution),
    { id: 'publications', title: 'Počet zdrojů', value: ({ publications }) => publications },
    text('source', 'Zdroj', ({ source }) => source),
    text('locator', 'Místo ve zdroji', ({ locator }) => locator),
  ];
}

function moneyColumns({ book }: RegisterBook): Column<ProjectRecord>[] {
  const payers = PAYER_KEYS.filter((payer) => book.columns.payer.keys.includes(payer));
  const crowns = (hellers: bigint | undefined) =>
    hellers === undefined ? undefined : { decimal: formatDecimal(hellers) };
  return KINDS.filter((kind) => book.columns.kind.keys.includes(kind)).flatMap(
    (kind): Column<ProjectRecord>[] => {
      const of = ({ money }: ProjectRecord) => money.find((one) => one.kind === kind);
      return [
        {
          id: `${kind}_total_czk`,
          title: `Kč ${AMOUNT_KINDS[kind].cs}, celkem`,
          value: (project) => crowns(of(project)?.total),
          places: 2,
        },
        ...payers.map((payer): Column<ProjectRecord> => ({
          id: `${kind}_${payer.replaceAll('-', '_').toLowerCase()}_czk`,
          title: `Kč ${AMOUNT_KINDS[kind].cs}, ${PAYERS[payer].cs}`,
          value: (project) => crowns(of(project)?.parts.find((part) => part.payer === payer)?.hellers),
          places: 2,
        })),
      ];
    },
  );
}
