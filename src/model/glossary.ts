// The words of the domain as data: page tooltips, API descriptions, docs/glossary.md and the vocabulary of the text check.
// One Czech term has one English identifier and one entry.

import { CONTINUITY } from './glossary-continuity.ts';

export type Term = {
  /** Kebab-case; also the name of a definition of a figure, of an indicator or of a table. */
  id: string;
  cs: string;
  csPlural?: string;
  en: string;
  /** One line, a sentence. */
  definition: string;
  definitionEn: string;
  /** Act, resolution or page that defines the term. */
  source?: string;
  notToConfuseWith?: { id: string; why: string; whyEn: string };
  /** Every form in which the term stands in a Czech text, abbreviations included. No form belongs to two terms. */
  forms: readonly string[];
};

const forms = (list: string): readonly string[] => list.split(';').map((form) => form.trim());

/** Puts a whole declension in front of words that do not bend: `plán, plánu` + `inkluze`. */
const withTail = (heads: string, tail: string): string =>
  heads
    .split(';')
    .map((head) => `${head.trim()} ${tail}`)
    .join('; ');

const PLAN = 'plán; plánu; plánem; plány; plánů; plánům; plánech';
const REPORT = 'zpráva; zprávy; zprávě; zprávu; zprávou; zpráv; zprávám; zprávách; zprávami';
const REQUEST = 'žádost; žádosti; žádostí; žádostem; žádostech; žádostmi';
const ALLOWANCE = 'příspěvek; příspěvku; příspěvkem; příspěvky; příspěvků; příspěvkům; příspěvcích';

const PARTNERSHIP: Term[] = [
  {
    id: 'social-inclusion-agency',
    cs: 'Agentura pro sociální začleňování',
    en: 'Agency for Social Inclusion',
    definition:
      'Státní útvar, který pomáhá obcím řešit sociální vyloučení; od roku 2020 patří pod Ministerstvo pro místní rozvoj.',
    definitionEn:
      'State unit that helps municipalities deal with social exclusion; part of the Ministry of Regional Development since 2020.',
    source: 'Usnesení vlády č. 85 z 23. 1. 2008 a č. 552 z 30. 7. 2019',
    notToConfuseWith: {
      id: 'organisation',
      why: 'Agentura není právnická osoba; memoranda za ni uzavíral Úřad vlády a od roku 2020 ministerstvo.',
      whyEn:
        'It is not a legal person; the Office of the Government and since 2020 the ministry sign for it.',
    },
    forms: forms(
      `${withTail('Agentura; Agentury; Agentuře; Agenturu; Agenturou', 'pro sociální začleňování')}; ASZ`,
    ),
  },
  {
    id: 'social-inclusion',
    cs: 'sociální začleňování',
    en: 'social inclusion',
    definition:
      'Proces, který lidem sociálně vyloučeným nebo vyloučením ohroženým vrací příležitost žít běžným životem.',
    definitionEn:
      'Process that gives people who are excluded, or at risk of it, the chance of an ordinary life.',
    source: 'Zákon č. 108/2006 Sb., o sociálních službách',
    forms: forms(
      'sociální začleňování; sociálního začleňování; sociálnímu začleňování; sociálním začleňování; sociálním začleňováním',
    ),
  },
  {
    id: 'social-exclusion',
    cs: 'sociální vyloučení',
    en: 'social exclusion',
    definition:
      'Vytlačení člověka mimo běžný život společnosti, ke kterému se pro svou situaci nemůže dostat zpět.',
    definitionEn: 'Being pushed outside the ordinary life of society without the means to return.',
    source: 'Zákon č. 108/2006 Sb., o sociálních službách',
    notToConfuseWith: {
      id: 'exclusion-index',
      why: 'Index je odhad rozsahu vyloučení v obci z pěti ukazatelů, ne vyloučení samo.',
      whyEn: 'The index estimates the extent of exclusion from five indicators; it is not exclusion itself.',
    },
    forms: forms(
      'sociální vyloučení; sociálního vyloučení; sociálnímu vyloučení; sociálním vyloučení; sociálním vyloučením',
    ),
  },
  {
    id: 'excluded-locality',
    cs: 'sociálně vyloučená lokalita',
    csPlural: 'sociálně vyloučené lokality',
    en: 'socially excluded locality',
    definition: 'Dům, ulice nebo čtvrť, kde se soustřeďují lidé zasažení sociálním vyloučením.',
    definitionEn: 'House, street or quarter where people affected by social exclusion concentrate.',
    notToConfuseWith: {
      id: 'municipality',
      why: 'Lokalita je část obce; údaj za obec neříká nic o jedné lokalitě v ní.',
      whyEn:
        'A locality is a part of a municipality; a figure for the municipality says nothing about one locality.',
    },
    forms: forms(
      'sociálně vyloučená lokalita; sociálně vyloučené lokality; sociálně vyloučené lokalitě; sociálně vyloučenou lokalitu; sociálně vyloučenou lokalitou; sociálně vyloučených lokalit; sociálně vyloučeným lokalitám; sociálně vyloučených lokalitách; sociálně vyloučenými lokalitami; SVL',
    ),
  },
  {
    id: 'coordinated-approach',
    cs: 'koordinovaný přístup k sociálnímu vyloučení',
    en: 'coordinated approach to social exclusion',
    definition:
      'Metoda, která spojuje plán obce, partnerství místních aktérů a výzvy evropských programů; starší verze se zkracuje KPSVL, novější KPSV 2021+.',
    definitionEn:
      'Method that ties the plan of a municipality, a partnership of local actors and EU calls; KPSVL is the older version, KPSV 2021+ the newer.',
    source: 'https://www.socialni-zaclenovani.cz/kpsv-2021/',
    notToConfuseWith: {
      id: 'remote-partial-support',
      why: 'Vzdálená dílčí podpora je lehčí forma a s koordinovaným přístupem nesmí běžet současně.',
      whyEn: 'Remote partial support is a lighter form and may not run at the same time.',
    },
    forms: forms(
      'koordinovaný přístup; koordinovaného přístupu; koordinovanému přístupu; koordinovaném přístupu; koordinovaným přístupem; koordinovaný přístup k sociálnímu vyloučení; KPSVL; KPSV; KPSV 2021+; KPSV+',
    ),
  },
  {
    id: 'remote-partial-support',
    cs: 'vzdálená dílčí podpora',
    en: 'remote partial support',
    definition:
      'Lehčí forma spolupráce s Agenturou, omezená na vybraná témata a bez stálého konzultanta v místě.',
    definitionEn:
      'Lighter form of cooperation with the agency, limited to chosen topics and without a resident consultant.',
    source: 'Metodika vzdálené dílčí podpory 1.0 (8. 11. 2018)',
    notToConfuseWith: {
      id: 'coordinated-approach',
      why: 'Obec má v jedné době nejvýše jednu z obou forem.',
      whyEn: 'A municipality has at most one of the two at a time.',
    },
    forms: forms(
      'vzdálená dílčí podpora; vzdálené dílčí podpory; vzdálené dílčí podpoře; vzdálenou dílčí podporu; vzdálenou dílčí podporou; VDP',
    ),
  },
  {
    id: 'local-partnership',
    cs: 'lokální partnerství',
    csPlural: 'lokální partnerství',
    en: 'local partnership',
    definition:
      'Pravidelné setkávání obce, škol, služeb, policie, úřadu práce a dalších, které společně připravuje a naplňuje plán.',
    definitionEn:
      'Standing platform of the town, schools, services, police, labour office and others that prepares and fulfils the plan.',
    notToConfuseWith: {
      id: 'partner',
      why: 'Partner je účastník jednoho projektu; člen lokálního partnerství v projektu být nemusí.',
      whyEn: 'A partner takes part in one project; a member of the local partnership need not.',
    },
    forms: forms(
      'lokální partnerství; lokálního partnerství; lokálnímu partnerství; lokálním partnerství; lokálním partnerstvím; lokálních partnerství; lokálních partnerstvích; lokálními partnerstvími',
    ),
  },
  {
    id: 'memorandum',
    cs: 'memorandum o spolupráci',
    csPlural: 'memoranda o spolupráci',
    en: 'memorandum of cooperation',
    definition:
      'Dohoda bez peněz, kterou obec, svazek obcí nebo kraj se státem začíná nebo obnovuje spolupráci.',
    definitionEn:
      'Agreement without money by which a municipality, union or region and the state start or renew cooperation.',
    notToConfuseWith: {
      id: 'grant-decision',
      why: 'Memorandum nedává peníze; jen otevírá cestu k výzvám, které je podmiňují.',
      whyEn: 'A memorandum gives no money; it only opens the way to calls that require it.',
    },
    forms: forms(
      `memorandum; memoranda; memorandu; memorandem; memorand; memorandům; memorandech; memorandy; memorandum o spolupráci`,
    ),
  },
  {
    id: 'cooperation',
    cs: 'spolupráce s Agenturou',
    en: 'cooperation with the agency',
    definition:
      'Období, po které obec, svazek obcí nebo kraj pracuje s Agenturou jednou ze známých forem, s počátkem a koncem.',
    definitionEn:
      'Episode in which a municipality, union or region works with the agency in one of the known forms, with a start and an end.',
    notToConfuseWith: {
      id: 'stated-funds',
      why: 'Spolupráce neznamená peníze: obec může spolupracovat a mít nulu.',
      whyEn: 'Cooperation does not mean money: a municipality may cooperate and have zero.',
    },
    forms: forms(
      'spolupráce; spolupráci; spoluprací; spolupracím; spolupracích; spolupracemi; spolupráce s Agenturou',
    ),
  },
  {
    id: 'cooperation-since',
    cs: 'spolupráce od',
    en: 'cooperation since',
    definition:
      'Nejstarší doložený den, měsíc nebo rok, od kterého s Agenturou spolupracuje sama obec nebo svazek, jehož je členem.',
    definitionEn:
      'Earliest documented day, month or year from which the municipality, or a union it belongs to, cooperates with the agency.',
    notToConfuseWith: {
      id: 'memorandum-year',
      why: 'Memorandum může být podepsáno později nebo obnoveno, spolupráce trvá dál.',
      whyEn: 'A memorandum may be signed later or renewed while cooperation goes on.',
    },
    forms: forms('spolupráce od; spolupracuje od; spolupracují od; spolupráce trvá od; spolupráce začala'),
  },
  {
    id: 'social-inclusion-plan',
    cs: 'plán sociálního začleňování',
    csPlural: 'plány sociálního začleňování',
    en: 'social inclusion plan',
    definition:
      'Plán obce schválený zastupitelstvem, podle kterého spolupráce běží; v letech 2015–2020 se jmenoval strategický.',
    definitionEn:
      'Plan of the town approved by its council under which cooperation runs; called strategic in 2015–2020.',
    notToConfuseWith: {
      id: 'thematic-action-plan',
      why: 'Akční plán rozepisuje jen jedno téma plánu na kratší dobu.',
      whyEn: 'An action plan details one theme of the plan for a shorter time.',
    },
    forms: forms(
      `${withTail(PLAN, 'sociálního začleňování')}; strategický plán sociálního začleňování; strategického plánu sociálního začleňování; strategickým plánem sociálního začleňování; strategickém plánu sociálního začleňování; strategické plány sociálního začleňování; SPSZ; PSZ`,
    ),
  },
  {
    id: 'thematic-action-plan',
    cs: 'tematický akční plán',
    csPlural: 'tematické akční plány',
    en: 'thematic action plan',
    definition: 'Krátký plán jednoho tématu, například bydlení nebo dluhů.',
    definitionEn: 'Short plan for one theme such as housing or debts.',
    forms: forms(
      'tematický akční plán; tematického akčního plánu; tematickému akčnímu plánu; tematickém akčním plánu; tematickým akčním plánem; tematické akční plány; tematických akčních plánů; tematickým akčním plánům; tematických akčních plánech; tematickými akčními plány; TAP',
    ),
  },
  {
    id: 'local-inclusion-plan',
    cs: 'místní plán inkluze',
    csPlural: 'místní plány inkluze',
    en: 'local inclusion plan',
    definition: 'Školská část plánu: jak se v obci učí všechny děti společně.',
    definitionEn: 'School part of the plan: how all children of the town learn together.',
    forms: forms(
      'místní plán inkluze; místního plánu inkluze; místnímu plánu inkluze; místním plánu inkluze; místním plánem inkluze; místní plány inkluze; místních plánů inkluze; místním plánům inkluze; místních plánech inkluze; místními plány inkluze; MPI',
    ),
  },
  {
    id: 'situation-analysis',
    cs: 'situační analýza',
    csPlural: 'situační analýzy',
    en: 'situation analysis',
    definition: 'Vstupní výzkum, který popíše vyloučení v obci dřív, než se píše plán.',
    definitionEn: 'Entry research that describes exclusion in the town before the plan is written.',
    forms: forms(
      'situační analýza; situační analýzy; situační analýze; situační analýzu; situační analýzou; situačních analýz; situačním analýzám; situačních analýzách; situačními analýzami; vstupní analýza; vstupní analýzy; vstupní analýze; vstupní analýzu; vstupní analýzou',
    ),
  },
  {
    id: 'local-consultant',
    cs: 'lokální konzultant',
    csPlural: 'lokální konzultanti',
    en: 'local consultant',
    definition: 'Pracovník Agentury v obci, který vede pracovní skupiny a pomáhá s plánem a projekty.',
    definitionEn:
      'Person of the agency in the town who leads working groups and helps with the plan and projects.',
    notToConfuseWith: {
      id: 'plan-manager',
      why: 'Konzultanta platí Agentura, manažera plánu obec nebo svazek.',
      whyEn: 'The consultant is paid by the agency, the plan manager by the town or union.',
    },
    forms: forms(
      'lokální konzultant; lokálního konzultanta; lokálnímu konzultantovi; lokálním konzultantovi; lokálním konzultantem; lokální konzultanti; lokálních konzultantů; lokálním konzultantům; lokální konzultanty; lokálních konzultantech; lokálními konzultanty; lokální konzultantka; lokální konzultantky; lokální konzultantce; lokální konzultantku; lokální konzultantkou',
    ),
  },
  {
    id: 'plan-manager',
    cs: 'manažer plánu',
    csPlural: 'manažeři plánu',
    en: 'plan manager',
    definition:
      'Zaměstnanec obce nebo svazku, který se stará o plán a jeho plnění; jeho místo často platí projekt.',
    definitionEn:
      'Employee of the town or union who keeps the plan and its fulfilment; the post is often paid by a project.',
    forms: forms(
      `${withTail('manažer; manažera; manažerovi; manažerem; manažeři; manažerů; manažerům; manažery', 'plánu')}; ${withTail('manažer; manažera; manažerovi; manažerem; manažeři; manažerů', 'SPSZ')}`,
    ),
  },
  {
    id: 'working-group',
    cs: 'pracovní skupina',
    csPlural: 'pracovní skupiny',
    en: 'working group',
    definition: 'Část lokálního partnerství pro jedno téma, například bydlení.',
    definitionEn: 'Part of the local partnership for one theme such as housing.',
    notToConfuseWith: {
      id: 'target-group',
      why: 'Cílová skupina jsou lidé, kterým projekt pomáhá.',
      whyEn: 'A target group are the people a project helps.',
    },
    forms: forms(
      'pracovní skupina; pracovní skupiny; pracovní skupině; pracovní skupinu; pracovní skupinou; pracovních skupin; pracovním skupinám; pracovních skupinách; pracovními skupinami',
    ),
  },
  {
    id: 'steering-committee',
    cs: 'řídicí výbor',
    csPlural: 'řídicí výbory',
    en: 'steering committee',
    definition: 'Orgán lokálního partnerství, který rozhoduje o plánu.',
    definitionEn: 'Body of the local partnership that decides on the plan.',
    notToConfuseWith: {
      id: 'national-monitoring-committee',
      why: 'Monitorovací výbor je celostátní a vybírá obce.',
      whyEn: 'The monitoring committee is national and selects municipalities.',
    },
    forms: forms(
      'řídicí výbor; řídicího výboru; řídicímu výboru; řídicím výboru; řídicím výborem; řídicí výbory; řídicích výborů; řídicím výborům; řídicích výborech; řídicími výbory; řídící výbor; řídícího výboru',
    ),
  },
  {
    id: 'national-monitoring-committee',
    cs: 'Monitorovací výbor pro činnost Agentury',
    en: 'Monitoring Committee for the agency',
    definition: 'Celostátní výbor, který schvaluje, se kterými obcemi Agentura začne nebo skončí spolupráci.',
    definitionEn:
      'National committee that approves with which municipalities the agency starts or ends cooperation.',
    forms: forms(
      'Monitorovací výbor; Monitorovacího výboru; Monitorovacímu výboru; Monitorovacím výboru; Monitorovacím výborem; Monitorovací výbor pro činnost Agentury',
    ),
  },
  {
    id: 'cooperation-confirmation',
    cs: 'potvrzení o spolupráci',
    en: 'confirmation of cooperation',
    definition:
      'Listina, kterou Agentura pro výzvu potvrzuje, že s obcí spolupracuje; bez ní žadatel podmínku výzvy nesplní.',
    definitionEn:
      'Paper by which the agency confirms for a call that it cooperates with the town; without it the condition of the call is not met.',
    source: 'https://opjak.cz/aktuality/prehled-obci-s-rozsirenou-pusobnosti/',
    forms: forms(
      'potvrzení o spolupráci; potvrzením o spolupráci; potvrzeních o spolupráci; potvrzeními o spolupráci',
    ),
  },
];

