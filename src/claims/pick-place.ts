// Which group of places a number of the sentence is about: brackets, lists in parallel, the clause, the nearest before.

import { clauseOf, opensBreakdown } from './clauses.ts';
import { isMeasuredAgainst } from './measured.ts';
import type { Mention } from './mention.ts';
import type { Group } from './place-groups.ts';
import { isDonor } from './set-aside.ts';
import type { Token } from './tokens.ts';

/** `Tanvald a Desná … osm, respektive pět`: as many numbers as places, joined the same way. */
export function pairParallel(
  tokens: readonly Token[],
  numbers: readonly Mention[],
  groups: readonly Group[],
): Map<Mention, Group> | undefined {
  for (let i = 0; i + 1 < numbers.length; i++) {
    const listed = pairList(tokens, numbers, i, groups);
    if (listed) return listed;
    const between = tokens.slice(numbers[i]!.to, numbers[i + 1]!.from).map((token) => token.lower);
    if (!between.some((word) => /^(respektive|resp)$/.test(word))) continue;
    const group = groups.find((candidate) => candidate.codes.length === 2);
    if (!group) return undefined;
    const pairs = new Map<Mention, Group>();
    pairs.set(numbers[i]!, { ...group, codes: [group.codes[0]!] });
    pairs.set(numbers[i + 1]!, { ...group, codes: [group.codes[1]!] });
    return pairs;
  }
  return undefined;
}

/** `Višňová, Bulovka a Habartice dostaly 1, 2 a 3 miliony`: numbers in a list as long as the list of places. */
function pairList(
  tokens: readonly Token[],
  numbers: readonly Mention[],
  i: number,
  groups: readonly Group[],
): Map<Mention, Group> | undefined {
  let end = i;
  while (
    end + 1 < numbers.length &&
    (isBare(tokens, numbers[end]!) || isSameThing(numbers[end]!, numbers[end + 1]!)) &&
    joinedOnly(tokens, numbers[end]!.to, numbers[end + 1]!.from)
  )
    end++;
  const list = numbers.slice(i, end + 1);
  const group = groups.find(
    (candidate) => candidate.codes.length === list.length && candidate.to <= list[0]!.from,
  );
  if (list.length < 2 || !group) return undefined;
  // `413 milionů a 12 milionů z programu`: amounts of two kinds, each of both towns.
  const bare = list.slice(0, -1).every((number) => isBare(tokens, number));
  if (!bare && /^(z|ze|na|od|pro|do|za)$/.test(tokens[list.at(-1)!.to]?.lower ?? '')) return undefined;
  return new Map(list.map((number, k) => [number, { ...group, codes: [group.codes[k]!] }]));
}

/** `53,6 milionu a 61,5 milionu korun`: with a unit each, which is one of them all. */
const isSameThing = (one: Mention, other: Mention): boolean =>
  one.unit !== null && one.kind === other.kind && one.unit === other.unit;

/** Digits alone: `12`, `0,4`, `1 200`. */
function isBare(tokens: readonly Token[], mention: Mention): boolean {
  for (let at = mention.core + 1; at < mention.to; at++) if (tokens[at]!.kind === 'word') return false;
  return true;
}

function joinedOnly(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to > from &&
    to - from <= 3 &&
    tokens.slice(from, to).every((token) => /^(,|\.|a|i|respektive|resp|případně)$/.test(token.lower))
  );
}

