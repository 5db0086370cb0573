// What the ending of a Czech word says: adjective, adverb, genitive plural, past tense; and words that are never counted.

export const STOP = new Set(
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

/** Consonants before the `l` are those of verbs alone: `stoupl`, `klesl`, `vzrostl`. */
export const VERB_PAST = /(al|il|ěl|yl|ul|šel|sel|lo|nul|ával|oval|[^aeiouyáéíóúůýěrl]l)$/;

export const NOUNS_LIKE_VERBS =
  /^(skal|mil|sil|chvil|úsil|sídel|škol|kol|víl|žil|cihel|dílů?|podíl|signál|sál|kanál|model|titul|omyl|škál)$/;

const VERB_PAST_PLURAL = /(al|il|ěl|yl|ul|řel|jel|šl|sl|dl|kl|hl|zl|tl|stl|četl)[yi]$/;

const PLURAL_L_NOUNS =
  /(škol|kol|kanál|sál|sídl|číslo|titul|modul|hotel|model|úkol|stůl|stol|díl|podíl|materiál|areál|spol|kapel|metl|chvíl|síl|rol|místnost|skál|jídl|křídl|vozidl|letadl|pravidl|divadl|manual|manuál|signál|automobil|personál|festival|kanal|tabul|cíl|stál|koridor|profil|kilo|idol|symbol|protokol)[yi]$/;

/** `členové`, `sociologové`, `starostové` are people; `bytové`, `panelové` say of what kind. */
const PEOPLE_IN_OVE =
  /(člen|pán|syn|děd|bratr|král|svat|hoch|kluk|log|nom|man|ist|arch|urg|iatr|gog|rom|žid|muž|předk|otc|strýc|vnuk|potomk|starost|ekonom|soud|poslanc|tvůrc|správc|vůdc|obránc|zástupc|policist)ové$/;

/** True for a word with the ending of an adjective: `sociálních`, `nových`, `další`. */
export function looksAdjective(word: string): boolean {
  if (STOP.has(word) || word.length < 3) return false;
  if (/(ových|ckých|ských|ných|tých|lých|rých|ších|čích|vých|ích|ých|ými|ími|ého|ému|ího|ímu)$/.test(word))
    return true;
  if (/^(systém|problém|extrém|krém)$/.test(word)) return false;
  if (/(ém|ým|ím|ou|ý|á)$/.test(word)) return true;
  if (/é$/.test(word))
    return !/(telé|čané|šťané|žané|lidé|hosté|manželé|přátelé|ťané)$/.test(word) && !PEOPLE_IN_OVE.test(word);
  return /í$/.test(word);
}

/** `přijati`, `odsouzeni`: said of the ones counted, not their name. */
const SHORT_PASSIVE = /(eni|ani|áni|nuti|jati)$/;

export function pastPlural(word: string): boolean {
  if (SHORT_PASSIVE.test(word)) return true;
  return VERB_PAST_PLURAL.test(word) && !PLURAL_L_NOUNS.test(word);
}

export function genitivePlural(word: string): boolean {
  if (STOP.has(word) || /(chází|jíždí|jezdí|chodí|bíhají|sedí|mluví|čítá)$/.test(word)) return false;
  if (/[ůí]$/.test(word) || /^(firem|forem|norem|reforem|platforem|písem)$/.test(word)) return true;
  if (!/[bcčdďfghjklmnňprřsštťvzž]$/.test(word) || word.length < 3) return false;
  if (/(ích|ých|ím|ým|em|ům|ech|ách|uje|eme|íme|áme|ej)$/.test(word)) return false;
  return !VERB_PAST.test(word) || NOUNS_LIKE_VERBS.test(word);
}

export const ADVERB_NOUNS = /(yně|skříně|lázně|třešně|věže|tisíce)$/;

export function isAdverb(word: string): boolean {
  return /[^y](ně|ově|sky|cky|le|ře|tě|ce|vě|dě|bě|mě|ko|ho|lo)$/.test(word) || /(sky|cky|ně)$/.test(word);
}
