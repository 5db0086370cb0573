// People as the index counts them: in enforcement and of 15 and more, of one municipality or summed over an area.
import { formatValue, joinWords } from '#claims/claim-words.ts';
import { ownWords } from '#claims/context.ts';
import type { Candidate } from '#claims/judge.ts';
import { peopleTopic } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { addDecimals, subtractDecimals } from '#model/decimal.ts';
import type { SourceRef } from '#model/figure.ts';
import { decimalOf } from '#model/quantity.ts';
import { findFigure, latestNeed, needId } from '../../register/figures.ts';
import { valuesOf } from './area-values.ts';
import { findCountArea } from './count-area.ts';
import { findEnforcement, isOfFewer, takesUpPeople } from './enforcement-words.ts';
import { sourcesOfIndex } from './need-sources.ts';
import { isSum } from './summed-towns.ts';
import { percentOf } from './percent.ts';
import { notCheckable, whereOf, type Question, type Reply } from './question.ts';

type Indicator = 'enforcement' | 'population-15-plus';

/** `value` undefined: not known for that year. `sum`: over how many municipalities. */
type People = {
  id: string;
  year: number;
  latest: number;
  where: string;
  value: string | undefined;
  sum: number | undefined;
  wide: boolean;
  vague?: true | undefined;
  sources: readonly SourceRef[];
};

const NOUNS: Record<Indicator, [what: string, of: string]> = {
  enforcement: ['lidé v\u00a0exekuci', 'v\u00a0exekuci'],
  'population-15-plus': ['obyvatelé od 15 let', 've věku od 15 let'],
};
/** Another source without a year may count another year or in another way. */
const OTHER_SOURCE =
  /(?<!\p{L})(?:podle|dle) (?!(?:dat |údajů |výsledků |zveřejněného |posledního )*(?:indexu|agentury|asz|registru|opory|ministerstva pro místní))\p{L}/u;

export async function answerPeople(question: Question): Promise<Reply> {
  const { claim, context } = question;
  if (claim.value !== null && !Number.isInteger(claim.value)) return undefined;
  const topic = peopleTopic(claim, context) ?? ((await takesUpPeople(question)) ? 'enforcement' : undefined);
  return topic && answerPeopleOf(question, topic);
}

/** Held against the people of one kind of its place or area. */
export async function answerPeopleOf(question: Question, topic: Indicator | 'population'): Promise<Reply> {
  const { context } = question;
  const indicator = topic === 'population' ? 'population-15-plus' : topic;
  const found = await findPeople(question, indicator);
  if (!found) return undefined;
  const { where, latest, year, value } = found;
  const newest = latest === year ? found : await findPeople(question, indicator, latest);
  const known =
    newest?.value === undefined
      ? `jejich počet ${where} za rok ${latest} není znám`
      : `${where} jich podle dat indexu za rok ${latest} bylo ${formatValue(newest.value, null)}`;
  if (topic === 'population')
    return notCheckable(`Registr nevede všechny obyvatele, jen obyvatele od 15 let; ${known}.`);
  if (value === undefined) return notCheckable(`Údaj za rok ${year} v\u00a0registru není; ${known}.`);
  // The country is told in thousands and after several registers.
  const elsewhere =
    found.wide || (context.year === undefined && OTHER_SOURCE.test(context.before + context.after));
  return {
    candidates: [toCandidate(found, indicator, value)],
    mode: elsewhere || found.vague ? 'support-only' : 'all',
    otherwise: found.wide
      ? `Celostátní počty se liší podle pramene; ${known}.`
      : found.vague
        ? `Text jmenuje území, které nemusí být okres ani správní obvod; ${known}.`
        : `Text se odvolává na jiný pramen a rok neuvádí; ${known}.`,
  };
}