const FUNDING: Term[] = [
  {
    id: 'managing-authority',
    cs: 'řídicí orgán',
    csPlural: 'řídicí orgány',
    en: 'managing authority',
    definition: 'Ministerstvo odpovědné za celý evropský program.',
    definitionEn: 'Ministry responsible for a whole EU programme.',
    notToConfuseWith: {
      id: 'intermediate-body',
      why: 'Zprostředkující subjekt pracuje pro řídicí orgán a z jeho pověření.',
      whyEn: 'An intermediate body acts for the managing authority and on its behalf.',
    },
    forms: forms(
      'řídicí orgán; řídicího orgánu; řídicímu orgánu; řídicím orgánu; řídicím orgánem; řídicí orgány; řídicích orgánů; řídicím orgánům; řídicích orgánech; řídicími orgány; řídící orgán; řídícího orgánu; ŘO',
    ),
  },
  {
    id: 'intermediate-body',
    cs: 'zprostředkující subjekt',
    csPlural: 'zprostředkující subjekty',
    en: 'intermediate body',
    definition:
      'Úřad, který pro řídicí orgán hodnotí a kontroluje projekty, například Centrum pro regionální rozvoj.',
    definitionEn:
      'Office that assesses and checks projects for the managing authority, such as the Centre for Regional Development.',
    forms: forms(
      'zprostředkující subjekt; zprostředkujícího subjektu; zprostředkujícímu subjektu; zprostředkujícím subjektu; zprostředkujícím subjektem; zprostředkující subjekty; zprostředkujících subjektů; zprostředkujícím subjektům; zprostředkujících subjektech; zprostředkujícími subjekty',
    ),
  },
  {
    id: 'operational-programme',
    cs: 'operační program',
    csPlural: 'operační programy',
    en: 'operational programme',
    definition: 'Program, přes který v jednom období plynou peníze Evropské unie na určité oblasti.',
    definitionEn: 'Programme through which EU money flows to certain fields in one period.',
    notToConfuseWith: {
      id: 'call',
      why: 'Výzva je jedna nabídka peněz uvnitř programu.',
      whyEn: 'A call is one offer of money within a programme.',
    },
    forms: forms(
      'operační program; operačního programu; operačnímu programu; operačním programu; operačním programem; operační programy; operačních programů; operačním programům; operačních programech; operačními programy',
    ),
  },
  {
    id: 'call',
    cs: 'výzva',
    csPlural: 'výzvy',
    en: 'call for proposals',
    definition: 'Nabídka peněz s pravidly a lhůtou, do které lze žádat.',
    definitionEn: 'Offer of money with its rules and the term for applying.',
    forms: forms('výzva; výzvy; výzvě; výzvu; výzvou; výzev; výzvám; výzvách; výzvami'),
  },
  {
    id: 'grant-application',
    cs: 'žádost o podporu',
    csPlural: 'žádosti o podporu',
    en: 'grant application',
    definition: 'Žádost, kterou žadatel podává do výzvy.',
    definitionEn: 'Application submitted to a call.',
    notToConfuseWith: {
      id: 'payment-claim',
      why: 'Žádost o platbu se podává až během projektu, který podporu dostal.',
      whyEn: 'A payment claim comes during a project that has been granted support.',
    },
    forms: forms(`${withTail(REQUEST, 'o podporu')}; ${withTail(REQUEST, 'o dotaci')}`),
  },
  {
    id: 'grant-decision',
    cs: 'právní akt',
    csPlural: 'právní akty',
    en: 'grant decision',
    definition: 'Rozhodnutí o poskytnutí dotace nebo smlouva, které příjemce i poskytovatele zavazují.',
    definitionEn: 'Decision or contract on a grant that binds both beneficiary and provider.',
    forms: forms(
      'právní akt; právního aktu; právnímu aktu; právním aktu; právním aktem; právní akty; právních aktů; právním aktům; právních aktech; právními akty; rozhodnutí o poskytnutí dotace; rozhodnutím o poskytnutí dotace; rozhodnutích o poskytnutí dotace',
    ),
  },
  {
    id: 'beneficiary',
    cs: 'příjemce',
    csPlural: 'příjemci',
    en: 'beneficiary',
    definition: 'Kdo dotaci dostává a odpovídá za ni; může sídlit jinde, než kde projekt pomáhá.',
    definitionEn:
      'Who receives the grant and answers for it; may be seated elsewhere than where the project helps.',
    notToConfuseWith: {
      id: 'partner',
      why: 'Partner se na projektu podílí, ale za dotaci vůči poskytovateli odpovídá příjemce.',
      whyEn: 'A partner takes part, but the beneficiary answers to the provider.',
    },
    forms: forms('příjemce; příjemci; příjemcem; příjemců; příjemcům; příjemcích'),
  },
  {
    id: 'partner',
    cs: 'partner projektu',
    csPlural: 'partneři projektu',
    en: 'project partner',
    definition: 'Kdo projekt uskutečňuje spolu s příjemcem, s podílem na penězích nebo bez něj.',
    definitionEn:
      'Who realises a project together with the beneficiary, with or without a share of the money.',
    forms: forms(
      'partner; partnera; partnerovi; partnerem; partneři; partnerů; partnerům; partnerech; partnery; partner projektu',
    ),
  },
  {
    id: 'target-group',
    cs: 'cílová skupina',
    csPlural: 'cílové skupiny',
    en: 'target group',
    definition: 'Lidé, kterým projekt pomáhá.',
    definitionEn: 'People whom a project helps.',
    forms: forms(
      'cílová skupina; cílové skupiny; cílové skupině; cílovou skupinu; cílovou skupinou; cílových skupin; cílovým skupinám; cílových skupinách; cílovými skupinami',
    ),
  },
  {
    id: 'total-eligible-expenditure',
    cs: 'celkové způsobilé výdaje',
    en: 'total eligible expenditure',
    definition: 'Výdaje projektu, ze kterých se podpora počítá; ostatní výdaje platí příjemce sám.',
    definitionEn: 'Expenditure from which support is counted; the rest is paid by the beneficiary alone.',
    notToConfuseWith: {
      id: 'union-contribution',
      why: 'Příspěvek Unie je jen část způsobilých výdajů.',
      whyEn: 'The Union contribution is only a part of eligible expenditure.',
    },
    forms: forms(
      'celkové způsobilé výdaje; celkových způsobilých výdajů; celkovým způsobilým výdajům; celkových způsobilých výdajích; celkovými způsobilými výdaji; způsobilé výdaje; způsobilých výdajů; způsobilým výdajům; způsobilých výdajích; způsobilými výdaji; CZV',
    ),
  },
  {
    id: 'union-contribution',
    cs: 'příspěvek Unie',
    en: 'Union contribution',
    definition: 'Část způsobilých výdajů, kterou platí Evropská unie.',
    definitionEn: 'Part of eligible expenditure paid by the European Union.',
    forms: forms(withTail(ALLOWANCE, 'Unie')),
  },
  {
    id: 'national-public-contribution',
    cs: 'národní veřejné zdroje',
    en: 'national public contribution',
    definition: 'Peníze státu, kraje a obcí dohromady; veřejné seznamy je dál nedělí.',
    definitionEn:
      'Money of the state, region and municipalities together; public lists do not split it further.',
    forms: forms(
      'národní veřejné zdroje; národních veřejných zdrojů; národním veřejným zdrojům; národních veřejných zdrojích; národními veřejnými zdroji',
    ),
  },
  {
    id: 'private-contribution',
    cs: 'soukromé zdroje',
    en: 'private contribution',
    definition: 'Vlastní peníze neziskové organizace, firmy, nadace nebo dárce.',
    definitionEn: 'Own money of a non-profit organisation, firm, foundation or donor.',
    forms: forms(
      'soukromé zdroje; soukromých zdrojů; soukromým zdrojům; soukromých zdrojích; soukromými zdroji; národní soukromé zdroje; národních soukromých zdrojů',
    ),
  },
  {
    id: 'co-financing-rate',
    cs: 'míra spolufinancování',
    en: 'co-financing rate',
    definition: 'Kolik procent způsobilých výdajů platí Evropská unie.',
    definitionEn: 'Per cent of eligible expenditure paid by the European Union.',
    forms: forms(withTail('míra; míry; míře; míru; mírou', 'spolufinancování')),
  },
  {
    id: 'implementation-report',
    cs: 'zpráva o realizaci',
    csPlural: 'zprávy o realizaci',
    en: 'implementation report',
    definition: 'Pravidelná zpráva příjemce o tom, jak projekt běží.',
    definitionEn: 'Periodic report of the beneficiary on how the project runs.',
    notToConfuseWith: {
      id: 'durability-report',
      why: 'Zpráva o udržitelnosti se podává až po skončení projektu.',
      whyEn: 'A durability report is submitted after the project has ended.',
    },
    forms: forms(`${withTail(REPORT, 'o realizaci')}; ZoR`),
  },
  {
    id: 'payment-claim',
    cs: 'žádost o platbu',
    csPlural: 'žádosti o platbu',
    en: 'payment claim',
    definition: 'Žádost příjemce o proplacení výdajů, které už vznikly.',
    definitionEn: 'Request of the beneficiary to be paid for expenditure already made.',
    forms: forms(`${withTail(REQUEST, 'o platbu')}; ŽoP`),
  },
  {
    id: 'durability-report',
    cs: 'zpráva o udržitelnosti',
    csPlural: 'zprávy o udržitelnosti',
    en: 'durability report',
    definition: 'Zpráva, kterou příjemce každý rok po skončení projektu dokládá, že jeho výstupy trvají.',
    definitionEn: 'Yearly report after the end by which the beneficiary proves that outputs last.',
    forms: forms(`${withTail(REPORT, 'o udržitelnosti')}; ZoU`),
  },
  {
    id: 'durability',
    cs: 'udržitelnost',
    en: 'durability of operations',
    definition:
      'Povinnost udržet výstupy projektu po jeho skončení, v IROP pět let; při porušení se dotace vrací.',
    definitionEn:
      'Duty to keep outputs after the project ends, five years in IROP; a breach means returning the grant.',
    source: 'Nařízení (EU) č. 1303/2013, čl. 71; (EU) 2021/1060, čl. 65',
    forms: forms('udržitelnost; udržitelnosti; udržitelností'),
  },
  {
    id: 'budgetary-breach',
    cs: 'porušení rozpočtové kázně',
    en: 'breach of budgetary discipline',
    definition: 'Použití dotace proti jejím pravidlům; následuje odvod, tedy vrácení části nebo celé dotace.',
    definitionEn: 'Use of a grant against its rules, followed by recovery of a part or all of it.',
    forms: forms(
      'porušení rozpočtové kázně; porušením rozpočtové kázně; porušeních rozpočtové kázně; odvod za porušení rozpočtové kázně; odvodu za porušení rozpočtové kázně; odvodem za porušení rozpočtové kázně; odvody za porušení rozpočtové kázně',
    ),
  },
  {
    id: 'state-aid',
    cs: 'veřejná podpora',
    en: 'State aid',
    definition:
      'Podpora, která zvýhodňuje některé podnikatele; má evropské limity, z nichž nejnižší se nazývá de minimis.',
    definitionEn:
      'Support that favours some undertakings; limited by EU law, the lowest limit being called de minimis.',
    forms: forms(
      'veřejná podpora; veřejné podpory; veřejné podpoře; veřejnou podporu; veřejnou podporou; de minimis; podpora de minimis; podpory de minimis; podporu de minimis; podporou de minimis',
    ),
  },
  {
    id: 'general-interest-service',
    cs: 'služba obecného hospodářského zájmu',
    csPlural: 'služby obecného hospodářského zájmu',
    en: 'service of general economic interest',
    definition: 'Služba, kterou by trh sám neposkytl; v tomto režimu se podporuje sociální bydlení.',
    definitionEn:
      'Service which the market alone would not give; the regime under which social housing is supported.',
    forms: forms(
      `${withTail('služba; služby; službě; službu; službou; služeb; službám; službách; službami', 'obecného hospodářského zájmu')}; SOHZ`,
    ),
  },
  {
    id: 'enabling-condition',
    cs: 'základní podmínka',
    csPlural: 'základní podmínky',
    en: 'enabling condition',
    definition:
      'Podmínka, kterou musí stát splnit, aby mohl čerpat evropské fondy, například platná strategie.',
    definitionEn: 'Condition the state must meet to draw EU funds, such as a strategy in force.',
    forms: forms(
      'základní podmínka; základní podmínky; základní podmínce; základní podmínku; základní podmínkou; základních podmínek; základním podmínkám; základních podmínkách; základními podmínkami',
    ),
  },
  {
    id: 'less-developed-region',
    cs: 'méně rozvinutý region',
    csPlural: 'méně rozvinuté regiony',
    en: 'less developed region',
    definition: 'Kategorie území s vyšší mírou evropského spolufinancování.',
    definitionEn: 'Category of territory with a higher EU co-financing rate.',
    forms: forms(
      'méně rozvinutý region; méně rozvinutého regionu; méně rozvinutému regionu; méně rozvinutém regionu; méně rozvinutým regionem; méně rozvinuté regiony; méně rozvinutých regionů; méně rozvinutým regionům; méně rozvinutých regionech; méně rozvinutými regiony; MRR',
    ),
  },
  {
    id: 'project',
    cs: 'projekt',
    csPlural: 'projekty',
    en: 'project',
    definition: 'Akce s příjemcem, trváním a penězi; může mít více čísel, obcí a oblastí.',
    definitionEn:
      'Undertaking with a beneficiary, a duration and money; may have several numbers, municipalities and areas.',
    forms: forms('projekt; projektu; projektem; projekty; projektů; projektům; projektech'),
  },
  {
    id: 'registration-number',
    cs: 'registrační číslo',
    csPlural: 'registrační čísla',
    en: 'registration number',
    definition:
      'Číslo, pod kterým je projekt veden v evropském programu, například CZ.03.02.01/00/22_018/0001105.',
    definitionEn: 'Number of a project in an EU programme, such as CZ.03.02.01/00/22_018/0001105.',
    notToConfuseWith: {
      id: 'ico',
      why: 'IČO označuje organizaci, ne projekt.',
      whyEn: 'An IČO identifies an organisation, not a project.',
    },
    forms: forms(
      'registrační číslo; registračního čísla; registračnímu číslu; registračním číslem; registračním čísle; registrační čísla; registračních čísel; registračními čísly; reg. č.',
    ),
  },
  {
    id: 'attribution',
    cs: 'přičtení ke spolupráci',
    en: 'attribution to cooperation',
    definition:
      'Čím je projekt spojen se spoluprací: podmínkou výzvy, opatřením plánu, radou, pouhým tvrzením, ničím, nebo to není známo.',
    definitionEn:
      'What ties a project to cooperation: a condition of the call, a measure of the plan, advice, a mere claim, nothing, or not known.',
    forms: forms('přičtení ke spolupráci; přičtením ke spolupráci; díky spolupráci; v rámci spolupráce'),
  },
  {
    id: 'project-assertion',
    cs: 'tvrzení seznamu',
    csPlural: 'tvrzení seznamů',
    en: 'assertion of a list',
    definition:
      'Co jedno zveřejnění říká o jednom projektu; projekt se skládá z tvrzení více seznamů a u každého údaje je řečeno, které platí.',
    definitionEn:
      'What one publication says of one project; a project is made of assertions of several lists, and each field says which one holds.',
    notToConfuseWith: {
      id: 'project',
      why: 'Projekt je jeden, tvrzení o něm může být více.',
      whyEn: 'There is one project; there may be several assertions of it.',
    },
    forms: forms('tvrzení seznamu; tvrzením seznamu; tvrzení seznamů; tvrzeních seznamů; tvrzeními seznamů'),
  },
  {
    id: 'project-match',
    cs: 'návrh shody',
    csPlural: 'návrhy shody',
    en: 'proposed match',
    definition:
      'Dva projekty, které mohou být jeden: stejný příjemce, období, částka a podobný název; spojí je jen člověk a může to vrátit.',
    definitionEn:
      'Two projects that may be one: the same recipient, period, amount and a similar title; only a person joins them, and may undo it.',
    forms: forms('návrh shody; návrhu shody; návrhem shody; návrhy shody; návrhů shody; návrzích shody'),
  },
  {
    id: 'project-money',
    cs: 'započtené peníze',
    en: 'counted money',
    definition:
      'Peníze projektu, které se počítají do součtů: pro každý druh jednou, z jednoho tvrzení, rozdělené podle plátce.',
    definitionEn:
      'Money of a project that counts in sums: once for each kind, from one assertion, split by payer.',
    forms: forms('započtené peníze; započtených peněz; započteným penězům; započtenými penězi'),
  },
  {
    id: 'amount',
    cs: 'částka projektu',
    csPlural: 'částky projektu',
    en: 'amount',
    definition:
      'Peníze projektu na haléř přesně, vždy s druhem, plátcem a dnem, ke kterému platí; různé druhy se nesčítají.',
    definitionEn:
      'Money of a project exact to the heller, always with its kind, payer and date; kinds are never added.',
    forms: forms(
      'částka; částky; částce; částku; částkou; částek; částkám; částkách; částkami; částka projektu',
    ),
  },
];

