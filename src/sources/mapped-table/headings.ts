// Fields a mapping may send a column to, in words: what a table of any publisher can say of a project.

export const FIELDS = {
  number: 'registrační číslo projektu',
  identifier: 'jiné číslo projektu u vydavatele',
  title: 'název',
  summary: 'popis',
  'recipient.name': 'název příjemce',
  'recipient.ico': 'IČO příjemce',
  'recipient.legalForm': 'právní forma příjemce',
  'recipient.postcode': 'PSČ příjemce',
  'provider.name': 'poskytovatel',
  'provider.ico': 'IČO poskytovatele',
  'programme.code': 'kód programu',
  'programme.title': 'název programu',
  priority: 'priorita',
  fund: 'fond nebo zdroj peněz',
  call: 'číslo výzvy',
  validFrom: 'začátek',
  validTo: 'předpokládaný konec',
  endedOn: 'skutečný konec',
  year: 'rok peněz',
  'state.code': 'kód stavu',
  'state.text': 'stav',
  'place.code': 'kód území',
  'place.municipality': 'název obce',
  'place.district': 'název okresu',
  'place.region': 'název kraje',
  'intervention.code': 'kód oblasti intervence',
  'intervention.title': 'název oblasti intervence',
  unionRate: 'podíl Evropské unie',
  'contract.title': 'název zakázky',
  'contract.supplier': 'dodavatel',
  'contract.supplierIco': 'IČO dodavatele',
  withdrawn: 'řádek je stažený nebo zdvojený (ano/ne)',
} as const;

export type FieldId = keyof typeof FIELDS;

export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];
