// What the register lacks where a text dates something of a town: the day of a memorandum it knows, or the thing itself.
import type { RegisterEvent } from '../../register/events.ts';
import { sayKnownDays } from './date-words.ts';
import { nameOf, notCheckable, type Question, type Reply } from './question.ts';

const NOUNS = {
  agreement: { unknown: 'memorandum s\u00a0Agenturou', undated: 'kdy je podepsala' },
  cooperation: { unknown: 'spolupráci s\u00a0Agenturou', undated: 'kdy začala' },
};

/** Undefined where the text names no town, or several. `known`: events of the kind that are of the town. */
export async function sayMissing(
  { evidence }: Question,
  {
    kind,
    places,
    known,
  }: { kind: RegisterEvent['kind']; places: readonly string[]; known: readonly RegisterEvent[] },
): Promise<Reply> {
  const [place, second] = places;
  if ((kind !== 'agreement' && kind !== 'cooperation') || place === undefined || second !== undefined)
    return undefined;
  if (known.length > 0) return notCheckable(`Registr k této době nemá záznam; zná ${sayKnownDays(known)}.`);
  const name = await nameOf(evidence, place);
  const { unknown, undated } = NOUNS[kind];
  const has = (await evidence.undated()).some((one) => one.kind === kind && one.territory === place);
  const steps =
    kind === 'agreement'
      ? (await evidence.events()).filter((one) => one.kind === 'cooperation' && one.territory === place)
      : [];
  const rest = steps.length === 0 ? '' : ` O\u00a0její spolupráci zná ${sayKnownDays(steps)}.`;
  return notCheckable(
    has
      ? `Registr u\u00a0obce ${name} ${unknown} zná, ale neuvádí, ${undated}.${rest}`
      : `Registr u\u00a0obce ${name} ${unknown} nevede.${rest}`,
  );
}