export function pickGroup(
  tokens: readonly Token[],
  mention: Mention,
  numbers: readonly Mention[],
  all: readonly Group[],
): Group | undefined {
  const told = relative(tokens, mention, all) ?? antecedent(tokens, mention, all);
  if (told) return told;
  const own = all.filter((group) => !isRelative(tokens, group) && !isOfOtherBracket(tokens, mention, group));
  const bracket = bracketed(tokens, mention, own);
  if (bracket) return bracket;
  const groups = withoutCompared(tokens, mention, numbers, own);
  if (groups.length === 0) return undefined;
  const clause = clauseOf(tokens, mention);
  const here = groups.filter((group) => group.from >= clause.from && group.to <= clause.to);
  const peers = numbers.filter((number) => number.core >= clause.from && number.to <= clause.to);
  if (here.length === 1) return here[0];
  if (here.length > 1) return ofClause(tokens, mention, peers, here);
  const segment = groups.filter((group) => sameSegment(tokens, mention, group));
  if (segment.length === 1 && groups.length > 1 && hasSemicolon(tokens, mention)) return segment[0];
  const before = groups.filter((group) => group.to <= mention.from).at(-1);
  const after = groups.find((group) => group.from >= mention.to);
  if (before) return before;
  if (after && opensBreakdown(tokens, mention)) {
    const rest = groups.filter((group) => group.from >= mention.to && group.level === after.level);
    const codes = [...new Set(rest.flatMap((group) => group.codes))];
    // `5 395 uchazečů, z toho 1 316 v Liberci`: one part does not say whose the whole is.
    if (codes.length === 1 && /^[,z]$/.test(tokens[mention.to]?.lower ?? '')) return undefined;
    return { ...after, codes };
  }
  // A number before the first place belongs to it, unless the place only holds a part: `stovky z nich v Ústí`.
  if (!after) return undefined;
  return holdsPart(tokens, mention, after) ? undefined : after;
}

/** `8 425 osob, nejvíce v Liberci`, `osob, z nich 200 v Liberci`: the place holds only a part of the number before it. */
export function holdsPart(tokens: readonly Token[], { to }: Mention, { from }: Group): boolean {
  return tokens
    .slice(to, from)
    .some(
      ({ lower }, k, all) =>
        (/^(z|ze)$/.test(lower) && /^(nich|nichž|toho|čehož)$/.test(all[k + 1]?.lower ?? '')) ||
        /^(nejvíce?|především|hlavně|zejména|většina|většinu|většinou)$/.test(lower),
    );
}

/** `polovina z 680 milionů, které kraj získal`: the relative clause right behind a number says who had it, and of no other. */
function relative(tokens: readonly Token[], mention: Mention, groups: readonly Group[]): Group | undefined {
  return groups.find((group) => isRelative(tokens, group) && group.from === mention.to + 2);
}

/** `méně než Nové Město, které dosáhlo 24 bodů`: the relative clause right behind a town is of it, even of one compared. */
function antecedent(tokens: readonly Token[], mention: Mention, groups: readonly Group[]): Group | undefined {
  const { from, to } = clauseOf(tokens, mention);
  if (!/^(který|která|které|jenž|jež|kde)$/.test(tokens[from]?.lower ?? '')) return undefined;
  if (
    tokens[from - 1]?.text !== ',' ||
    groups.some((one) => one.level === 'municipality' && one.from >= from && one.to <= to)
  )
    return undefined;
  return groups.find((one) => one.to === from - 1 && one.level === 'municipality' && one.codes.length === 1);
}

/** `65 uchazečů (Hejnice 54)`: a town in brackets with a number of its own, seen from outside them. */
export function isOfOtherBracket(tokens: readonly Token[], mention: Mention, { from, to }: Group): boolean {
  const { sentence } = tokens[from]!;
  let open = from - 1;
  while (open >= 0 && tokens[open]!.sentence === sentence && !/^[()]$/.test(tokens[open]!.text)) open--;
  if (tokens[open]?.text !== '(' || tokens[open]!.sentence !== sentence) return false;
  let close = to;
  let numbers = 0;
  while (close < tokens.length && tokens[close]!.sentence === sentence && tokens[close]!.text !== ')')
    if (tokens[close++]!.kind === 'number') numbers++;
  return numbers > 0 && (mention.core < open || mention.core > close);
}

function isRelative(tokens: readonly Token[], { from, level }: Group): boolean {
  return (
    level === 'region' &&
    /^(kter(é|ou|ý|ých)|jež)$/.test(tokens[from - 1]?.lower ?? '') &&
    tokens[from - 2]?.text === ','
  );
}

