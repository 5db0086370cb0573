// What is counted: the noun after a number with the adjectives before it, recognised by endings, not by a dictionary.

import { isCapital, type Token } from './tokens.ts';
import type { ClaimKind } from './types.ts';

export type CountedNoun = { to: number; noun: string; kind: ClaimKind; unit: string | null };

/** How the number governs its noun: what endings can follow. */
export type Government = { value: number; decimals: number; preposition: string | null; millions?: boolean };

type UnitRule = [RegExp, ClaimKind, string];

const MEASURES: UnitRule[] = [
  [/^(den|dne|dni|dnů|dny|dní|dnem|dnům|dnech)$/, 'duration', 'days'],
  [/^(týden|týdn(e|u|em|y|ů|ům|ech))$/, 'duration', 'weeks'],
  [/^měsíc(e|i|em|ů|ům|ích)?$/, 'duration', 'months'],
  [/^(rok|roku|roky|roků|rokem|rokům|rocích|let|léta|lety|letům|letech)$/, 'duration', 'years'],
  [/^hodin(a|y|u|ě|ou|ám|ách|ami)?$/, 'duration', 'hours'],
  [/^minut(a|y|u|ě|ou|ám|ách|ami)?$/, 'duration', 'minutes'],
  [/^(sekund|vteřin)(a|y|u|ě|ou|ám|ách|ami)?$/, 'duration', 'seconds'],
  [/^(čtvrtlet|polole|desetilet|stolet)(í|ím|ích|ími|tí|tím|tích)$/, 'duration', 'periods'],
  [/^bod(u|y|ů|em|ům|ech)?$/, 'index', 'points'],
  [/^(metr|centimetr|kilometr|milimetr)(u|y|ů|em|ům|ech)?$/, 'other', 'm'],
  [/^(m|cm|mm|km|dm)$/, 'other', 'm'],
  [/^(hektar|ar|akr)(u|y|ů|em|ům|ech)?$/, 'other', 'ha'],
  [/^(ha|kg|kWh|MWh|GWh|l|t|kw|mw)$/i, 'other', 'measure'],
  [/^(tun|litr|kilogram|gram|megawatt|kilowatt)(a|u|y|ů|ě|em|ou|ám|ám|ům|ách|ech|ami)?$/, 'other', 'measure'],
  [/^kubík(u|y|ů)?$/, 'other', 'm3'],
  [/^stup(eň|ně|ni|ňů|ních)$/, 'other', 'degrees'],
];

const THINGS: [RegExp, string][] = [
  [/^(dět|dít)/, 'children'],
  [/^(žák|žákyn|žaček|student)/, 'children'],
  [/^rodin/, 'families'],
  [/^domácnost/, 'households'],
  [/^(byt|bytů)(u|y|ů|ech|ům|em)?$/, 'flats'],
  [/^bytov/, 'flats'],
  [/^(dům|dom(u|y|ů|ech|ům|em|ě))$/, 'buildings'],
  [/^(budov|objekt|ubytov)/, 'buildings'],
  [/^(lůžk|lůžek|postel)/, 'beds'],
  [/^projekt/, 'projects'],
  [/^program/, 'programmes'],
  [/^(obc|obec|měst|vesnic)/, 'municipalities'],
  [/^kraj/, 'regions'],
  [/^(organizac|spol(ek|k)|neziskov|nno)/, 'organisations'],
  [/^(firm|firem|podnik|společnost)/, 'companies'],
  [/^žádost/, 'applications'],
  [/^(dotac|grant|příspěv)/, 'grants'],
  [/^(případ|přestup|trestn)/, 'cases'],
  [/^exekuc/, 'enforcement_orders'],
  [/^úvaz/, 'FTE'],
  [/^splát/, 'instalments'],
  [/^(pozem|parcel)/, 'parcels'],
  [/^nájm/, 'rents'],
  [/^ok(en|na)/, 'windows'],
  [/^odbor(u|y|ů|ech|ům)?$/, 'departments'],
  [
    /^(obyvatel|lid|osob|člověk|klient|uchaze|nezaměst|žen|muž|senior|pracovn|zaměstnan|dlužn|asistent|člen|rom)/,
    'people',
  ],
  [
    /^(host|návštěv|učitel|sta[rř]ost|zastupitel|domovn|strážn|policist|nájemn|matek|matk|dospěl|dobrovoln)/,
    'people',
  ],
];

