// How many municipalities of the country had a high or a low index, as documents published it year by year.
import { formatValue } from '#claims/claim-words.ts';
import { ownWords } from '#claims/context.ts';
import { candidateOf, type Candidate } from '#claims/judge.ts';
import { subtractDecimals } from '#model/decimal.ts';
import { findFigure, type FigureBook } from '../../register/figures.ts';
import { isAboutIndex, mayBeAboutIndex } from '#claims/topic.ts';
import { findCountArea } from './count-area.ts';
import { boundOf } from './count-bounds.ts';
import type { Question, Reply } from './question.ts';

const COUNTRY = 'CZ';

type Definition = 'municipalities-at-least-12' | 'municipalities-at-least-8' | 'municipalities-at-most-1';

/** Words of the agency and of newspapers for its bands: `vysoké zatížení`, `velká míra vyloučení`, `bez vyloučení`. */
const WORDS: [RegExp, Definition][] = [
  [
    /(?<!\p{L})bez (?:sociálního )?(?:vyloučen|zatížen|zátěž)|0 až 1 bod|nejvýš(?:e)? (?:1|jed\p{L}+) bod/u,
    'municipalities-at-most-1',
  ],
  [
    /(?<!\d)8 ?\+|(?<!\d)8 (?:a více(?!\p{L})|až 30 )|(?:nejméně|alespoň) 8 bod|osm a více/u,
    'municipalities-at-least-8',
  ],
  [
    /(?<!\d)12 ?\+|(?<!\d)12 (?:a více(?!\p{L})|až 30 |do 30 )|(?:nejméně|alespoň) 12 bod|dvanáct a více|(?:vysok|velk)\p{L}* (?:zatíž|zátěž|mír)|vyloučen\p{L}* (?:lokalit|míst)|ohrožen\p{L}* sociální/u,
    'municipalities-at-least-12',
  ],
];
const NAMES: Record<Definition, string> = {
  'municipalities-at-least-12': 's\u00a012 a více body',
  'municipalities-at-least-8': 's\u00a08 a více body',
  'municipalities-at-most-1': 's\u00a00 až 1 bodem',
};

const definitionOf = (words: string): Definition | undefined =>
  WORDS.find(([pattern]) => pattern.test(words))?.[1];

/**
 * `V roce 2016 bylo obcí s velkou mírou vyloučení 336`: a year and a band are held against the documents of that year;
 * without one of them only an agreement means something.
 */
export async function answerYearlyCount(question: Question): Promise<Reply> {
  const { claim, context, aboutInclusion, evidence } = question;
  const sentence = context.before + context.after;
  // A sentence that names the index and a band needs no text about inclusion around it.
  const named =
    boundOf(claim, context) !== undefined &&
    (isAboutIndex(context) || (context.earlierBound !== undefined && mayBeAboutIndex(context)));
  if (!(aboutInclusion || named) || claim.places.length > 0) return undefined;
  // Of a table only the rows of years.
  if (claim.detail.cell && !/^\d{4}$/.test(claim.detail.cell.label)) return undefined;
  // The documents count the whole country.
  if ((await findCountArea(question))?.code !== undefined) return undefined;
  if (claim.unit !== 'municipalities' && claim.unit !== null) return undefined;
  if (!Number.isInteger(claim.value ?? 0)) return undefined;
  if (
    !/(?<!\p{L})(?:obc|ob(?:ec|cí)|míst|vsí|vesnic|měst)/u.test(
      `${sentence} ${claim.quote} ${context.earlier}`,
    )
  )
    return undefined;
  const { before, after } = ownWords(claim, context, ({ kind }) => kind === 'count');
  const own = definitionOf(`${before} ${claim.quote} ${after}`) ?? definitionOf(sentence);
  const definition = own ?? definitionOf(context.earlier);
  // `splněno 8 z 11 úkolů`: a bare number counts municipalities only where a band of them is named.
  const banded = own !== undefined || boundOf(claim, context) !== undefined || takesUp(question, definition);
  if (claim.unit === null && (!banded || countsOthers(question))) return undefined;
  const book = await evidence.published();
  const rows = book.published.filter(
    (row) =>
      row.territory === COUNTRY &&
      row.definition in NAMES &&
      (definition === undefined || row.definition === definition) &&
      (context.year === undefined || row.period === String(context.year)),
  );
  const candidates = rows
    .sort((a, b) => (a.period ?? '').localeCompare(b.period ?? ''))
    .flatMap((row) => toCandidate(book, row));
  if (candidates.length === 0) return undefined;
  // With whom the agency works, or what somebody did there, are some of them.
  const some = /spoluprac|spoluprác|působ|pomáh|pomoh|podpoř|zapoj|vybr|navštív|dotac|projekt/u.test(
    sentence,
  );
  const definite =
    !some &&
    context.year !== undefined &&
    (claim.unit === 'municipalities'
      ? own !== undefined
      : takesUp(question, definition) && definition !== undefined);
  return {
    candidates,
    mode: definite ? 'any' : 'support-only',
    // Where no band is named nothing says that the documents speak of the same.
    ...(definition !== undefined && {
      otherwise: `Dokumenty v\u00a0registru uvádějí ${sayCounts(candidates.slice(0, MOST_TOLD))}; text může mluvit o\u00a0jiném roce nebo jiných obcích.`,
    }),
    note: () => sayOthers(candidates, claim.value),
  };
}