/** `víc než Velké Hamry`, `polovinu toho co Liberec`: whom a number is compared with. A rank also stands `po Ústeckém kraji`. */
function withoutCompared(
  tokens: readonly Token[],
  mention: Mention,
  numbers: readonly Mention[],
  groups: readonly Group[],
): readonly Group[] {
  const compared =
    mention.kind === 'rank'
      ? /^(po|za|než|jako|co|proti|oproti|bez|mimo|kromě|vyjma|včetně)$/
      : /^(než|jako|co|proti|oproti|bez|mimo|kromě|vyjma)$/;
  const own = groups.filter(
    (group) =>
      !isDonor(tokens, group) &&
      !compared.test(tokens[beforePlace(tokens, group)]?.lower ?? '') &&
      !isOvertaken(tokens, group) &&
      !isOnlyMeasure(tokens, group, mention, groups) &&
      !isNextInRow(tokens, mention, group) &&
      !numbers.some((number) => isMultiplied(tokens, number, group)) &&
      !isSurpassed(tokens, mention, group),
  );
  // `v kraji je druhá nejvyšší`: the region is the field where a town is ranked.
  const ranked =
    mention.kind === 'rank' && own.some(({ level }) => level === 'municipality')
      ? own.filter(
          ({ from, level }) =>
            level !== 'region' || !/^(v|ve|z|ze|mezi)$/.test(tokens[from - 1]?.lower ?? ''),
        )
      : own;
  // A rank `po Liberci` is of whoever the text spoke of before.
  if (ranked.length > 0 || mention.kind === 'rank') return ranked;
  // `32 tisíc lidí, to je jako celá Česká Lípa`: an image, not whose they are; `menší než Tanvald, žije v nich` goes on about
  // the smaller one.
  return groups.filter((group) => {
    const word = tokens[beforePlace(tokens, group)]?.lower;
    // Behind the number it compares: `243 osob, o 36 více než v Hejnicích`.
    const behind = group.from >= mention.to && clauseOf(tokens, group).from > mention.to;
    const goesOn = word === 'než' && (behind || clauseOf(tokens, group).to < mention.from);
    const multiplied =
      mention.unit !== 'times' && numbers.some((number) => isMultiplied(tokens, number, group));
    return word !== 'jako' && !goesOn && !multiplied;
  });
}

/** A region that the number is only compared with, or among whose towns it stands out. */
export function isOnlyMeasure(
  tokens: readonly Token[],
  group: Group,
  mention: Mention,
  groups: readonly Group[],
): boolean {
  if (group.level === 'municipality') return false;
  const elsewhere = groups.some((other) => other !== group && other.from < group.from);
  return isMeasuredAgainst(tokens, group, mention, elsewhere);
}

/** `24 bodů, těsně za ním je Desná`, `následuje Desná`: who comes next is not whose the number is. */
export function isNextInRow(tokens: readonly Token[], { to }: Mention, { from, level }: Group): boolean {
  if (level !== 'municipality' || from < to || from - to > FARTHEST_NEXT) return false;
  const words = tokens.slice(to, from).map(({ lower }) => lower);
  return /(?:^| )(?:následuj\p{L}*|za (?:ním|ní|nimi))(?: |$)/u.test(words.join(' '));
}

const FARTHEST_NEXT = 14;

/** `trojnásobek prostředků Velkých Hamrů`, `toho, co získal Ralsko`: what is multiplied is theirs, the multiple is of who has it. */
export function isMultiplied(
  tokens: readonly Token[],
  { unit, to }: Mention,
  { from, level }: Group,
): boolean {
  if (unit !== 'times' || level !== 'municipality' || from < to) return false;
  const between = tokens.slice(to, from).map(({ lower }) => lower);
  const [whose, ...rest] = between.filter((word) => word !== ',');
  if (whose !== undefined && !MULTIPLIED.test(whose)) return false;
  if (rest.length === 0) return !/^(v|ve|do|na|pro)$/.test(between.at(-1) ?? '');
  // `dvojnásobek počtu z Višňové`
  if (whose !== undefined && /^(z|ze|v|ve)$/.test(rest.join(' '))) return true;
  // The town stands right behind `co` and its verb; `co stojí most v Ralsku` is of something else.
  return /^(?:co|kter(?:ou|é|ý)|jakou|jaké)(?: (?:tehdy|celkem))?(?: (?:získal|dostal|obdržel|měl)[aoiy]?| má| mají| (?:přiš|doš)(?:el|l[aoy]) do)?$/.test(
    rest.join(' '),
  );
}