function toCandidate(
  { id, year, where, sum, sources }: People,
  indicator: Indicator,
  value: string,
): Candidate {
  const [what, of] = NOUNS[indicator];
  const people = formatValue(value, 'people');
  const summed = sum === undefined ? '' : ` (součet za ${formatValue(String(sum), 'municipalities')})`;
  return {
    id,
    value,
    unit: 'people',
    label: `${what} ${where} za rok ${year}${summed}`,
    // The claim may be a bare number; what is counted is people.
    say: () => `podle dat indexu za rok ${year} ${wasForm(people)} ${where} ${people} ${of}${summed}`,
    definition: indicator,
    sources,
  };
}

/** `13,5 % dospělých má exekuci`: people in enforcement among those of 15 and more, as the index counts them. */
export async function answerEnforcementShare(question: Question): Promise<Reply> {
  const { claim, context } = question;
  const inCell = claim.detail.cell !== null;
  const said = inCell || (await findEnforcement(question));
  if (!said || isOfFewer(context)) return undefined;
  if (await isOfOtherArea(question)) return notCheckable(OTHER_AREA);
  // Of the number it stands right behind a share has the place too.
  return answerShareOf(said === true ? question : { ...question, claim: { ...claim, places: said.places } });
}

/** `bez exekuce je 71 procent dospělých`: all the others. */
const WITHOUT = /(?<!\p{L})bez exekuc\p{L}+(?!\p{L})/u;

/** Held against the share of people in enforcement of its place or area. */
export async function answerShareOf(of: Question): Promise<Reply> {
  const { claim, context } = of;
  const inCell = claim.detail.cell !== null;
  const part = await findPeople(of, 'enforcement');
  const whole = part && (await findPeople(of, 'population-15-plus', part.year));
  if (!part || !whole) return undefined;
  const { year, where, sum } = part;
  if (part.value === undefined || !Number(whole.value))
    return notCheckable(`Údaj za rok ${year} v\u00a0registru není, poslední je za rok ${part.latest}.`);
  const without = WITHOUT.test(ownWords(claim, context).before);
  const counted = without ? subtractDecimals(whole.value!, part.value) : part.value;
  const value = percentOf(counted, whole.value!);
  const summed = sum === undefined ? '' : ` (součet za ${formatValue(String(sum), 'municipalities')})`;
  const label = `podíl lidí ${without ? 'bez exekuce' : 'v\u00a0exekuci'} na obyvatelích od 15 let ${where} za rok ${year}${summed}`;
  const sources = [...part.sources, ...whole.sources];
  // Without a year the newest is meant; a fraction said by a word, or another source, is too rough to be refuted by it.
  const told =
    /\d|procent/iu.test(claim.quote) &&
    !part.wide &&
    !part.vague &&
    !OTHER_SOURCE.test(context.before + context.after);
  return {
    candidates: [
      {
        ...{ id: `${without ? 'rest' : 'share'}:${part.id}`, value, label, derived: true, sources },
        definition: without ? 'enforcement-rest' : 'enforcement-share',
      },
    ],
    mode: (context.year !== undefined && !part.vague) || inCell || told ? 'all' : 'support-only',
    otherwise: `Zlomek řečený slovem a\u00a0údaj bez roku se jen potvrzují; ${label} činí ${formatValue(value, '%')}.`,
    note: (state) =>
      context.year === undefined && state === 'contradicted' ? 'Text rok neuvádí.' : undefined,
  };
}

const isOtherNumber = ({ kind }: Claim) => kind !== 'year' && kind !== 'date';