const PLACES: Term[] = [
  {
    id: 'territory',
    cs: 'územní jednotka',
    csPlural: 'územní jednotky',
    en: 'territory',
    definition:
      'Stát, kraj, okres, správní obvod obce s rozšířenou působností nebo obec, s kódem a jmény platnými v čase.',
    definitionEn:
      'State, region, district, administrative district of a municipality with extended powers or municipality, with a code and names valid in time.',
    forms: forms(
      'územní jednotka; územní jednotky; územní jednotce; územní jednotku; územní jednotkou; územních jednotek; územním jednotkám; územních jednotkách; územními jednotkami',
    ),
  },
  {
    id: 'region',
    cs: 'kraj',
    csPlural: 'kraje',
    en: 'region',
    definition: 'Vyšší územní samosprávný celek, úroveň NUTS 3; Liberecký kraj má kód CZ051.',
    definitionEn: 'Higher self-governing unit, level NUTS 3; the Liberec Region has the code CZ051.',
    notToConfuseWith: {
      id: 'cohesion-region',
      why: 'Region soudržnosti je úroveň NUTS 2 a spojuje více krajů.',
      whyEn: 'A cohesion region is level NUTS 2 and joins several regions.',
    },
    forms: forms('kraj; kraje; kraji; krajem; krajů; krajům; krajích'),
  },
  {
    id: 'cohesion-region',
    cs: 'region soudržnosti',
    csPlural: 'regiony soudržnosti',
    en: 'cohesion region',
    definition: 'Úroveň NUTS 2 pro evropské fondy; Liberecký kraj patří do Severovýchodu, CZ05.',
    definitionEn: 'Level NUTS 2 for EU funds; the Liberec Region belongs to Severovýchod, CZ05.',
    forms: forms(withTail('region; regionu; regionem; regiony; regionů; regionům; regionech', 'soudržnosti')),
  },
  {
    id: 'district',
    cs: 'okres',
    csPlural: 'okresy',
    en: 'district',
    definition: 'Úroveň LAU 1 mezi krajem a obcí; slouží hlavně statistice a rozlišení stejných jmen obcí.',
    definitionEn:
      'Level LAU 1 between region and municipality; used for statistics and to tell equal names apart.',
    notToConfuseWith: {
      id: 'orp',
      why: 'Obvod obce s rozšířenou působností má jiné hranice než okres.',
      whyEn: 'The district of a municipality with extended powers has other borders.',
    },
    forms: forms('okres; okresu; okresem; okrese; okresy; okresů; okresům; okresech'),
  },
  {
    id: 'orp',
    cs: 'obec s rozšířenou působností',
    csPlural: 'obce s rozšířenou působností',
    en: 'municipality with extended powers',
    definition: 'Město, jehož úřad vykonává státní správu i pro okolní obce svého správního obvodu.',
    definitionEn: 'Town whose office runs state administration for the municipalities around it as well.',
    notToConfuseWith: {
      id: 'municipality',
      why: 'Údaj za správní obvod zahrnuje všechny jeho obce, ne jen město, po kterém se jmenuje.',
      whyEn:
        'A figure for the administrative district covers all its municipalities, not only the town it is named after.',
    },
    forms: forms(
      `${withTail('obec; obce; obci; obcí; obcím; obcích; obcemi', 's rozšířenou působností')}; ORP`,
    ),
  },
  {
    id: 'municipality',
    cs: 'obec',
    csPlural: 'obce',
    en: 'municipality',
    definition: 'Základní územní samosprávný celek s vlastním zastupitelstvem; patří sem i města.',
    definitionEn: 'Basic self-governing unit with its own council; towns included.',
    forms: forms('obec; obce; obci; obcí; obcím; obcích; obcemi'),
  },
  {
    id: 'boundary',
    cs: 'hranice území',
    en: 'boundary',
    definition:
      'Zjednodušený obrys územní jednotky pro mapu; k měření plochy ani k určení, kam bod patří, neslouží.',
    definitionEn:
      'Simplified outline of a territory for the map; not for measuring areas or locating points.',
    forms: forms('hranice území; hranici území; hranicí území; hranicích území; hranicemi území'),
  },
  {
    id: 'union-of-municipalities',
    cs: 'svazek obcí',
    csPlural: 'svazky obcí',
    en: 'union of municipalities',
    definition: 'Právnická osoba, kterou založilo několik obcí; může spolupracovat s Agenturou za své členy.',
    definitionEn:
      'Legal person founded by several municipalities; may cooperate with the agency for its members.',
    notToConfuseWith: {
      id: 'local-action-group',
      why: 'V místní akční skupině jsou vedle obcí i spolky a firmy.',
      whyEn: 'A local action group also has associations and firms as members.',
    },
    forms: forms(withTail('svazek; svazku; svazkem; svazky; svazků; svazkům; svazcích', 'obcí')),
  },
  {
    id: 'local-action-group',
    cs: 'místní akční skupina',
    csPlural: 'místní akční skupiny',
    en: 'local action group',
    definition:
      'Společenství obcí, spolků a podnikatelů, které rozděluje část evropských peněz ve svém území.',
    definitionEn:
      'Community of municipalities, associations and businesses that distributes a part of EU money in its territory.',
    forms: forms(
      'místní akční skupina; místní akční skupiny; místní akční skupině; místní akční skupinu; místní akční skupinou; místních akčních skupin; místním akčním skupinám; místních akčních skupinách; místními akčními skupinami; MAS',
    ),
  },
  {
    id: 'regional-standing-conference',
    cs: 'Regionální stálá konference',
    en: 'Regional Standing Conference',
    definition: 'Krajská platforma pro evropské fondy; má i pracovní skupinu pro sociální začleňování.',
    definitionEn: 'Regional platform for EU funds; one of its working groups deals with social inclusion.',
    forms: forms(
      'Regionální stálá konference; Regionální stálé konference; Regionální stálé konferenci; Regionální stálou konferenci; Regionální stálou konferencí; Regionálních stálých konferencí; RSK',
    ),
  },
  {
    id: 'ngo',
    cs: 'nestátní nezisková organizace',
    csPlural: 'nestátní neziskové organizace',
    en: 'non-governmental organisation',
    definition:
      'Spolek, ústav, obecně prospěšná společnost nebo církevní organizace, která poskytuje služby.',
    definitionEn:
      'Association, institute, public benefit company or church organisation that provides services.',
    forms: forms(
      'nestátní nezisková organizace; nestátní neziskové organizace; nestátní neziskové organizaci; nestátní neziskovou organizaci; nestátní neziskovou organizací; nestátních neziskových organizací; nestátním neziskovým organizacím; nestátních neziskových organizacích; nestátními neziskovými organizacemi; NNO',
    ),
  },
  {
    id: 'organisation',
    cs: 'organizace',
    csPlural: 'organizace',
    en: 'organisation',
    definition: 'Právnická osoba, zpravidla s IČO, která může uzavřít smlouvu nebo dostat dotaci.',
    definitionEn: 'Legal person, as a rule with an IČO, that can sign a contract or receive a grant.',
    notToConfuseWith: {
      id: 'unit',
      why: 'Útvar je jen část organizace a smlouvu za sebe neuzavře.',
      whyEn: 'A unit is only a part of an organisation and can not sign for itself.',
    },
    forms: forms('organizace; organizaci; organizací; organizacím; organizacích; organizacemi'),
  },
  {
    id: 'unit',
    cs: 'útvar',
    csPlural: 'útvary',
    en: 'unit',
    definition: 'Odbor, oddělení nebo sekce organizace, s platností v čase, předchůdci a nástupci.',
    definitionEn:
      'Department, division or section of an organisation, valid in time, with predecessors and successors.',
    forms: forms(
      'útvar; útvaru; útvarem; útvary; útvarů; útvarům; útvarech; odbor; odboru; odborem; odbory; odborů; odborům; odborech',
    ),
  },
  {
    id: 'succession',
    cs: 'nástupnictví',
    en: 'succession',
    definition:
      'Kdo převzal úkoly útvaru: přesunem, přejmenováním, sloučením nebo rozdělením, a jak jisté to je.',
    definitionEn:
      'Who took over the tasks of a unit by a move, rename, merger or split, and how sure that is.',
    notToConfuseWith: {
      id: 'continuity',
      why: 'Kontinuita je otázka, zda práce pokračuje; nástupce může existovat, a práce přesto stát.',
      whyEn: 'Continuity asks whether work goes on; there may be a successor and work may still stop.',
    },
    forms: forms('nástupnictví; nástupnictvím; nástupce; nástupci; nástupcem; nástupců'),
  },
  {
    id: 'continuity',
    cs: 'kontinuita',
    en: 'continuity',
    definition: 'Zda to, co partnerství potřebuje (lidé, podpis, peníze, data), po změně dál existuje.',
    definitionEn:
      'Whether what the partnership needs (people, a signature, money, data) still exists after a change.',
    forms: forms('kontinuita; kontinuity; kontinuitě; kontinuitu; kontinuitou'),
  },
  {
    id: 'ico',
    cs: 'IČO',
    en: 'IČO, identification number of a person',
    definition:
      'Osmimístné číslo organizace, jehož poslední číslice je kontrolní; ztracené nuly na začátku se doplňují.',
    definitionEn:
      'Eight-digit number of an organisation whose last digit is a check digit; lost leading zeros are restored.',
    forms: forms('IČO; IČ; identifikační číslo; identifikačního čísla; identifikačním číslem'),
  },
];