const MULTIPLIED = /^(prostředků|peněz|částky|sumy|toho|dotací|počtu|podílu|hodnoty|indexu)$/;

/** `Velké Hamry předčily Nový Bor dvojnásobně`: the object of the verb is what the multiple compares with. */
export function isSurpassed(tokens: readonly Token[], { unit, from: at }: Mention, { from }: Group): boolean {
  const sentence = tokens[at]?.sentence;
  if (unit !== 'times' || from > at || tokens[from]!.sentence !== sentence) return false;
  if (/^(?:předči|překona|převýši|předsti[hž])l[aoiy]?$/.test(tokens[from - 1]?.lower ?? '')) return true;
  // `ve srovnání s Ralskem`
  return (
    /^(s|se)$/.test(tokens[from - 1]?.lower ?? '') &&
    /^(srovnání|porovnání)$/.test(tokens[from - 2]?.lower ?? '')
  );
}

/** The word before a place, its preposition and what it is called: `než` of `než v Liberci`, `než okresní město Česká Lípa`. */
function beforePlace(tokens: readonly Token[], { from }: { from: number }): number {
  let at = from - 1;
  while (at > from - 5 && CALLED.test(tokens[at]?.lower ?? '')) at--;
  return at;
}

const CALLED =
  /^(?:index\p{L}*|počet|počtu|podíl|podílu|hodnota|hodnoty|v|ve|do|na|z|ze|cel(?:ý|á|é|ého|ou|ém)|měst(?:o|a|u|ě|em)|obec|obc(?:e|i|í)|městys\p{L}*|(?:okresní|statutární|sousední|vedlejší|(?:krajs|nedale|blíz)k|samotn|vět|men)(?:ší)?(?:ý|á|é|ého|ému|ém|ou|ím?|m|ho|mu)?)$/u;

/** `Karviná předstihla Havířov`. */
function isOvertaken(tokens: readonly Token[], { from }: { from: number }): boolean {
  return /^(předstih|předčil|předběh|překona|dohna|dohán)/.test(tokens[from - 1]?.lower ?? '');
}

/** `větší než Liberec`, `víc dostaly jen Liberec a Velké Hamry`: named only to be compared with. */
export function isComparedOnly(tokens: readonly Token[], { from }: Group): boolean {
  const at = beforePlace(tokens, { from }) + 1;
  if (isOvertaken(tokens, { from })) return true;
  if (/^(než|jako|oproti|proti)$/.test(tokens[at - 1]?.lower ?? '') || isEqualled(tokens, at - 1))
    return true;
  return (
    tokens[at - 1]?.lower === 'jen' &&
    tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(víc|více|méně)$/.test(lower))
  );
}

/** `dvojnásobek toho, co Tachov`, `tolik co Tachov`. */
function isEqualled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
  return tokens[at]?.lower === 'co' && /^(toho|tolik|stejně)$/.test(before?.lower ?? '');
}

/** `Index tu má hodnotu 19, sousední Desná 21`: of what the text spoke of before, whoever is named next. */
export function refersBack(tokens: readonly Token[], mention: Mention, groups: readonly Group[]): boolean {
  const { from, to } = clauseOf(tokens, mention);
  return (
    tokens.slice(from, to).some(({ lower }) => /^(tu|zde|tady)$/.test(lower)) &&
    !groups.some((group) => group.from >= from && group.to <= to)
  );
}

function hasSemicolon(tokens: readonly Token[], mention: Mention): boolean {
  const { sentence } = tokens[mention.core]!;
  for (let at = mention.core; at < tokens.length && tokens[at]!.sentence === sentence; at++)
    if (tokens[at]!.text === ';') return true;
  for (let at = mention.core; at >= 0 && tokens[at]!.sentence === sentence; at--)
    if (tokens[at]!.text === ';') return true;
  return false;
}