/** Of the place of the claim; of an area it is the sum of its municipalities, where all of them are known. */
async function findPeople(
  question: Question,
  indicator: Indicator,
  asked?: number,
): Promise<People | undefined> {
  const { claim, context, evidence } = question;
  const [place] = claim.places;
  const names = await evidence.placeNames();
  const wanted = asked ?? context.year;
  if (claim.places.length === 1 && names.get(place!)?.level === 'municipality') {
    const book = await evidence.needOf(place!);
    const latest = latestNeed(book, indicator, place!)?.year;
    if (latest === undefined) return undefined;
    const year = wanted ?? latest;
    const figure = findFigure(book, needId(indicator, year, place!));
    return {
      ...{ id: needId(indicator, year, place!), year, latest, where: await whereOf(evidence, place!) },
      ...{ value: figure?.quantity && decimalOf(figure.quantity), sum: undefined, wide: false },
      sources: figure?.sources ?? [],
    };
  }
  if (claim.places.length > 1 && isSum({ claim, context })) return sumPeople(question, indicator, asked);
  const area =
    question.area ??
    (claim.detail.cell?.area === null ? undefined : await findCountArea(question, isOtherNumber));
  const book = area && (await evidence.index(wanted));
  if (!area || !book || (area.code === undefined && !book.reference.complete)) return undefined;
  const { municipalities, [indicator]: total } = valuesOf(book, area.code);
  if (total === undefined) return undefined;
  const year = wanted ?? book.year;
  return {
    ...{ id: `sum:${indicator}.${year}.${area.code ?? 'CZ'}`, year, latest: book.year },
    where: area.code === undefined ? 'v\u00a0Česku' : await whereOf(evidence, area.code),
    value: year === book.year ? total : undefined,
    ...{ sum: municipalities, wide: area.code === undefined, vague: area.vague },
    sources: await sourcesOfIndex(evidence, book, area.code, indicator),
  };
}

/** `ve Frýdlantu a v Novém Městě dohromady 1 137 lidí`; undefined unless all of them are known for one year. */
async function sumPeople(
  question: Question,
  indicator: Indicator,
  asked: number | undefined,
): Promise<People | undefined> {
  const { claim } = question;
  const parts: People[] = [];
  for (const place of claim.places) {
    const part = await findPeople({ ...question, claim: { ...claim, places: [place] } }, indicator, asked);
    if (part?.value === undefined || part.sum !== undefined) return undefined;
    parts.push(part);
  }
  const [first] = parts;
  if (!first || parts.some(({ year }) => year !== first.year)) return undefined;
  return {
    ...first,
    id: parts.map(({ id }) => id).join('+'),
    where: joinWords(parts.map(({ where }) => where)),
    value: parts.reduce((sum, { value }) => addDecimals(sum, value!), '0'),
    sources: parts.flatMap(({ sources }) => sources),
  };
}

/** `bylo 531 osob`, `byly 3 osoby`, `byla 1 osoba`. */
function wasForm(value: string): string {
  return /^1\s(?!\d)/.test(value) ? 'byla' : /^[234]\s(?!\d)/.test(value) ? 'byly' : 'bylo';
}

const OTHER_AREA =
  'Věta staví vedle sebe obec, kraj a republiku a podíl nejde jednoznačně přiřadit; ověřte jej zvlášť.';
const AREA_WORDS =
  /(?<!\p{L}|než )(?:za|ve?|na) (?:cel\p{L}+ )?(?:\p{L}+[sc]k\p{L}+ )?(?:(?:kraj|region|republi|zem)\p{L}*|česk[ou](?!\p{L}))|(?<!\p{L})(?:čr|česko|republika)\s*$/u;

/** `12,4 procenta, zatímco za kraj 8,6 a za republiku 6,8`: the share of an area beside that of a town. */
async function isOfOtherArea({ claim, context, evidence }: Question): Promise<boolean> {
  if (claim.detail.cell || !AREA_WORDS.test(context.before + context.after)) return false;
  const [place] = claim.places;
  const ofTown = place !== undefined && (await evidence.placeNames()).get(place)?.level === 'municipality';
  const own = ownWords(claim, context).before;
  if (ofTown) return AREA_WORDS.test(own);
  return /^[^,;]*,\s*(?:zatímco|kdežto)/u.test(context.after) && !AREA_WORDS.test(own);
}