const DECISIONS: Term[] = [
  {
    id: 'agreement',
    cs: 'dohoda',
    csPlural: 'dohody',
    en: 'agreement',
    definition:
      'Memorandum, schválení plánu nebo smlouva, se stranami, dnem podpisu, platností a předchůdcem.',
    definitionEn:
      'Memorandum, approval of a plan or contract, with parties, date of signature, validity and predecessor.',
    forms: forms('dohoda; dohody; dohodě; dohodu; dohodou; dohod; dohodám; dohodách; dohodami'),
  },
  {
    id: 'plan',
    cs: 'strategický dokument',
    csPlural: 'strategické dokumenty',
    en: 'strategic document',
    definition: 'Strategie, akční plán nebo koncepce v jednom vydání; nové vydání nahrazuje staré.',
    definitionEn: 'Strategy, action plan or concept in one version; a new version replaces the old.',
    forms: forms(
      'strategický dokument; strategického dokumentu; strategickému dokumentu; strategickém dokumentu; strategickým dokumentem; strategické dokumenty; strategických dokumentů; strategickým dokumentům; strategických dokumentech; strategickými dokumenty',
    ),
  },
  {
    id: 'plan-node',
    cs: 'bod plánu',
    csPlural: 'body plánu',
    en: 'plan node',
    definition:
      'Oblast, cíl, opatření nebo úkol strategického dokumentu s vlastním označením, které se v novém vydání může změnit.',
    definitionEn:
      'Area, goal, measure or task of a strategic document with its own code, which may change in a new version.',
    forms: forms(withTail('bod; bodu; bodem; body; bodů; bodům; bodech', 'plánu')),
  },
  {
    id: 'measure',
    cs: 'opatření',
    csPlural: 'opatření',
    en: 'measure',
    definition: 'Co se má udělat, aby se splnil cíl plánu; dělí se na úkoly.',
    definitionEn: 'What is to be done to reach a goal of the plan; divided into tasks.',
    notToConfuseWith: {
      id: 'task',
      why: 'Úkol je nejmenší část s jedním gestorem a termínem.',
      whyEn: 'A task is the smallest part, with one responsible authority and deadline.',
    },
    forms: forms('opatření; opatřením; opatřeních; opatřeními'),
  },
  {
    id: 'task',
    cs: 'úkol',
    csPlural: 'úkoly',
    en: 'task',
    definition: 'Nejmenší část akčního plánu, s gestorem, termínem a ukazatelem.',
    definitionEn:
      'Smallest part of an action plan, with a responsible authority, a deadline and an indicator.',
    forms: forms('úkol; úkolu; úkolem; úkoly; úkolů; úkolům; úkolech'),
  },
  {
    id: 'deadline',
    cs: 'termín',
    csPlural: 'termíny',
    en: 'deadline',
    definition: 'Den, do kterého má být úkol splněn; některé úkoly jsou průběžné a termín nemají.',
    definitionEn: 'Day by which a task is to be done; some tasks are ongoing and have none.',
    forms: forms('termín; termínu; termínem; termíny; termínů; termínům; termínech'),
  },
  {
    id: 'responsible-authority',
    cs: 'gestor',
    csPlural: 'gestoři',
    en: 'responsible authority',
    definition: 'Kdo za úkol odpovídá; spolugestor mu pomáhá.',
    definitionEn: 'Who answers for a task; a co-responsible authority helps.',
    forms: forms(
      'gestor; gestora; gestorovi; gestorem; gestoři; gestorů; gestorům; gestorech; gestory; spolugestor; spolugestora; spolugestorovi; spolugestorem; spolugestoři; spolugestorů; spolugestorům; spolugestory',
    ),
  },
  {
    id: 'resolution',
    cs: 'usnesení',
    csPlural: 'usnesení',
    en: 'resolution',
    definition: 'Rozhodnutí rady nebo zastupitelstva s vlastním číslem, například 513/21/ZK.',
    definitionEn: 'Decision of a board or council with its own number, such as 513/21/ZK.',
    forms: forms('usnesení; usnesením; usneseních; usneseními'),
  },
  {
    id: 'explanatory-report',
    cs: 'důvodová zpráva',
    csPlural: 'důvodové zprávy',
    en: 'explanatory report',
    definition: 'Část podkladu pro jednání, která vysvětluje, proč se usnesení navrhuje.',
    definitionEn: 'Part of a meeting paper that explains why the resolution is proposed.',
    forms: forms(
      'důvodová zpráva; důvodové zprávy; důvodové zprávě; důvodovou zprávu; důvodovou zprávou; důvodových zpráv; důvodovým zprávám; důvodových zprávách; důvodovými zprávami',
    ),
  },
  {
    id: 'regional-board',
    cs: 'rada kraje',
    en: 'regional board',
    definition: 'Výkonný orgán kraje v čele s hejtmanem.',
    definitionEn: 'Executive of the region, headed by its governor.',
    notToConfuseWith: {
      id: 'regional-council',
      why: 'Zastupitelstvo volí občané; radu volí zastupitelstvo.',
      whyEn: 'Citizens elect the council; the council elects the board.',
    },
    forms: forms(withTail('rada; rady; radě; radu; radou; rad; radám; radách; radami', 'kraje')),
  },
  {
    id: 'regional-council',
    cs: 'zastupitelstvo kraje',
    en: 'regional council',
    definition: 'Volený sbor kraje, který schvaluje jeho strategie a rozpočet.',
    definitionEn: 'Elected assembly of the region that approves its strategies and budget.',
    forms: forms(
      withTail('zastupitelstvo; zastupitelstva; zastupitelstvu; zastupitelstvem; zastupitelstev', 'kraje'),
    ),
  },
  {
    id: 'notice-board',
    cs: 'úřední deska',
    csPlural: 'úřední desky',
    en: 'official notice board',
    definition: 'Místo, kde úřad ze zákona zveřejňuje dokumenty; existuje i na internetu.',
    definitionEn: 'Place where an office publishes documents as the law requires; kept online too.',
    forms: forms(
      'úřední deska; úřední desky; úřední desce; úřední desku; úřední deskou; úředních desek; úředním deskám; úředních deskách; úředními deskami',
    ),
  },
  {
    id: 'contract-register',
    cs: 'registr smluv',
    en: 'register of contracts',
    definition: 'Státní registr smluv nad 50 000 Kč; že v něm smlouva není, ještě neznamená, že neexistuje.',
    definitionEn:
      'State register of contracts over CZK 50,000; absence from it does not mean that a contract does not exist.',
    source: 'Zákon č. 340/2015 Sb., o registru smluv',
    forms: forms(withTail('registr; registru; registrem', 'smluv')),
  },
  {
    id: 'open-data-catalogue',
    cs: 'Národní katalog otevřených dat',
    en: 'National Open Data Catalogue',
    definition: 'Státní katalog, ve kterém úřady ohlašují svá otevřená data.',
    definitionEn: 'State catalogue in which offices announce their open data.',
    forms: forms(
      `${withTail('Národní katalog; Národního katalogu; Národnímu katalogu; Národním katalogu; Národním katalogem', 'otevřených dat')}; NKOD`,
    ),
  },
];

