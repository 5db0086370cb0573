// Counts of things and people: projects and departments as documents state them, people as the index counts them.
import { countWord, formatValue, joinWords } from '#claims/claim-words.ts';
import { candidateOf, type Candidate } from '#claims/judge.ts';
import { isWithOthers } from '#claims/money-topic.ts';
import { addDecimals } from '#model/decimal.ts';
import { findFigure } from '../../register/figures.ts';
import { answerIndicatorCount } from './indicators.ts';
import { boundOf, countsMunicipalities, isWholeOf } from './count-bounds.ts';
import { answerMunicipalities } from './municipality-counts.ts';
import { answerPeople } from './people.ts';
import { answerYearlyCount } from './yearly-counts.ts';
import { fundsRows } from './published-funds.ts';
import { findSummedTowns } from './summed-towns.ts';
import { notCheckable, whereOf, type Question, type Reply } from './question.ts';

export async function answerCount(question: Question): Promise<Reply> {
  switch (question.claim.unit) {
    case 'projects':
      return answerProjects(question);
    case 'departments':
      return answerDepartments(question);
    case 'municipalities':
      return (
        (await answerPartners(question)) ??
        (isWholeOf(question.claim, question.context) ? undefined : await answerYearlyCount(question)) ??
        answerMunicipalities(question)
      );
    default:
      return (
        (await answerPeople(question)) ??
        (await answerIndicatorCount(question)) ??
        (await answerYearlyCount(question)) ??
        ((countsMunicipalities(question.claim, question.context) || takesUp(question)) && hasBound(question)
          ? answerMunicipalities(question)
          : undefined)
      );
  }
}

/** `Agentura spolupracuje v kraji s devíti městy`: those of the published table; a text may count others too. */
async function answerPartners({ claim, context, aboutInclusion, evidence }: Question): Promise<Reply> {
  const words = context.before + context.after;
  if (!aboutInclusion || !/spolupracuj|spoluprac(?:e|i|í) (?:s |se )/u.test(words)) return undefined;
  if (context.neighbours.some(({ kind }) => kind === 'index') || isWithOthers(context)) return undefined;
  if (claim.places.length > 1 || (claim.places.length === 1 && claim.places[0] !== evidence.region))
    return undefined;
  const rows = fundsRows(await evidence.published());
  if (String(rows.length) !== String(claim.value)) return undefined;
  const where = await whereOf(evidence, evidence.region);
  const candidate: Candidate = {
    id: 'published-municipalities',
    value: String(rows.length),
    label: `počet obcí ${where} ve zveřejněné tabulce peněz ze spolupráce`,
    definition: 'published-municipalities',
    sources: [],
  };
  return { candidates: [candidate], mode: 'support-only' };
}

/** `v kraji jich je devatenáct` after a sentence that counted municipalities. */
const takesUp = ({ claim, context }: Question) =>
  claim.unit === null && context.earlierBound !== undefined && /(?<!\p{L})ob(?:c|ec)/u.test(context.earlier);

const hasBound = ({ claim, context }: Question) => boundOf(claim, context) !== undefined;

/** Documents state how many projects there were; the register names some of them, so its own list contradicts nobody. */
async function answerProjects(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  const [place] = claim.places;
  const summed = findSummedTowns(question, () => true);
  if (summed) return sumProjects(question, summed);
  if (claim.places.length !== 1 || place === undefined) return undefined;
  if (isPartOfProjects(question) || OF_ONE_KIND.test(context.after))
    return notCheckable('Je to jen část projektů; registr zná, kolik jich bylo celkem.');
  const where = await whereOf(evidence, place);
  const projects = (await evidence.projectsOf(place)).filter(({ phase }) => phase !== 'prepared');
  const listed =
    projects.length === 0
      ? `Jmenovitě registr ${where} žádný projekt nezná.`
      : `Jmenovitě registr zná ${formatValue(String(projects.length), 'projects')}: ${nameSome(projects)}; úplný seznam nemá.`;
  const candidates = await statedCounts(
    question,
    'project-count',
    place,
    `zveřejněný počet projektů ${where}`,
    (value) => `zveřejněná zpráva uvádí ${where} ${value}`,
  );
  if (candidates.length === 0) return notCheckable(`Zveřejněný počet projektů registr nemá. ${listed}`);
  if (!isAboutProjects(question) || claim.detail.prepared) {
    const stated = candidates.map(({ say, value }) => say!(formatValue(value, 'projects'))).join('; ');
    return notCheckable(`Text neříká, že jde o projekty spolupráce s Agenturou; ${stated}. ${listed}`);
  }
  // What runs now is not all that was.
  const running = /(?<!\p{L})(?:běží|probíh|pokračuj|poběží|nyní|aktuálně)/u.test(
    context.before + context.after,
  );
  return {
    candidates,
    mode: running || context.year !== undefined ? 'support-only' : 'all',
    otherwise: `Text mluví o projektech jedné doby, registr zná jen jejich počet za celou spolupráci. ${listed}`,
    note: () => listed,
  };
}

