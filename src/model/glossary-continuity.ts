// The words of the stress test: who does the work, what stands on whom, what may change and what would save it.
import type { Term } from './glossary.ts';

const forms = (list: string): readonly string[] => list.split(';').map((form) => form.trim());

export const CONTINUITY: Term[] = [
  {
    id: 'post',
    cs: 'pracovní místo',
    csPlural: 'pracovní místa',
    en: 'post',
    definition: 'Role v určitém úvazku a čase, kterou někdo platí; ne člověk, který ji právě zastává.',
    definitionEn: 'A role of some working time, paid by somebody for some time; not the person who holds it.',
    forms: forms(
      'pracovní místo; pracovního místa; pracovnímu místu; pracovním místě; pracovním místem; pracovní místa; pracovních míst; pracovním místům; pracovních místech; pracovními místy',
    ),
  },
  {
    id: 'body',
    cs: 'orgán partnerství',
    csPlural: 'orgány partnerství',
    en: 'body of the partnership',
    definition: 'Lokální partnerství, pracovní skupina, výbor nebo komise, která se schází a někdo ji vede.',
    definitionEn:
      'Local partnership, working group, committee or commission that meets and is led by somebody.',
    forms: forms(
      'orgán partnerství; orgánu partnerství; orgánem partnerství; orgány partnerství; orgánů partnerství; orgánům partnerství; orgánech partnerství',
    ),
  },
  {
    id: 'call-condition',
    cs: 'podmínka výzvy',
    csPlural: 'podmínky výzvy',
    en: 'condition of a call',
    definition:
      'Co výzva žádá od obce navíc: spolupráci, plán, hodnotu Indexu nebo listinu podepsanou do určitých dnů.',
    definitionEn:
      'What a call asks of a municipality beyond its rules: cooperation, a plan, a value of the Index, a paper signed in time.',
    forms: forms(
      'podmínka výzvy; podmínky výzvy; podmínce výzvy; podmínku výzvy; podmínkou výzvy; podmínek výzvy; podmínkám výzvy; podmínkách výzvy; podmínkami výzvy',
    ),
  },
  {
    id: 'obligation',
    cs: 'povinnost příjemce',
    csPlural: 'povinnosti příjemce',
    en: 'obligation',
    definition:
      'Co má příjemce podle pravidla splnit a do kdy; při porušení může vracet část dotace nebo celou.',
    definitionEn:
      'What a beneficiary has to do by a rule and until when; a breach may cost part of the grant or all.',
    forms: forms(
      'povinnost příjemce; povinnosti příjemce; povinností příjemce; povinnostem příjemce; povinnostech příjemce; povinnostmi příjemce',
    ),
  },
  {
    id: 'service',
    cs: 'podpůrná služba',
    csPlural: 'podpůrné služby',
    en: 'service',
    definition:
      'Trvalá pomoc lidem v určitém místě, ať je placena kýmkoli; projekt ji platí jen po nějakou dobu.',
    definitionEn: 'Lasting help to people in a place, whoever pays it; a project pays it for some time only.',
    forms: forms(
      'podpůrná služba; podpůrné služby; podpůrné službě; podpůrnou službu; podpůrnou službou; podpůrných služeb; podpůrným službám; podpůrných službách; podpůrnými službami',
    ),
  },
  {
    id: 'dependency',
    cs: 'závislost',
    csPlural: 'závislosti',
    en: 'dependency',
    definition:
      'Kdo koho potřebuje a k čemu: lidé, podpis, smluvní strana, vedení, podmínka výzvy, peníze, podklady.',
    definitionEn:
      'Who needs whom and for what: staff, a signature, a counterparty, facilitation, eligibility, money, data.',
    forms: forms('závislost; závislosti; závislostí; závislostem; závislostech; závislostmi'),
  },
  {
    id: 'event',
    cs: 'ohlášená změna',
    csPlural: 'ohlášené změny',
    en: 'announced change',
    definition:
      'Změna zvenčí s datem a stavem jistoty od neověřené zprávy po účinnou; co ukončuje, slučuje nebo oslabuje.',
    definitionEn:
      'A change from outside with a date and a standing from rumour to effective; what it ends, merges or weakens.',
    forms: forms(
      'ohlášená změna; ohlášené změny; ohlášené změně; ohlášenou změnu; ohlášenou změnou; ohlášených změn; ohlášeným změnám; ohlášených změnách; ohlášenými změnami',
    ),
  },
  {
    id: 'mitigation',
    cs: 'záchranné opatření',
    en: 'mitigation measure',
    definition:
      'Co by se dalo udělat, aby změna zasáhla méně: s cenou, místy, nositelem a termínem rozhodnutí.',
    definitionEn:
      'What could be done to make a change hit less: with a cost, posts, an owner and a day to decide by.',
    notToConfuseWith: {
      id: 'measure',
      why: 'Opatření plánu je část strategického dokumentu, záchranné opatření odpovídá na změnu zvenčí.',
      whyEn:
        'A measure is a part of a strategic document, a mitigation measure answers a change from outside.',
    },
    forms: forms(
      'záchranné opatření; záchranného opatření; záchrannému opatření; záchranném opatření; záchranným opatřením; záchranných opatření; záchranných opatřeních; záchrannými opatřeními',
    ),
  },
  {
    id: 'scenario',
    cs: 'scénář dopadů',
    csPlural: 'scénáře dopadů',
    en: 'scenario',
    definition: 'Změna, předpoklady a opatření pod jedním jménem; odkaz na scénář je scénář sám.',
    definitionEn:
      'A change, assumptions and measures under one name; the link to a scenario is the scenario.',
    forms: forms(
      'scénář dopadů; scénáře dopadů; scénáři dopadů; scénářem dopadů; scénářů dopadů; scénářům dopadů; scénářích dopadů',
    ),
  },
  {
    id: 'frozen-scenario',
    cs: 'zmrazený scénář',
    csPlural: 'zmrazené scénáře',
    en: 'frozen scenario',
    definition:
      'Výsledek scénáře uložený s verzí dat, ze kterých vyšel; později se nemění, ani když se data změní.',
    definitionEn:
      'The result of a scenario kept with the version of its data; it stays as it was when the data change.',
    forms: forms(
      'zmrazený scénář; zmrazeného scénáře; zmrazenému scénáři; zmrazeném scénáři; zmrazeným scénářem; zmrazené scénáře; zmrazených scénářů; zmrazeným scénářům; zmrazených scénářích; zmrazenými scénáři',
    ),
  },
  {
    id: 'impact-override',
    cs: 'zásah člověka do výpočtu',
    en: 'override of the computation',
    definition: 'Rozhodnutí člověka s důvodem, že věc přes výpočet drží, nebo padá; platí i po přepočtu.',
    definitionEn:
      'Decision of a person, with a reason, that a thing stands or falls against the computation; it outlives recomputation.',
    forms: forms(
      'zásah člověka do výpočtu; zásahu člověka do výpočtu; zásahem člověka do výpočtu; zásahy člověka do výpočtu',
    ),
  },
  {
    id: 'trigger-standing',
    cs: 'stav jistoty události',
    en: 'standing of an event',
    definition:
      'Jak jistá je změna: neověřená, podle médií, oznámená, rozhodnutá, účinná, nebo odvolaná; nese ji každý výsledek.',
    definitionEn:
      'How sure a change is: rumour, reported, announced, decided, effective or withdrawn; every result carries it.',
    forms: forms('stav jistoty události; stavu jistoty události; stavem jistoty události'),
  },
];