const SERVICES: Term[] = [
  {
    id: 'crime-prevention-assistant',
    cs: 'asistent prevence kriminality',
    csPlural: 'asistenti prevence kriminality',
    en: 'crime prevention assistant',
    definition: 'Člověk z místní komunity zaměstnaný u obecní policie, který pomáhá předcházet sporům.',
    definitionEn: 'Person from the community employed by the municipal police who helps prevent conflicts.',
    forms: forms(
      `${withTail('asistent; asistenta; asistentovi; asistentem; asistenti; asistenty; asistentů; asistentům; asistentech', 'prevence kriminality')}; APK`,
    ),
  },
  {
    id: 'caretaker-preventer',
    cs: 'domovník-preventista',
    csPlural: 'domovníci-preventisté',
    en: 'caretaker-preventer',
    definition: 'Obyvatel domu zaměstnaný k tomu, aby v něm udržoval pořádek a předcházel sporům.',
    definitionEn: 'Resident employed to keep order in a house and prevent conflicts.',
    forms: forms(
      'domovník-preventista; domovníka-preventisty; domovníkovi-preventistovi; domovníkem-preventistou; domovníci-preventisté; domovníků-preventistů; domovníkům-preventistům; domovníky-preventisty; domovnících-preventistech; domovník; domovníka; domovníkovi; domovníkem; domovníci; domovníků; domovníkům; domovníky; domovnících',
    ),
  },
  {
    id: 'outreach-work',
    cs: 'terénní práce',
    en: 'outreach work',
    definition: 'Pomoc lidem tam, kde žijí, ne v kanceláři; jako služba se nazývá terénní program.',
    definitionEn:
      'Help to people where they live rather than in an office; as a service called an outreach programme.',
    forms: forms(
      'terénní práce; terénní práci; terénní prací; terénní program; terénního programu; terénnímu programu; terénním programu; terénním programem; terénní programy; terénních programů; terénním programům; terénních programech; terénními programy',
    ),
  },
  {
    id: 'community-work',
    cs: 'komunitní práce',
    en: 'community work',
    definition: 'Práce se skupinou obyvatel, která se učí řešit své společné problémy sama.',
    definitionEn: 'Work with a group of residents who learn to solve common problems themselves.',
    forms: forms('komunitní práce; komunitní práci; komunitní prací'),
  },
  {
    id: 'transitional-employment',
    cs: 'prostupné zaměstnávání',
    en: 'transitional employment',
    definition: 'Postupné kroky od krátké podporované práce k zaměstnání na běžném trhu práce.',
    definitionEn: 'Steps from short supported work to a job on the ordinary labour market.',
    forms: forms(
      'prostupné zaměstnávání; prostupného zaměstnávání; prostupnému zaměstnávání; prostupném zaměstnávání; prostupným zaměstnáváním',
    ),
  },
];