/** `9 projektů sociálního bydlení`, `7 projektů v oblasti vzdělávání`. */
const OF_ONE_KIND =
  /^\s*(?:v oblasti|zaměřen|na podporu|pro |prevence|sociálního bydlení|bydlení|zaměstnanosti|vzděláván)/u;

/** `7 projektů, z toho 3 v prevenci`, `9 projektů; doloženy jsou smlouvy ke 2`: all of them are told once, the rest are some. */
function isPartOfProjects({ claim, context }: Question): boolean {
  return (
    claim.detail.cell === null &&
    context.neighbours.some(
      ({ kind, unit, start, end, places, detail }) =>
        kind === 'count' &&
        unit === 'projects' &&
        ((end <= claim.start && places.join() === claim.places.join()) ||
          // `5 z 16 projektů`
          (detail.change === 'from' &&
            /^\s*ze?\s*$/u.test(context.after.slice(0, Math.max(0, start - claim.end))))),
    )
  );
}

/** `v Novém Boru 9 projektů, v Ralsku 7, dohromady 16`. */
async function sumProjects(question: Question, towns: readonly string[]): Promise<Reply> {
  const stated = await Promise.all(towns.map((town) => statedCounts(question, 'project-count', town, '')));
  const parts = stated.flatMap(([one]) => one ?? []);
  if (parts.length < towns.length || stated.some(({ length }) => length > 1)) return undefined;
  const where = joinWords(await Promise.all(towns.map((town) => whereOf(question.evidence, town))));
  const candidate: Candidate = {
    id: parts.map(({ id }) => id).join('+'),
    value: parts.reduce((sum, { value }) => addDecimals(sum, value), '0'),
    label: `zveřejněný počet projektů ${where} dohromady`,
    say: (value) => `zveřejněné počty projektů ${where} dávají dohromady ${value}`,
    definition: 'project-count',
    sources: parts.flatMap(({ sources }) => sources),
  };
  return { candidates: [candidate], mode: isAboutProjects(question) ? 'all' : 'support-only' };
}

const isAboutProjects = ({ context, aboutInclusion }: Question): boolean =>
  (aboutInclusion || /spoluprac|spoluprác|agentu[rř]|začleň/.test(context.before + context.after)) &&
  !isWithOthers(context);

const MOST_NAMED = 5;

/** The first few by name: an imported list has hundreds of them in one town. */
function nameSome(projects: readonly { title: string }[]): string {
  const named = projects.slice(0, MOST_NAMED).map(({ title }) => `„${title}“`);
  const more = projects.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` a\u00a0${countWord(more, 'další', 'další', 'dalších')}` : ''}`;
}

/** `ze tří původních odborů jeden nový`: what was before and what is to come. */
async function answerDepartments(question: Question): Promise<Reply> {
  const { claim, context, aboutInclusion } = question;
  // Offices of regions and towns have departments too.
  if (/úřad|magistrát|radnic/.test(context.before + context.after)) return undefined;
  if (!aboutInclusion && !/ministerst|agentu[rř]|začleň/.test(context.before + context.after))
    return undefined;
  if (!/reorganiza|vznik|sl[uo]u?č|spoj|začleň|nahrad/.test(context.before + context.after)) return undefined;
  const words = `${context.before.slice(-20)} ${claim.quote.toLowerCase()}`;
  const merged =
    /(?<!\p{L})sl[uo]u?č\p{L}*\s*$/u.test(context.before) && /^\s*do (?=\p{L})/u.test(context.after);
  const before =
    claim.detail.change === 'from' ||
    merged ||
    /^\s*(?:ministerstv\p{L}+ |mmr )?(?:se )?(?:mají )?(?:zanik|zruš|sl[uo]u?č|spoj|(?:v|do) jed)/u.test(
      context.after,
    ) ||
    /^\s*(?:má |mají |chce )?nahrad/u.test(context.after) ||
    /původn|dosavadn|stávajíc|dřív|ze |místo /.test(words);
  const after = /nov|jedin/.test(words);
  if (before === after) return undefined;
  const candidates = await statedCounts(
    question,
    before ? 'departments-before' : 'departments-after',
    undefined,
    `zveřejněný počet odborů ${before ? 'před reorganizací' : 'po reorganizaci'}`,
    (value) => `zveřejněná zpráva uvádí ${before ? 'před reorganizací' : 'po reorganizaci'} ${value}`,
  );
  // Any ministry merges departments now and then.
  const meant = aboutInclusion || /agentu[rř]|začleň|pro místní/.test(context.before + context.after);
  return { candidates, mode: meant ? 'all' : 'support-only' };
}

async function statedCounts(
  { evidence }: Question,
  definition: string,
  place: string | undefined,
  label: string,
  say?: (value: string) => string,
): Promise<Candidate[]> {
  const book = await evidence.published();
  return book.published
    .filter((row) => row.definition === definition && (place === undefined || row.territory === place))
    .flatMap((row) => {
      const figure = findFigure(book, row.id);
      return (figure && candidateOf(figure, label, say)) ?? [];
    });
}