/** Unit of a counted noun for the output; people are the usual thing. */
export function unitOfNoun(noun: string): string | null {
  return THINGS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

const STOP = new Set(
  (
    'a i o u v z s k na do od ze ve se po za při pro pod nad bez mezi přes před proti kolem okolo podle kvůli díky ' +
    'včetně místo během vedle ku ke že aby ale nebo či ani než jen jenom už již až tak však pak tedy také taky ještě ' +
    'je jsou byl byla bylo byli byly bude budou být není nejsou má mají měl měla mělo měli měly může mohou mohl mohla ' +
    'mohlo musí musel muselo chce chtějí chtěl jich jim jimi jí ji je ho mu jej jeho její jejich nich nim ním něm ' +
    'který která které kteří kterých kterým jak jako co což kdo kdy kde když protože pokud zda zatímco přitom přičemž ' +
    'letos loni vloni předloni dnes včera zítra nyní teď tehdy potom pot ročně měsíčně denně týdně meziročně celkem ' +
    'dohromady zároveň zdarma najednou jednou znovu zpět hned právě stále zatím dosud navíc naopak spíš spíše totiž ' +
    'více víc méně míň výše níže dál dále tam sem zde tady jinak proto tento tato toto tyto těchto této tomu tom toho ' +
    'ten ta to ti ty té tu tím těm těmi sám sama samo jde jdou šlo šla šel přišlo přijde pomohl ' +
    'činí tvoří platí slouží bydlí sídlí patří leží chodí chybí hrozí vrátí pomůže obdrží pochází získá získají připadá ' +
    'stojí zaplatí zajistí řeší trvá žije žijí obdrželo uvedl uvedla říká řekl řekla dodal dodala dostane dostanou dostal ' +
    'funguje funguji pracuje pracují vznikne vzniknou zůstává zůstalo zbývá směřuje míří půjde přibude přibylo ubylo ' +
    'nemá nemají nebylo získal získala získalo získali podpoří schválí uhradí splňuje hledá nabízí nabídne využívá ' +
    'navštěvuje odešlo skončilo končí začne začíná vyjde vyjdou přispěje přispěl poskytne poskytl poputuje ' +
    'resp respektive popřípadě případně například např tzv tj atd apod kč czk eur korun plus minus krát oproti ' +
    'skončí zůstane zůstanou uvádí vyplývá potvrdil potvrdila informoval informovala upozornil upozornila ' +
    'zní hradí doplatí sníží zvýší vzroste klesne roste klesá dosáhne dosáhl činil činila činilo činily bez bezmála ' +
    'věří drží slíbil slíbila počítá čeká čekají čekalo projde prošlo zvládne zvládlo vlastní spravuje provozuje ' +
    'nezaplatil nezaplatila neplatí dluží odhaduje uvažuje plánuje chystá připravuje nezískal postaví opraví otevře ' +
    'bydlelo žilo sešlo dorazilo zúčastnilo vyplatí vyplatil rozdělí rozdělil navrhuje navrhl tehdejší denního ' +
    'nedostane nesplňuje podpořil podpořila prodá koupí vybuduje zajišťuje ročního včas spolu společně ' +
    'oba obě vždy často občas někdy nikdy jinde všude doma venku zpravidla obvykle zejména především hlavně převážně ' +
    'mnohem zhruba asi přibližně téměř skoro takřka nejméně nejvýše maximálně minimálně alespoň aspoň necelých necelé ' +
    'vlevo vpravo nahoře dole uvnitř mimo kromě vůči naproti ohledně nehledě vzhledem vlastně rovněž stejně podobně ' +
    'současně následně postupně opakovaně průměrně dočasně pravidelně okamžitě fakticky prakticky aktuálně momentálně ' +
    'vyšší nižší větší menší dražší levnější lepší horší delší kratší starší mladší rychlejší přijat přijata přijato přijaty schválen schválena schváleno podepsán podepsána zahájen zahájena dokončen dokončena vydán vydána určen hotov hotova hotovo loňska letoška loňsku jste jsme jsem mi ty my vy oni ony on ona ono nás vás nám vám si svůj svou své svých svým'
  ).split(' '),
);

const VERB_PAST = /(al|il|ěl|yl|ul|šel|sel|lo|nul|ával|oval)$/;
const NOUNS_LIKE_VERBS =
  /^(skal|mil|sil|chvil|úsil|sídel|škol|kol|víl|žil|cihel|dílů?|podíl|signál|sál|kanál|model|titul|omyl|škál)$/;
const VERB_PAST_PLURAL = /(al|il|ěl|yl|ul|šl|sl|dl|kl|hl|zl|tl|stl|četl)[yi]$/;
const PLURAL_L_NOUNS =
  /(škol|kol|kanál|sál|sídl|číslo|titul|modul|hotel|model|úkol|stůl|stol|díl|podíl|materiál|areál|spol|kapel|metl|chvíl|síl|rol|místnost|skál|jídl|křídl|vozidl|letadl|pravidl|divadl|manual|manuál|signál|automobil|personál|festival|kanal|tabul|cíl|stál|koridor|profil|kilo|idol|symbol|protokol)[yi]$/;

/** True for a word with the ending of an adjective: `sociálních`, `nových`, `další`. */
export function looksAdjective(word: string): boolean {
  if (STOP.has(word) || word.length < 3) return false;
  if (/(ových|ckých|ských|ných|tých|lých|rých|ších|čích|vých|ích|ých|ými|ími|ého|ému|ího|ímu)$/.test(word))
    return true;
  if (/^(systém|problém|extrém|krém)$/.test(word)) return false;
  if (/(ém|ým|ím|ou|ý|á)$/.test(word)) return true;
  if (/é$/.test(word))
    return (
      !/(ové|telé|čané|šťané|žané|lidé|hosté|manželé|přátelé|ťané)$/.test(word) ||
      /^(nové|hotové)$/.test(word)
    );
  return /í$/.test(word);
}

/**
 * The noun that follows a number at token `i`: `nových sociálních bytů`, `procent`, `dlouhodobě nezaměstnaných`.
 * Undefined when what follows is no noun of that number (`devět jich`, `9 bylo`).
 */
export function parseCountedNoun(
  tokens: readonly Token[],
  i: number,
  government: Government,
): CountedNoun | undefined {
  const direct = parseMeasure(tokens, i);
  if (direct) return direct;
  const noun = parseThing(tokens, i, government);
  // After millions only what is surely countable is counted; other words follow an unsaid `korun`.
  if (noun && government.millions && noun.kind === 'count' && noun.unit === null) return undefined;
  return noun;
}

function parseThing(tokens: readonly Token[], i: number, government: Government): CountedNoun | undefined {
  let at = i;
  let lastAdjective = -1;
  for (let step = 0; step < 6; step++) {
    const token = tokens[at];
    if (!token || token.breaks > 1 || !isWordHere(token, at === i)) break;
    if (STOP.has(token.lower)) break;
    const measure = at > i ? parseMeasure(tokens, at) : undefined;
    if (measure && fitsNumber(token.lower, government)) return measure;
    const next = tokens[at + 1];
    const adjective = looksAdjective(token.lower);
    if (adjective && continuesPhrase(tokens, at, government)) {
      lastAdjective = at;
      at++;
      if (next && /^(a|i|či|nebo)$/.test(next.lower) && joinsAdjectives(tokens, at, government)) at++;
      else if (next?.text === ',' && joinsAdjectives(tokens, at, government)) at++;
      continue;
    }
    if (
      isAdverb(token.lower) &&
      next &&
      !STOP.has(next.lower) &&
      looksAdjective(next.lower) &&
      isWordHere(next, false)
    ) {
      if (government.value >= 5 && !/(ých|ích|ými|ími|ým|ím)$/.test(next.lower)) break;
      at++;
      continue;
    }
    if (fitsNumber(token.lower, government, token.text)) return finish(tokens, at);
    if (adjective && substantive(token.lower, government)) return finish(tokens, at);
    break;
  }
  if (lastAdjective >= 0 && substantive(tokens[lastAdjective]!.lower, government))
    return finish(tokens, lastAdjective);
  return undefined;
}

function isWordHere(token: Token, first: boolean): boolean {
  if (token.kind !== 'word') return false;
  if (!isCapital(token.text)) return token.lower.length > 1 || !first;
  return /(ů|ých|ové|ek|ám|ům)$/.test(token.lower) || /^[A-ZŠŽČŘ]{2,5}$/.test(token.text);
}

function finish(tokens: readonly Token[], at: number): CountedNoun {
  let to = at + 1;
  // Double names of a thing: `domovníků-preventistů`.
  if (
    tokens[to]?.text === '-' &&
    !tokens[to]!.spaced &&
    tokens[to + 1]?.kind === 'word' &&
    !tokens[to + 1]!.spaced
  )
    to += 2;
  const noun = tokens[at]!.lower;
  return { to, noun, kind: 'count', unit: unitOfNoun(noun) };
}

function parseMeasure(tokens: readonly Token[], i: number): CountedNoun | undefined {
  const token = tokens[i];
  if (!token || token.kind !== 'word') return undefined;
  for (const [pattern, kind, unit] of MEASURES) {
    if (!pattern.test(token.lower)) continue;
    if (token.text.length <= 3 && isCapital(token.text) && !/^(MWh|GWh)$/.test(token.text)) continue;
    let to = i + 1;
    const next = tokens[to];
    if (kind === 'other') {
      if (
        next &&
        !next.spaced &&
        (next.text === '2' || next.text === '3' || next.text === '²' || next.text === '³')
      )
        to++;
      else if (next && /^(čtver|krychl|kubick|běžn)\p{L}*$/u.test(next.lower)) to++;
    }
    return { to, noun: token.lower, kind, unit };
  }
  return undefined;
}

/** The word after an adjective still belongs to the phrase when it agrees with it. */
function continuesPhrase(tokens: readonly Token[], at: number, government: Government): boolean {
  const word = tokens[at]!.lower;
  let next = tokens[at + 1];
  if (next && (/^(a|i|či|nebo)$/.test(next.lower) || next.text === ',')) {
    return joinsAdjectives(tokens, at + 1, government);
  }
  if (next && isAdverb(next.lower) && !STOP.has(next.lower) && looksAdjective(tokens[at + 2]?.lower ?? ''))
    next = tokens[at + 2];
  if (!next || !isWordHere(next, false) || STOP.has(next.lower) || next.breaks > 1) return false;
  return agrees(word, next.lower, government);
}

function joinsAdjectives(tokens: readonly Token[], conjunction: number, government: Government): boolean {
  const before = tokens[conjunction - 1]!.lower;
  const second = tokens[conjunction + 1];
  const third = tokens[conjunction + 2];
  if (!second || !third || !isWordHere(second, false) || !isWordHere(third, false)) return false;
  const ending = /(ých|ích|ými|ími|é|á|í|ým|ím)$/.exec(before)?.[0];
  if (!ending || !looksAdjective(second.lower) || STOP.has(third.lower)) return false;
  const soft: Record<string, string> = {
    ých: 'ích',
    ích: 'ých',
    ými: 'ími',
    ími: 'ými',
    é: 'í',
    á: 'í',
    ým: 'ím',
    ím: 'ým',
  };
  if (!second.lower.endsWith(ending) && !second.lower.endsWith(soft[ending] ?? '#')) return false;
  return agrees(second.lower, third.lower, government);
}

function agrees(adjective: string, word: string, government: Government): boolean {
  if (/(ých|ích)$/.test(adjective)) {
    if (/(ých|ích)$/.test(word)) return true;
    return genitivePlural(word) || /(ech|ách)$/.test(word);
  }
  if (/(ými|ími)$/.test(adjective)) return /(ými|ími|mi|y|i)$/.test(word);
  if (/(ým|ím)$/.test(adjective)) return /(ům|ám|em|ím|ým|ěm)$/.test(word);
  if (/ou$/.test(adjective)) return /(u|ou|í|i|c|t)$/.test(word);
  if (/(ého|ího|ému|ímu|ém)$/.test(adjective)) return government.value === 1 || government.decimals > 0;
  if (government.value === 1 || government.decimals > 0)
    return !VERB_PAST.test(word) || NOUNS_LIKE_VERBS.test(word);
  if (government.value >= 5) return false;
  if (/é$/.test(adjective)) return /(y|e|ě|i|é|í)$/.test(word) && !pastPlural(word);
  if (/á$/.test(adjective)) return /(a|ata|e|ě|í|á)$/.test(word);
  return /(y|e|ě|i|é|í|a)$/.test(word) && !pastPlural(word);
}

function pastPlural(word: string): boolean {
  return VERB_PAST_PLURAL.test(word) && !PLURAL_L_NOUNS.test(word);
}

function genitivePlural(word: string): boolean {
  if (STOP.has(word)) return false;
  if (/[ůí]$/.test(word) || /^(firem|forem|norem|reforem|platforem|písem)$/.test(word)) return true;
  if (!/[bcčdďfghjklmnňprřsštťvzž]$/.test(word) || word.length < 3) return false;
  if (/(ích|ých|ím|ým|em|ům|ech|ách|uje|eme|íme|áme|ej)$/.test(word)) return false;
  return !VERB_PAST.test(word) || NOUNS_LIKE_VERBS.test(word);
}

const ADVERB_NOUNS = /(yně|skříně|lázně|třešně|věže|tisíce)$/;

function isAdverb(word: string): boolean {
  return /[^y](ně|ově|sky|cky|le|ře|tě|ce|vě|dě|bě|mě|ko|ho|lo)$/.test(word) || /(sky|cky|ně)$/.test(word);
}

/** Does a noun of this form fit after the number: `5 bytů`, `3 byty`, `v 9 obcích`, `2,5 úvazku`? */
function fitsNumber(word: string, government: Government, written = word): boolean {
  if (STOP.has(word)) return false;
  if (/^[A-ZŠŽČŘ]{2,5}$/.test(written)) return true;
  if (/^\p{Lu}/u.test(written) && !/(ů|ové|ům|ích|ám|ek)$/.test(word)) return false;
  if (word.length < 3) return false;
  const { value, decimals, preposition } = government;
  if (decimals > 0)
    return (
      /[auyeěí]$/.test(word) &&
      !/(ají|ují|ejí|uje|ne)$/.test(word) &&
      !pastPlural(word) &&
      !VERB_PAST.test(word)
    );
  if (preposition && /^(v|ve|při)$/.test(preposition) && value > 1) return /(ech|ích|ách|ých)$/.test(word);
  if (preposition && /^(k|ke|díky|kvůli|vůči|proti)$/.test(preposition) && value > 1)
    return /(ům|ám|em|ím|ým|ěm)$/.test(word);
  if (preposition && /^(s|se)$/.test(preposition) && value > 1) return /(y|i|mi|ými|ími)$/.test(word);
  if (value === 1) return !VERB_PAST.test(word) || NOUNS_LIKE_VERBS.test(word);
  if (preposition && /^(z|ze|do|od|bez|u|podle|kolem|okolo|během|vedle)$/.test(preposition))
    return genitivePlural(word);
  if (/(ech|ách|ích|ům|ám|ími|ými|ami|emi|ěmi|mi)$/.test(word)) return true;
  if (/(lidem|dětem|em)$/.test(word) && /(lid|dět|rodič|člen)/.test(word)) return true;
  if (value > 1 && value < 5) {
    if (ADVERB_NOUNS.test(word)) return true;
    if (/(ují|ejí|ají|uje|ně)$/.test(word)) return false;
    return genitivePlural(word) || (/(y|i|e|ě|a|é|í)$/.test(word) && !pastPlural(word));
  }
  if (/(ují|ejí|ají)$/.test(word)) return false;
  return (
    genitivePlural(word) ||
    (/(y|ty)$/.test(word) && preposition !== null && /^(mezi|před|nad|pod|za)$/.test(preposition))
  );
}

/** An adjective that stands for people or things itself: `15 nezaměstnaných`. */
function substantive(word: string, government: Government): boolean {
  if (government.decimals > 0) return false;
  if (government.value === 1) return false;
  if (/(ých|ích|ým|ými|ími)$/.test(word)) return true;
  return (
    government.value < 5 &&
    /(ní|í|é)$/.test(word) &&
    /(nezaměst|zaměst|dospěl|zraněn|postižen|nemocn|účinkujíc|pracujíc|příbuz|strážn|radn)/.test(word)
  );
}