/** No semicolon stands between them. */
function sameSegment(tokens: readonly Token[], mention: Mention, group: Group): boolean {
  const [from, to] = group.to <= mention.from ? [group.to, mention.from] : [mention.to, group.from];
  for (let at = from; at < to; at++) if (tokens[at]!.text === ';') return false;
  return true;
}

/** Several places in one clause: alternation pairs in order, otherwise a town beats a region and the nearer one wins. */
function ofClause(
  tokens: readonly Token[],
  mention: Mention,
  peers: readonly Mention[],
  here: readonly Group[],
): Group {
  // `v pořadí obcí kraje je na prvním místě Liberec`: who is named right behind the rank has it.
  if (mention.kind === 'rank') {
    const named = here.find((group) => group.from === mention.to && group.level === 'municipality');
    if (named) return named;
  }
  if (peers.length === here.length) {
    const order = [
      ...peers.map((peer) => ({ at: peer.core, peer })),
      ...here.map((group) => ({ at: group.from, group })),
    ].sort((a, b) => a.at - b.at);
    const alternates = order.every((item, i) => i === 0 || 'peer' in item !== 'peer' in order[i - 1]!);
    if (alternates) return here[peers.indexOf(mention)]!;
  }
  const fine = here.filter(
    (group) => group.level === 'municipality' || (mention.kind === 'rank' && group.level === 'region'),
  );
  const pool = fine.length > 0 ? fine : here;
  const before = pool.filter((group) => group.to <= mention.from).at(-1);
  const after = pool.find((group) => group.from >= mention.to);
  // `Sdružení z Chodova pomáhá 12 rodinám v Chebu`: where from, then where.
  const word = (group: Group) => tokens[group.from - 1]?.lower ?? '';
  if (before && after && /^(z|ze)$/.test(word(before)) && /^(v|ve|do|pro)$/.test(word(after))) return after;
  if (!before) return after ?? pool[0]!;
  if (!after) return before;
  // `Ralsko je šesté v kraji`: what follows is the field, the one ranked stands before.
  if (mention.kind === 'rank' && /^(v|ve|z|ze|mezi)$/.test(tokens[after.from - 1]?.lower ?? ''))
    return before;
  // `53 milionů a do Ralska 61 milionů`: the next one named has a number of its own.
  const linked = /^(a|i)$/.test(tokens[mention.to]?.lower ?? '') && after.from - mention.to <= 2;
  if (linked && peers.some(({ from }) => from >= after.to)) return before;
  // `na Liberec a 117 milionů na Velké Hamry`
  const opened = /^(a|i)$/.test(tokens[mention.from - 1]?.lower ?? '');
  if (opened && after.from === mention.to + 1 && /^(na|do|v|ve|pro)$/.test(tokens[mention.to]!.lower))
    return after;
  // Right after the number in the same breath: `12 bytů v Tanvaldu`.
  return after.from - mention.to <= 2 && after.from - mention.to < mention.from - before.to ? after : before;
}

/** `Liberec (přes 351 milionů)` and `12 bytů (Liberec)`. */
function bracketed(tokens: readonly Token[], mention: Mention, groups: readonly Group[]): Group | undefined {
  let open = -1;
  for (let at = mention.from - 1; at >= 0 && tokens[at]!.sentence === tokens[mention.core]!.sentence; at--) {
    if (tokens[at]!.text === ')') break;
    if (tokens[at]!.text === '(') {
      open = at;
      break;
    }
  }
  if (open >= 0) {
    // `(Česká Lípa 11 milionů, Frýdlant 19 milionů)`: the nearest before it.
    const inner = groups.filter((group) => group.from > open && group.to <= mention.from).at(-1);
    return inner ?? groups.filter((group) => group.to <= open && open - group.to <= 1).at(-1);
  }
  // `12 bytů (Liberec)`; in `65 uchazečů (Hejnice 54)` the town has a number of its own.
  if (tokens[mention.to]?.text === '(')
    return groups.find((group) => group.from === mention.to + 1 && tokens[group.to]?.kind !== 'number');
  return undefined;
}
