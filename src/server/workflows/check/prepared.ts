// Amounts of what is only being prepared: planned projects and investments documents announce.
import { formatValue, joinWords } from '#claims/claim-words.ts';
import type { Candidate } from '#claims/judge.ts';
import { ownWords } from '#claims/context.ts';
import { countSharedWords } from '#claims/topic.ts';
import { formatDecimal } from '#model/money.ts';
import { projectCandidate } from './project-money.ts';
import { type Question, type Reply } from './question.ts';

/** What is only being prepared is held against planned amounts alone, and only against those the text names. */
export async function answerPrepared(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  // What is prepared may be named in the sentence before: `Předpokládané náklady jsou 45 milionů.`
  const words = `${context.earlier} ${context.before} ${context.after}`;
  const planned: Candidate[] = [];
  let named = false;
  for (const place of claim.places) {
    const known = (await evidence.placeNames()).get(place);
    const names = { name: known?.name ?? '', forms: known?.locatives ?? [] };
    for (const project of await evidence.projectsOf(place)) {
      const amounts = project.amounts.filter(
        (amount) => amount.kind === 'planned' && amount.scope === 'total',
      );
      if (amounts.length > 0 && isNamed(project.title, words, names)) named = true;
      planned.push(...amounts.map((amount) => projectCandidate(project, amount, 'připravovaná investice')));
    }
  }
  planned.push(...(await listPrepared(question)));
  return {
    candidates: planned,
    mode: named && !isPartOf(question) ? 'any' : 'support-only',
    otherwise: `Částka se teprve připravuje a s\u00a0uskutečněnými prostředky se neporovnává; ${sayPlanned(planned)}.`,
    note: () => 'Jde o záměr, mezi uskutečněné prostředky se nepočítá.',
  };
}

/** What one payer gives, one stage, a paper before it: less than all that the prepared thing will cost. */
const PART =
  /(?<!\p{L})(?:dotac|příspěv|spoluúčast|podíl|první|druh|třet|etap|fáz|část(?!k)|dokumentac|studi|projektant|architekt|ročn|měsíčn|z toho|vlastn|úvěr|půjč|navýš|zdraž|zvýš|o (?=\d))/u;

function isPartOf({ claim, context }: Question): boolean {
  const { before, after } = ownWords(claim, context);
  return PART.test(`${before.slice(-120)} ${after.split(/[,;:]/, 1)[0]!}`);
}

/** Words any project of the field has in its title; they name none. */
const COMMON =
  'sociální bydlení projekt podpora služby začleňování vyloučení prevence rekonstrukce centrum rozvoj';

/** Two words of the title, one of them its own; `v Novém Boru` is that of everything there. */
function isNamed(title: string, words: string, { name, forms }: { name: string; forms: readonly string[] }) {
  return (
    countSharedWords(title, words, name).shared >= 2 &&
    countSharedWords(title, words, `${name} ${forms.join(' ')} ${COMMON}`).shared >= 1
  );
}

/** Prepared as documents state it, without a project of the register. */
async function listPrepared({ claim, evidence }: Question): Promise<Candidate[]> {
  const { titles } = await evidence.published();
  const prepared = await Promise.all(claim.places.map((place) => evidence.preparedIn(place)));
  return prepared.flat().map(({ id, title, hellers, source, locator }) => ({
    id: `prepared:${id}`,
    value: formatDecimal(hellers),
    label: `připravovaná investice „${title}“`,
    definition: 'prepared-investment',
    amountKind: 'planned',
    sources: [
      {
        source,
        publication: titles.get(source)?.publication ?? source,
        title: titles.get(source)?.title ?? source,
        locator,
      },
    ],
  }));
}

function sayPlanned(planned: readonly Candidate[]): string {
  if (planned.length === 0) return 'mezi připravovanými tu registr nemá žádnou částku';
  const known = planned
    .slice(0, MOST_TOLD)
    .map(({ label, value }) => `${/„.*“/u.exec(label)?.[0] ?? label} (${formatValue(value, 'CZK')})`);
  const listed = planned.length > MOST_TOLD ? `${known.join(', ')} a\u00a0další` : joinWords(known);
  return `mezi připravovanými má registr ${listed}`;
}

const MOST_TOLD = 3;