const INDEX_SOURCE = 'https://www.socialni-zaclenovani.cz/index_socialniho_vylouceni/';

const NEED: Term[] = [
  {
    id: 'exclusion-index',
    cs: 'Index sociálního vyloučení',
    en: 'Index of social exclusion',
    definition:
      'Body od 0 do 30, které za rok a obec sčítají pět ukazatelů; víc bodů znamená větší rozsah vyloučení.',
    definitionEn:
      'Points from 0 to 30 that sum five indicators of a municipality in a year; more points mean a larger extent of exclusion.',
    source: INDEX_SOURCE,
    notToConfuseWith: {
      id: 'exclusion-rank',
      why: 'Pořadí závisí na tom, co se řadí a podle čeho; body ne.',
      whyEn: 'A rank depends on what is ranked and by what; points do not.',
    },
    forms: forms(
      `${withTail('Index; Indexu; Indexem; Indexy; Indexů; Indexům; Indexech', 'sociálního vyloučení')}; míra sociálního vyloučení; míry sociálního vyloučení; míře sociálního vyloučení; míru sociálního vyloučení; mírou sociálního vyloučení; index vyloučení; indexu vyloučení; indexem vyloučení`,
    ),
  },
  {
    id: 'exclusion-band',
    cs: 'pásmo indexu',
    csPlural: 'pásma indexu',
    en: 'band of the index',
    definition: 'Jedna ze čtyř skupin obcí podle bodů: 0 až 1, 2 až 7, 8 až 11 a 12 až 30.',
    definitionEn: 'One of four groups of municipalities by points: 0 to 1, 2 to 7, 8 to 11 and 12 to 30.',
    source: INDEX_SOURCE,
    forms: forms(withTail('pásmo; pásma; pásmu; pásmem; pásmě; pásem; pásmech; pásmům; pásmy', 'indexu')),
  },
  {
    id: 'exclusion-rank',
    cs: 'pořadí kraje podle vyloučení',
    en: 'rank of a region by exclusion',
    definition:
      'Kolikátý je kraj mezi kraji; platí jen s rokem, s mírou, podle které se řadí, a s tím, zda se počítá Praha.',
    definitionEn:
      'Place of a region among regions; means something only with the year, the measure and whether Prague counts.',
    forms: forms(
      'pořadí kraje podle vyloučení; pořadí kraje; pořadím kraje; pořadí krajů; pořadím krajů; nejvyšší míra sociálního vyloučení; nejvyšší míru sociálního vyloučení; nejvyšší mírou sociálního vyloučení',
    ),
  },
  {
    id: 'municipalities-at-least-12',
    cs: 'počet obcí s 12 a více body',
    en: 'municipalities with 12 or more points',
    definition: 'Kolik obcí má v roce Index sociálního vyloučení aspoň 12, tedy je v nejvyšším pásmu.',
    definitionEn:
      'How many municipalities have an Index of social exclusion of at least 12 in a year: the highest band.',
    notToConfuseWith: {
      id: 'municipalities-at-least-8',
      why: 'Titulky uvádějí v některých letech obce od 12 bodů a v jiných od 8; ta čísla se nesmějí srovnávat.',
      whyEn:
        'Headlines give municipalities from 12 points in some years and from 8 in others; never compare them.',
    },
    forms: forms('počet obcí s 12 a více body; obce s 12 a více body; obcí s 12 a více body'),
  },
  {
    id: 'municipalities-at-least-8',
    cs: 'počet obcí s 8 a více body',
    en: 'municipalities with 8 or more points',
    definition:
      'Kolik obcí má v roce Index sociálního vyloučení aspoň 8, tedy je v jednom ze dvou nejvyšších pásem.',
    definitionEn:
      'How many municipalities have an Index of social exclusion of at least 8 in a year: the two highest bands.',
    notToConfuseWith: {
      id: 'municipalities-at-least-12',
      why: 'Obce od 12 bodů jsou jen část obcí od 8 bodů.',
      whyEn: 'Municipalities from 12 points are only a part of those from 8.',
    },
    forms: forms('počet obcí s 8 a více body; obce s 8 a více body; obcí s 8 a více body'),
  },
  {
    id: 'municipalities-at-most-1',
    cs: 'počet obcí s 0 až 1 bodem',
    en: 'municipalities with 0 or 1 point',
    definition: 'Kolik obcí má v roce Index sociálního vyloučení 0 nebo 1, tedy je v nejnižším pásmu.',
    definitionEn:
      'How many municipalities have an Index of social exclusion of 0 or 1 in a year: the lowest band.',
    forms: forms('počet obcí s 0 až 1 bodem; obce s 0 až 1 bodem; obcí s 0 až 1 bodem'),
  },
  {
    id: 'location-quotient',
    cs: 'lokalizační kvocient',
    csPlural: 'lokalizační kvocienty',
    en: 'location quotient',
    definition:
      'Podíl v obci dělený průměrem podílu v jejím kraji a v celém Česku; 1 znamená tolik co okolí.',
    definitionEn:
      'Share in the municipality divided by the mean of the shares of its region and of Czechia; 1 means as much as around.',
    notToConfuseWith: {
      id: 'co-financing-rate',
      why: 'Obojí je poměr, ale kvocient srovnává obec s okolím, ne peníze.',
      whyEn: 'Both are ratios, but the quotient compares a place with its surroundings, not money.',
    },
    forms: forms(
      'lokalizační kvocient; lokalizačního kvocientu; lokalizačnímu kvocientu; lokalizačním kvocientu; lokalizačním kvocientem; lokalizační kvocienty; lokalizačních kvocientů; lokalizačním kvocientům; lokalizačních kvocientech; lokalizačními kvocienty',
    ),
  },
  {
    id: 'enforcement',
    cs: 'osoby v exekuci',
    en: 'people in enforcement',
    definition: 'Počet obyvatel obce, proti kterým byla k 31. prosinci vedena aspoň jedna exekuce.',
    definitionEn:
      'Number of residents against whom at least one enforcement of debts was running on 31 December.',
    source: INDEX_SOURCE,
    forms: forms(
      'exekuce; exekuci; exekucí; exekucím; exekucích; exekucemi; osoba v exekuci; osoby v exekuci; osob v exekuci; osobám v exekuci; osobami v exekuci; lidé v exekuci; lidí v exekuci; lidem v exekuci; lidmi v exekuci',
    ),
  },
  {
    id: 'housing-allowance',
    cs: 'příspěvek na bydlení',
    csPlural: 'příspěvky na bydlení',
    en: 'housing allowance',
    definition:
      'Dávka domácnostem s vysokými náklady na bydlení; v indexu průměrný měsíční počet vyplacených. Od 1. 10. 2025 zrušena.',
    definitionEn:
      'Benefit for households with high housing costs; in the index the average monthly number paid. Abolished on 1 October 2025.',
    source: 'Zákon č. 151/2025 Sb., o dávce státní sociální pomoci',
    notToConfuseWith: {
      id: 'living-allowance',
      why: 'Příspěvek na živobytí byl dávkou hmotné nouze; index počítá oba zvlášť.',
      whyEn: 'The living allowance was a benefit in material need; the index counts the two apart.',
    },
    forms: forms(`${withTail(ALLOWANCE, 'na bydlení')}; PnB`),
  },
  {
    id: 'living-allowance',
    cs: 'příspěvek na živobytí',
    csPlural: 'příspěvky na živobytí',
    en: 'living allowance',
    definition:
      'Dávka lidem bez dostatečného příjmu; v indexu průměrný měsíční počet vyplacených. Od 1. 10. 2025 zrušena.',
    definitionEn:
      'Benefit for people without a sufficient income; in the index the average monthly number paid. Abolished on 1 October 2025.',
    source: 'Zákon č. 151/2025 Sb., o dávce státní sociální pomoci',
    notToConfuseWith: {
      id: 'housing-allowance',
      why: 'Příspěvek na bydlení byl dávkou státní sociální podpory; index počítá oba zvlášť.',
      whyEn: 'The housing allowance was a benefit of state social support; the index counts the two apart.',
    },
    forms: forms(`${withTail(ALLOWANCE, 'na živobytí')}; PnŽ`),
  },
  {
    id: 'state-social-assistance',
    cs: 'dávka státní sociální pomoci',
    en: 'state social assistance benefit',
    definition: 'Jedna dávka, která od 1. 10. 2025 nahrazuje čtyři dřívější; řada indexu se tím přerušuje.',
    definitionEn:
      'One benefit that replaces four earlier ones since 1 October 2025; it breaks the series of the index.',
    source: 'Zákon č. 151/2025 Sb., o dávce státní sociální pomoci',
    forms: forms(
      `${withTail('dávka; dávky; dávce; dávku; dávkou; dávek', 'státní sociální pomoci')}; superdávka; superdávky; superdávce; superdávku; superdávkou; superdávek`,
    ),
  },
  {
    id: 'jobseekers-6m',
    cs: 'uchazeči o zaměstnání déle než 6 měsíců',
    en: 'jobseekers registered over 6 months',
    definition: 'Počet lidí, které měl úřad práce v prosinci v evidenci déle než šest měsíců.',
    definitionEn: 'Number of people registered at the labour office in December for more than six months.',
    source: INDEX_SOURCE,
    notToConfuseWith: {
      id: 'population-15-64',
      why: 'Podíl uchazečů se počítá z obyvatel od 15 do 64 let, ostatní podíly z obyvatel od 15 let.',
      whyEn: 'Their share is counted from people aged 15 to 64, other shares from people aged 15 and over.',
    },
    forms: forms(
      `${withTail('uchazeč; uchazeče; uchazeči; uchazečem; uchazečů; uchazečům; uchazečích', 'o zaměstnání')}; uchazeči o zaměstnání déle než 6 měsíců; UoZ`,
    ),
  },
  {
    id: 'early-leavers',
    cs: 'předčasný odchod ze základní školy',
    csPlural: 'předčasné odchody ze základní školy',
    en: 'early leaving from basic education',
    definition:
      'Počet žáků běžných tříd, kteří za školní rok opustili základní školu bez dokončené deváté třídy.',
    definitionEn:
      'Number of pupils of regular classes who left basic school in a school year without finishing the ninth grade.',
    source: INDEX_SOURCE,
    notToConfuseWith: {
      id: 'school-finishers',
      why: 'Podíl je odchody dělené všemi, kdo ukončili docházku, přestože nadpis v souboru zní jinak.',
      whyEn:
        'The share is leavers divided by all who ended schooling, although the heading in the file says otherwise.',
    },
    forms: forms(
      `${withTail('předčasný odchod; předčasného odchodu; předčasnému odchodu; předčasném odchodu; předčasným odchodem; předčasné odchody; předčasných odchodů; předčasným odchodům; předčasných odchodech; předčasnými odchody', 'ze základní školy')}; ${withTail('předčasný odchod; předčasného odchodu; předčasným odchodem; předčasné odchody; předčasných odchodů; předčasných odchodech; předčasnými odchody', 'ze ZŠ')}`,
    ),
  },
  {
    id: 'school-finishers',
    cs: 'žáci, kteří ukončili povinnou docházku',
    en: 'pupils who ended compulsory schooling',
    definition:
      'Počet žáků běžných tříd, kteří za školní rok ukončili povinnou školní docházku; základ pro podíl předčasných odchodů.',
    definitionEn:
      'Number of pupils of regular classes who ended compulsory schooling in a school year; the base of the share of early leavers.',
    source: INDEX_SOURCE,
    forms: forms(
      'žáci, kteří ukončili povinnou docházku; žáci, kteří ukončili povinnou školní docházku; žáků, kteří ukončili povinnou školní docházku; ukončení povinné školní docházky',
    ),
  },
  {
    id: 'population-15-plus',
    cs: 'obyvatelé od 15 let',
    en: 'population aged 15 and over',
    definition:
      'Počet obyvatel obce starých 15 let a více k 31. prosinci; základ pro podíly indexu i pro peníze na osobu.',
    definitionEn:
      'Number of residents aged 15 and over on 31 December; the base of shares of the index and of money per person.',
    source: INDEX_SOURCE,
    notToConfuseWith: {
      id: 'population-15-64',
      why: 'Nepatří sem jen lidé v pracovním věku, ale i senioři.',
      whyEn: 'It includes seniors, not only people of working age.',
    },
    forms: forms(
      'obyvatelé od 15 let; obyvatel od 15 let; obyvatelům od 15 let; obyvatelé starší 15 let; obyvatel starších 15 let; obyvatelům starším 15 let; obyvatelstvo 15+; obyvatel 15+',
    ),
  },
  {
    id: 'population-15-64',
    cs: 'obyvatelé od 15 do 64 let',
    en: 'population aged 15 to 64',
    definition:
      'Počet obyvatel obce v pracovním věku k 31. prosinci; základ pro podíl uchazečů o zaměstnání.',
    definitionEn: 'Number of residents of working age on 31 December; the base of the share of jobseekers.',
    source: INDEX_SOURCE,
    forms: forms(
      'obyvatelé od 15 do 64 let; obyvatel od 15 do 64 let; obyvatelé ve věku 15 až 64 let; obyvatel ve věku 15 až 64 let; obyvatelé 15–64 let; obyvatel 15–64 let; obyvatelstvo 15 až 64',
    ),
  },
  {
    id: 'need-value',
    cs: 'hodnota ukazatele',
    csPlural: 'hodnoty ukazatelů',
    en: 'need value',
    definition: 'Jeden ukazatel potřebnosti za jednu obec a rok, s buňkou souboru, ze které je.',
    definitionEn:
      'One indicator of need of one municipality and year, with the cell of the file it comes from.',
    forms: forms(
      'hodnota ukazatele; hodnoty ukazatele; hodnotu ukazatele; hodnotou ukazatele; hodnoty ukazatelů; hodnot ukazatelů',
    ),
  },
  {
    id: 'imputed-value',
    cs: 'převzatá hodnota',
    csPlural: 'převzaté hodnoty',
    en: 'imputed value',
    definition:
      'Školní údaj, který vydavatel indexu vzal z nejbližší obce s běžnou školou, protože obec vlastní školu nemá.',
    definitionEn:
      'School value which the publisher of the index took from the nearest municipality with a regular school, as this one has none.',
    source: INDEX_SOURCE,
    notToConfuseWith: {
      id: 'missing-value',
      why: 'Převzatá hodnota je známá, jen není z této obce.',
      whyEn: 'An imputed value is known, only not from this municipality.',
    },
    forms: forms(
      'převzatá hodnota; převzaté hodnoty; převzaté hodnotě; převzatou hodnotu; převzatou hodnotou; převzatých hodnot; převzatým hodnotám; převzatých hodnotách; převzatými hodnotami',
    ),
  },
  {
    id: 'coverage-gap',
    cs: 'mezera v pokrytí',
    csPlural: 'mezery v pokrytí',
    en: 'coverage gap',
    definition: 'Obec s vysokým indexem, která se na spolupráci ani na uvedených penězích nepodílí.',
    definitionEn: 'Municipality with a high index that has neither cooperation nor any of the stated money.',
    forms: forms(
      withTail('mezera; mezery; mezeře; mezeru; mezerou; mezer; mezerám; mezerách; mezerami', 'v pokrytí'),
    ),
  },
];