const THAN_BEFORE =
  /^\s*(?:víc|více|méně|míň)(?: obc\p{L}+)? než (?:v předchozím roce|o rok (?:dříve|předtím)|rok předtím|rok před(?:em|tím))/u;

/** `578 obcí, tedy o 39 více než v předchozím roce`: two counts of the documents, a year apart; it may only be supported. */
export async function answerYearlyGap({ claim, context, evidence }: Question): Promise<Reply> {
  const { year } = context;
  if (claim.kind !== 'count' || claim.detail.change !== 'by' || year === undefined) return undefined;
  if (!THAN_BEFORE.test(context.after) || claim.places.length > 0) return undefined;
  const definition = definitionOf(context.before) ?? definitionOf(context.earlier);
  if (definition === undefined) return undefined;
  const book = await evidence.published();
  const of = (period: number) =>
    book.published
      .filter(
        (row) => row.territory === COUNTRY && row.definition === definition && row.period === String(period),
      )
      .flatMap((row) => toCandidate(book, row));
  const less = /^\s*m/u.test(context.after);
  const candidates = of(year).flatMap((now) =>
    of(year - 1).map((then): Candidate => ({
      id: `${now.id}-${then.id}`,
      value: less ? subtractDecimals(then.value, now.value) : subtractDecimals(now.value, then.value),
      unit: 'municipalities',
      label: `rozdíl počtu obcí ${NAMES[definition]} v\u00a0Česku mezi roky ${year - 1} a\u00a0${year}`,
      definition: 'municipality-count-gap',
      sources: [...now.sources, ...then.sources],
    })),
  );
  return candidates.length === 0 ? undefined : { candidates, mode: 'support-only' };
}

/** `jich`, `těch` of a sentence after one that named the band, or a year beside municipalities. */
const takesUp = ({ context }: Question, definition: Definition | undefined): boolean =>
  (definition !== undefined ||
    (context.year !== undefined && /(?<!\p{L})ob(?:c|ec)/u.test(context.earlier))) &&
  /(?<!\p{L})(?:jich|těch|takových|těchto)(?!\p{L})/u.test(context.before + context.after);

/** `8 z 11 úkolů`: counted from things that are no municipalities. */
const countsOthers = ({ claim, context }: Question): boolean =>
  context.neighbours.some(
    ({ kind, unit, detail, start, end }) =>
      kind === 'count' &&
      detail.noun !== null &&
      unit !== 'municipalities' &&
      start > claim.end &&
      /^\s*ze?\s+$/u.test(context.after.slice(0, start - claim.end)) &&
      end > start,
  );

const MOST_TOLD = 4;

/** `počet obcí s 12 a více body v Česku 336 (2016), 191 (2022)`: each band once. */
function sayCounts(candidates: readonly Candidate[]): string {
  const split = candidates.map(({ label, value }) => {
    const [, band = label, year = ''] = /^(.*) za rok (\d{4})$/u.exec(label) ?? [];
    return { band, said: `${formatValue(value, null)}\u00a0(${year})` };
  });
  return [...Map.groupBy(split, ({ band }) => band)]
    .map(([band, counts]) => `${band} ${counts.map(({ said }) => said).join(', ')}`)
    .join('; ');
}

type Row = FigureBook['published'][number];

function toCandidate(book: FigureBook, { id, definition, period, value }: Row): Candidate[] {
  const figure = findFigure(book, id);
  const band = `${NAMES[definition as Definition]} v\u00a0Česku za rok ${period}`;
  // The claim may be a bare number; what the document counts is municipalities.
  const stated = formatValue(value ?? '', 'municipalities');
  const candidate =
    figure &&
    candidateOf(figure, `počet obcí ${band}`, () => `„${figure.sources[0]?.title}“ uvádí ${stated} ${band}`);
  return candidate ? [{ ...candidate, unit: 'municipalities' }] : [];
}

/** Documents of one year that say something else stay beside each other. */
function sayOthers(candidates: readonly Candidate[], value: number | null): string | undefined {
  const years = new Set(candidates.map(({ label }) => label));
  const others = candidates.filter((one) => Number(one.value) !== value);
  if (years.size !== 1 || others.length === 0 || others.length === candidates.length) return undefined;
  const listed = others.map(
    (one) => `„${one.sources[0]?.title}“ ${formatValue(one.value, 'municipalities')}`,
  );
  return `Jiný pramen má za týž rok jiné číslo: ${listed.join('; ')}.`;
}
