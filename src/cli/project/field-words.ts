// Names of what a list says of a project, for the terminal.
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { formatMoney, parseDecimal } from '#model/money.ts';
import type { FieldChange } from '#projects/changes.ts';

const FIELDS: Record<string, string> = {
  title: 'název',
  summary: 'popis',
  recipient: 'příjemce',
  recipientName: 'příjemce',
  recipientIco: 'IČO příjemce',
  recipientForm: 'právní forma příjemce',
  provider: 'poskytovatel',
  providerName: 'poskytovatel',
  providerIco: 'IČO poskytovatele',
  programme: 'program',
  programmeCode: 'kód programu',
  priority: 'prioritní osa',
  fund: 'fond',
  call: 'výzva',
  callNumber: 'výzva',
  start: 'zahájení',
  validFrom: 'zahájení',
  end: 'ukončení',
  validTo: 'ukončení',
  realEnd: 'skutečné ukončení',
  endedOn: 'skutečné ukončení',
  year: 'rok',
  state: 'stav',
  stateCode: 'kód stavu',
  unionRate: 'míra financování EU',
  identifiers: 'čísla',
  places: 'místa',
  interventions: 'oblasti intervence',
  contracts: 'smlouvy',
};

/** `paid:EU` → proplaceno, Evropská unie; an unknown field stays as it is. */
export function sayField(field: string): string {
  const [kind, payer] = field.split(':') as [AmountKind, Payer | 'all' | undefined];
  if (payer === undefined) return FIELDS[field] ?? field;
  return AMOUNT_KINDS[kind].cs + (payer === 'all' ? '' : `, ${PAYERS[payer].cs}`);
}

export function sayChange({ field, before, after }: FieldChange): string {
  const say = (value: string | null) =>
    value === null ? 'nic' : field.includes(':') ? formatMoney(parseDecimal(value)) : value;
  return `${sayField(field)}: ${say(before)} → ${say(after)}`;
}