const FIGURES: Term[] = [
  {
    id: 'stated-funds',
    cs: 'uváděné prostředky',
    en: 'stated funds',
    definition:
      'Peníze, které podle dokumentu přišly do obce díky spolupráci; dokument neříká, zda jde o schválené, nebo vyplacené, ani komu.',
    definitionEn:
      'Money that according to a document came to a municipality thanks to cooperation; the document says neither whether approved or paid, nor to whom.',
    notToConfuseWith: {
      id: 'stated-total',
      why: 'Součet má vlastní řádek a s řádky obcí se nemusí shodovat.',
      whyEn: 'The total has a row of its own and need not agree with the rows.',
    },
    forms: forms(
      'uváděné prostředky; uváděných prostředků; uváděným prostředkům; uváděnými prostředky; prostředky; prostředků; prostředkům; prostředcích; finanční prostředky; finančních prostředků; finančním prostředkům; finančních prostředcích; finančními prostředky; finance; financí; financím; financích; financemi',
    ),
  },
  {
    id: 'stated-total',
    cs: 'uvedený součet',
    en: 'stated total',
    definition: 'Číslo, které dokument sám tiskne jako celkem.',
    definitionEn: 'Number which the document itself prints as its total.',
    notToConfuseWith: {
      id: 'row-sum',
      why: 'Součet řádků počítá Opora; když se liší, vznikne nesrovnalost a obě čísla zůstávají.',
      whyEn: 'The row sum is computed by Opora; when they differ, there is a finding and both numbers stay.',
    },
    forms: forms(
      'uvedený součet; uvedeného součtu; uvedenému součtu; uvedeném součtu; uvedeným součtem; celkem; celková částka; celkové částky; celkové částce; celkovou částku; celkovou částkou',
    ),
  },
  {
    id: 'row-sum',
    cs: 'součet řádků',
    en: 'row sum',
    definition: 'Součet všech řádků zveřejněné tabulky, přesně na haléř, bez řádku celkem.',
    definitionEn: 'Sum of all rows of a published table, exact to the heller, without the row of the total.',
    forms: forms(withTail('součet; součtu; součtem; součty; součtů; součtech', 'řádků')),
  },
  {
    id: 'sum-difference',
    cs: 'rozdíl součtů',
    en: 'difference of totals',
    definition:
      'O kolik je součet řádků zveřejněné tabulky vyšší než součet, který je v ní vytištěný; záporný znamená nižší.',
    definitionEn:
      'By how much the sum of the rows of a published table exceeds the printed total; negative means less.',
    notToConfuseWith: {
      id: 'finding',
      why: 'Rozdíl je číslo; nesrovnalost je záznam o něm s místy, stavem a vysvětlením.',
      whyEn: 'The difference is a number; a finding is the record of it with places, state and explanation.',
    },
    forms: forms(withTail('rozdíl; rozdílu; rozdílem; rozdíly; rozdílů; rozdílech', 'součtů')),
  },
  {
    id: 'funds-per-inhabitant-15plus',
    cs: 'prostředky na obyvatele od 15 let',
    en: 'funds per inhabitant aged 15 and over',
    definition:
      'Uváděné prostředky obce dělené počtem jejích obyvatel od 15 let; ukazuje se v celých korunách, řadí se podle přesného zlomku.',
    definitionEn:
      'Stated funds of a municipality divided by its population aged 15 and over; shown in whole crowns, ordered by the exact fraction.',
    notToConfuseWith: {
      id: 'stated-funds',
      why: 'Malá obec může mít málo peněz celkem a hodně na osobu.',
      whyEn: 'A small municipality may have little money in all and much per person.',
    },
    forms: forms(
      'prostředky na obyvatele; prostředků na obyvatele; na jednoho obyvatele; korun na obyvatele; Kč na osobu; Kč na obyvatele; korun na osobu; prostředky na obyvatele od 15 let',
    ),
  },
  {
    id: 'prepared-investment',
    cs: 'připravovaná investice',
    csPlural: 'připravované investice',
    en: 'prepared investment',
    definition: 'Peníze na záměr, který se teprve chystá; do uváděných prostředků se nepočítá.',
    definitionEn: 'Money for an intention still being prepared; not part of stated funds.',
    notToConfuseWith: {
      id: 'stated-funds',
      why: 'Uváděné prostředky se týkají projektů uskutečněných nebo běžících.',
      whyEn: 'Stated funds are about projects realised or running.',
    },
    forms: forms(
      'připravovaná investice; připravované investice; připravované investici; připravovanou investici; připravovanou investicí; připravovaných investic; připravovaným investicím; připravovaných investicích; připravovanými investicemi; další investice; další investici; dalších investic',
    ),
  },
  {
    id: 'project-count',
    cs: 'počet projektů',
    en: 'number of projects',
    definition: 'Kolik projektů dokument v obci uvádí; které to jsou, říkat nemusí.',
    definitionEn: 'How many projects a document states for a municipality; it need not say which.',
    forms: forms(withTail('počet; počtu; počtem; počty; počtů', 'projektů')),
  },
  {
    id: 'memorandum-year',
    cs: 'rok memoranda',
    en: 'year of the memorandum',
    definition: 'Rok, ve kterém bylo memorandum podle dokumentu podepsáno.',
    definitionEn: 'Year in which the memorandum was signed according to the document.',
    forms: forms(
      'rok memoranda; roku memoranda; memorandum z roku; memoranda z roku; memorandem z roku; memorandu z roku',
    ),
  },
  {
    id: 'departments-before',
    cs: 'počet odborů před změnou',
    en: 'departments before the change',
    definition: 'Kolik odborů ministerstva se má podle dokumentu sloučit nebo zrušit.',
    definitionEn:
      'How many departments of the ministry are to be merged or closed according to the document.',
    notToConfuseWith: {
      id: 'departments-after',
      why: 'Jedno číslo je stav před změnou, druhé po ní.',
      whyEn: 'One is the state before the change, the other after it.',
    },
    forms: forms(
      'počet odborů před změnou; původní odbory; původních odborů; původním odborům; původními odbory',
    ),
  },
  {
    id: 'departments-after',
    cs: 'počet odborů po změně',
    en: 'departments after the change',
    definition: 'Kolik odborů ministerstva má podle dokumentu po změně zůstat.',
    definitionEn: 'How many departments of the ministry are to remain according to the document.',
    forms: forms(
      'počet odborů po změně; nový odbor; nového odboru; novému odboru; novém odboru; novým odborem; nové odbory; nových odborů',
    ),
  },
  {
    id: 'reorganisation-date',
    cs: 'den reorganizace',
    en: 'date of the reorganisation',
    definition:
      'Den, od kterého má změna uspořádání platit; dokud ji nikdo úředně neoznámil, je jen hlášená.',
    definitionEn:
      'Day from which a change of organisation is to hold; until officially announced it is only reported.',
    forms: forms(
      'den reorganizace; reorganizace; reorganizaci; reorganizací; reorganizacím; reorganizacích; reorganizacemi',
    ),
  },
  {
    id: 'figure',
    cs: 'údaj',
    csPlural: 'údaje',
    en: 'figure',
    definition: 'Jedno číslo, které lze citovat: s hodnotou, druhem, obdobím, místem, přesností a zdrojem.',
    definitionEn: 'One number that may be quoted: with value, kind, period, place, precision and source.',
    forms: forms('údaj; údaje; údaji; údajem; údajů; údajům; údajích'),
  },
  {
    id: 'published-figure',
    cs: 'zveřejněný údaj',
    csPlural: 'zveřejněné údaje',
    en: 'published figure',
    definition: 'Údaj tak, jak ho uvádí dokument, i s místem, kde v něm stojí; nikdy se neopravuje.',
    definitionEn: 'Figure as a document states it, with its place in the document; never corrected.',
    notToConfuseWith: {
      id: 'figure',
      why: 'Údaj může být i spočítaný; zveřejněný údaj vždy někdo vydal.',
      whyEn: 'A figure may be computed; a published one was always issued by somebody.',
    },
    forms: forms(
      'zveřejněný údaj; zveřejněného údaje; zveřejněnému údaji; zveřejněném údaji; zveřejněným údajem; zveřejněné údaje; zveřejněných údajů; zveřejněným údajům; zveřejněných údajích; zveřejněnými údaji',
    ),
  },
  {
    id: 'finding',
    cs: 'nesrovnalost',
    csPlural: 'nesrovnalosti',
    en: 'finding',
    definition:
      'Dvě místa, která se mají shodovat a neshodují, s přesným rozdílem; má stav a vysvětlení, ale čísla nemění.',
    definitionEn:
      'Two places that should agree and do not, with the exact difference; it has a state and a reason but changes no number.',
    notToConfuseWith: {
      id: 'problem',
      why: 'Problém je vada souboru při načítání; nesrovnalost je rozpor mezi údaji už načtenými.',
      whyEn:
        'A problem is a fault met while reading a file; a finding is a conflict between facts already read.',
    },
    forms: forms(
      'nesrovnalost; nesrovnalosti; nesrovnalostí; nesrovnalostem; nesrovnalostech; nesrovnalostmi',
    ),
  },
  {
    id: 'problem',
    cs: 'problém souboru',
    csPlural: 'problémy souboru',
    en: 'problem',
    definition:
      'Očekávání, které soubor při načítání nesplnil, s místem, nalezenou a očekávanou hodnotou a radou.',
    definitionEn:
      'Expectation which a file did not meet while being read, with place, value found, value expected and advice.',
    forms: forms(
      withTail('problém; problému; problémem; problémy; problémů; problémům; problémech', 'souboru'),
    ),
  },
  {
    id: 'missing-value',
    cs: 'chybějící hodnota',
    csPlural: 'chybějící hodnoty',
    en: 'missing value',
    definition: 'Hodnota, která není známa, zatím nenastala, nebo se neuvádí; nikdy se nepočítá jako nula.',
    definitionEn: 'Value that is not known, has not come yet, or is not disclosed; never counted as zero.',
    forms: forms(
      'chybějící hodnota; chybějící hodnoty; chybějící hodnotě; chybějící hodnotu; chybějící hodnotou; chybějících hodnot; neznámo; zatím ne; neuvádí se',
    ),
  },
  {
    id: 'amount-kind',
    cs: 'druh částky',
    csPlural: 'druhy částek',
    en: 'kind of amount',
    definition:
      'Zda jde o peníze plánované, požadované, schválené, smluvené, vyúčtované, proplacené, spotřebované, vrácené, nebo jen uváděné.',
    definitionEn:
      'Whether money is planned, requested, approved, contracted, claimed, paid, consumed, returned or only stated.',
    forms: forms(
      'druh částky; druhu částky; druhem částky; druhy částek; druhů částek; druhům částek; druzích částek',
    ),
  },
  {
    id: 'hedge',
    cs: 'omezení údaje',
    en: 'hedge',
    definition:
      'Slovo, které číslo omezuje, například přes, téměř, asi, nejvýše; určuje, pro jaké hodnoty výrok platí.',
    definitionEn:
      'Word that limits a number, such as over, nearly, about, at most; it decides for which values the statement holds.',
    forms: forms('omezení údaje; omezením údaje; omezeních údajů'),
  },
  {
    id: 'precision',
    cs: 'přesnost zápisu',
    en: 'precision',
    definition: 'Krok, ve kterém je číslo napsáno: na korunu, na tisíc, na milion.',
    definitionEn: 'Step in which a number is written: to the crown, thousand, million.',
    forms: forms('přesnost zápisu; přesnosti zápisu; přesností zápisu'),
  },
  {
    id: 'source',
    cs: 'zdroj',
    csPlural: 'zdroje',
    en: 'source',
    definition: 'Vydání publikace a místo v něm, ze kterých údaj je.',
    definitionEn: 'Edition of a publication and the place in it from which a figure comes.',
    notToConfuseWith: {
      id: 'publication',
      why: 'Publikace může mít více vydání; údaj je vždy z jednoho z nich.',
      whyEn: 'A publication may have several editions; a figure is always from one of them.',
    },
    forms: forms('zdroj; zdroje; zdroji; zdrojem; zdrojů; zdrojům; zdrojích'),
  },
  {
    id: 'publication',
    cs: 'publikace',
    csPlural: 'publikace',
    en: 'publication',
    definition:
      'Zpráva, soubor nebo stránka jednoho vydavatele, s názvem, adresou, licencí a tím, zda je úřední.',
    definitionEn:
      'Release, file or page of one publisher, with title, address, licence and whether it is official.',
    forms: forms('publikace; publikaci; publikací; publikacím; publikacích; publikacemi'),
  },
  {
    id: 'edition',
    cs: 'vydání publikace',
    en: 'edition',
    definition: 'Jeden obsah publikace, poznaný podle otisku; nové vydání staré nemění, jen se přidá.',
    definitionEn:
      'One content of a publication, known by its fingerprint; a new edition is added and never changes the old.',
    forms: forms('vydání; vydáním; vydáních; vydáními; vydání publikace'),
  },
  {
    id: 'source-row',
    cs: 'řádek zdroje',
    csPlural: 'řádky zdroje',
    en: 'source row',
    definition: 'Řádek vydání přesně tak, jak ho vydavatel dodal; uloží se jednou a už se nemění.',
    definitionEn: 'Row of an edition exactly as the publisher delivered it; stored once and never changed.',
    forms: forms(withTail('řádek; řádku; řádkem; řádky; řádků; řádkům; řádcích', 'zdroje')),
  },
  {
    id: 'locator',
    cs: 'místo ve zdroji',
    en: 'locator',
    definition: 'Podle čeho člověk údaj ve zdroji najde: list a buňka, řádek tabulky, odstavec.',
    definitionEn: 'What leads a person to a figure in its source: sheet and cell, row of a table, paragraph.',
    forms: forms('místo ve zdroji; místa ve zdroji; místem ve zdroji; místě ve zdroji; místu ve zdroji'),
  },
  {
    id: 'import-report',
    cs: 'zpráva o načtení',
    csPlural: 'zprávy o načtení',
    en: 'import report',
    definition:
      'Výsledek načtení souboru: kolik řádků se převzalo a odmítlo, jaké problémy soubor měl a jak sedí součty.',
    definitionEn:
      'Result of an import: rows accepted and rejected, problems of the file and how its totals agree.',
    forms: forms(withTail(REPORT, 'o načtení')),
  },
  {
    id: 'change',
    cs: 'záznam o změně',
    csPlural: 'záznamy o změnách',
    en: 'change',
    definition: 'Kdo, kdy a co v registru změnil, s hodnotou před změnou a po ní; záznamy se jen přidávají.',
    definitionEn:
      'Who changed what in the register and when, with the value before and after; records are only added.',
    forms: forms('záznam o změně; záznamu o změně; záznamem o změně; záznamy o změnách; záznamů o změnách'),
  },
  {
    id: 'region-pack',
    cs: 'balíček kraje',
    csPlural: 'balíčky krajů',
    en: 'region pack',
    definition: 'Doložená fakta jednoho kraje v čitelných souborech CSV, ze kterých se naplní registr.',
    definitionEn: 'Documented facts of one region in readable CSV files from which the register is filled.',
    forms: forms('balíček kraje; balíčku kraje; balíčkem kraje; balíčky krajů; balíčků krajů'),
  },
  {
    id: 'small-cell-rule',
    cs: 'pravidlo malých počtů',
    csPlural: 'pravidla malých počtů',
    en: 'small-cell rule',
    definition:
      'Nastavení pramene, který dovoluje malé počty lidí použít, ale ne ukázat; hranice platí pro všechny pohledy.',
    definitionEn:
      'Setting of a source that allows small counts of people to be used but not shown; its limit holds in every view.',
    forms: forms(
      'pravidlo malých počtů; pravidla malých počtů; pravidlu malých počtů; pravidlem malých počtů',
    ),
  },
];

export const glossary: readonly Term[] = [
  ...PARTNERSHIP,
  ...FUNDING,
  ...PLACES,
  ...DECISIONS,
  ...SERVICES,
  ...NEED,
  ...FIGURES,
  ...CONTINUITY,
];

const byId = new Map(glossary.map((term) => [term.id, term]));

export function findTerm(id: string): Term | undefined {
  return byId.get(id);
}

export function getTerm(id: string): Term {
  const term = byId.get(id);
  if (!term) throw new RangeError(`no glossary entry "${id}"; add it to src/model/glossary.ts`);
  return term;
}
