// Amounts of what is only being prepared: planned projects and investments documents announce.
import { formatValue, joinWords } from '#claims/claim-words.ts';
import type { Candidate } from '#claims/judge.ts';
import { countSharedWords } from '#claims/topic.ts';
import { formatDecimal } from '#model/money.ts';
import { projectCandidate } from './project-money.ts';
import { nameOf, type Question, type Reply } from './question.ts';

/** What is only being prepared is held against planned amounts alone, and only against those the text names. */
export async function answerPrepared(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  // What is prepared may be named in the sentence before: `Předpokládané náklady jsou 45 milionů.`
  const words = `${context.earlier} ${context.before} ${context.after}`;
  const planned: Candidate[] = [];
  let named = false;
  for (const place of claim.places) {
    const name = await nameOf(evidence, place);
    for (const project of await evidence.projectsOf(place)) {
      const amounts = project.amounts.filter(
        (amount) => amount.kind === 'planned' && amount.scope === 'total',
      );
      if (amounts.length > 0 && isNamed(project.title, words, name)) named = true;
      planned.push(...amounts.map((amount) => projectCandidate(project, amount, 'připravovaná investice')));
    }
  }
  planned.push(...(await listPrepared(question)));
  return {
    candidates: planned,
    mode: named ? 'any' : 'support-only',
    otherwise: `Částka se teprve připravuje a s\u00a0uskutečněnými prostředky se neporovnává; ${sayPlanned(planned)}.`,
    note: () => 'Jde o záměr, mezi uskutečněné prostředky se nepočítá.',
  };
}

/** Words any project of the field has in its title; they name none. */
const COMMON =
  'sociální bydlení projekt podpora služby začleňování vyloučení prevence rekonstrukce centrum rozvoj';

/** Two words of the title, one of them its own. */
function isNamed(title: string, words: string, place: string): boolean {
  return (
    countSharedWords(title, words, place).shared >= 2 &&
    countSharedWords(title, words, `${place} ${COMMON}`).shared >= 1
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
