// Headings of the list of operations 2021–2027: 46 columns, 48 in editions of 2026, one row per project and public contract.

import type { ListColumn } from '../project-list/columns.ts';

const BOUND = 'Finanční prostředky v právních aktech';
const CLAIMED = 'Finanční prostředky vyúčtované v žádostech o platbu';
const PUBLIC = 'národní veřejné zdroje CZK';
const PRIVATE = 'národní soukromé zdroje / soukromé zdroje CZK';

const needed = (id: string, title: string, aliases: string[] = []): ListColumn => ({
  id,
  title,
  needed: true,
  aliases,
});
const optional = (id: string, title: string, aliases: string[] = []): ListColumn => ({
  id,
  title,
  needed: false,
  aliases,
});

export const COLUMNS: readonly ListColumn[] = [
  optional('programme-code', 'Číslo programu'),
  needed('programme', 'Název programu'),
  optional('priority-code', 'Číslo priority'),
  optional('priority', 'Název priority'),
  optional('objective-code', 'Číslo specifického cíle'),
  optional('objective', 'Název specifického cíle'),
  optional('fund', 'Fond'),
  needed('number', 'Registrační číslo projektu'),
  needed('title', 'Název projektu'),
  optional('summary', 'Popis projektu'),
  optional('goal', 'Cíl projektu'),
  optional('state-code', 'Kód stavu projektu'),
  needed('state', 'Stav projektu'),
  needed('recipient', 'Příjemce - název'),
  needed('ico', 'IČ příjemce', ['IČO příjemce']),
  optional('legal-form', 'Právní forma příjemce'),
  optional('postcode', 'PSČ příjemce'),
  optional('signed', 'Datum podepsání právního aktu'),
  needed('start', 'Skutečné datum zahájení fyzické realizace projektu'),
  needed('end', 'Předpokládané datum ukončení fyzické realizace projektu'),
  optional('ended', 'Skutečné datum ukončení fyzické realizace projektu'),
  needed('nuts-code', 'Místo realizace Kód NUTS 3'),
  optional('nuts-name', 'Místo realizace Název NUTS 3'),
  optional('intervention', 'Oblast intervence - kód'),
  optional('intervention-name', 'Oblast intervence - název'),
  optional('rate', 'Míra spolufinancování ze strany Unie'),
  optional('cost', 'Celkové náklady na operaci (CZK)'),
  needed('bound', `${BOUND} celkové způsobilé výdaje CZK`),
  needed('bound-eu', `${BOUND} příspěvek Unie CZK`),
  needed('bound-public', `${BOUND} ${PUBLIC}`),
  needed('bound-private', `${BOUND} ${PRIVATE}`),
  optional('claimed', `${CLAIMED} celkové způsobilé výdaje CZK`),
  optional('claimed-eu', `${CLAIMED} příspěvek Unie CZK`),
  optional('claimed-public', `${CLAIMED} ${PUBLIC}`),
  optional('claimed-private', `${CLAIMED} ${PRIVATE}`),
  needed('contract-order', 'Pořadí veřejné zakázky'),
  optional('contract-title', 'Název veřejné zakázky'),
  optional('contract-state', 'Stav veřejné zakázky'),
  optional('contract-type', 'Typ veřejné zakázky'),
  optional('supplier', 'Název dodavatele veřejné zakázky'),
  optional('supplier-ico', 'IČ dodavatele veřejné zakázky', ['IČO dodavatele veřejné zakázky']),
  optional('subcontractor', 'Poddodavatel'),
  optional('procedure-date', 'Datum zahájení zadávacího/výběrového řízení'),
  optional('contract-date', 'Datum podpisu smlouvy/dodatku'),
  optional('contract-estimate', 'Předpokládaná hodnota veřejné zakázky bez DPH'),
  // The slip of the pen is the publisher's.
  optional('contract-price', 'Cena veřejné zakázky podle smlouvy/dodatlu bez DPH', [
    'Cena veřejné zakázky podle smlouvy/dodatku bez DPH',
  ]),
  optional('contract-paid', 'Skutečně uhrazená cena vážící se k projektu bez DPH'),
];
