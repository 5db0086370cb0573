// Headings of the list of operations 2014–2020 (28 columns) and of the shorter extract published from the same system.

import type { ListColumn } from '../project-list/columns.ts';

const ALLOCATED = 'Celkové způsobilé výdaje přidělené na operaci';
const CLAIMED = 'Finanční prostředky vyúčtované v žádostech o platbu';

const needed = (id: string, title: string, aliases: string[] = []): ListColumn => ({
  id,
  title,
  needed: true,
  aliases,
});
const optional = (id: string, title: string): ListColumn => ({ id, title, needed: false });

export const LIST_COLUMNS: readonly ListColumn[] = [
  needed('programme', 'Program'),
  optional('priority', 'Název prioritní osy / priority Unie'),
  needed('number', 'Registrační číslo projektu/operace'),
  needed('title', 'Název projektu / Název operace'),
  optional('summary', 'Shrnutí operace'),
  needed(
    'recipient',
    'Název žadatele/příjemce neuvádět jména fyzických osob, místo jmen budou křížky "xxx"',
    ['Název žadatele/příjemce'],
  ),
  needed('ico', 'IČ', ['IČO']),
  optional('legal-form', 'Právní forma příjemce'),
  optional('postcode', 'PSČ příjemce'),
  needed('start', 'Datum zahájení fyzické operace'),
  needed('end', 'Předpokládané datum ukončení fyzické realizace operace'),
  optional('ended', 'Skutečné datum ukončení fyzické realizace operace'),
  needed('state', 'Stav realizace'),
  optional('country', 'Země'),
  needed('nuts-code', 'Kód NUTS 3'),
  optional('nuts-name', 'Název NUTS 3'),
  optional('intervention', 'Oblast intervence - kód'),
  optional('intervention-name', 'Oblast intervence - název'),
  optional('fund', 'Fond'),
  optional('rate', 'Míra spolufinancování ze strany Unie'),
  needed('allocated', `${ALLOCATED} (CZK)`),
  needed('allocated-eu', `${ALLOCATED} (příspěvek Unie) CZK`),
  needed('allocated-public', `${ALLOCATED} (veřejné zdroje ČR) CZK`),
  needed('allocated-private', `${ALLOCATED} (národní soukromé zdroje / soukromé zdroje) CZK`),
  optional('claimed', `${CLAIMED} (celkové způsobilé výdaje, CZK)`),
  optional('claimed-eu', `${CLAIMED} (příspěvek Unie, CZK)`),
  optional('claimed-public', `${CLAIMED} (národní veřejné zdroje, CZK)`),
  optional('claimed-private', `${CLAIMED} (národní soukromé zdroje / soukromé zdroje, CZK)`),
];

export const EXTRACT_COLUMNS: readonly ListColumn[] = [
  needed('number', 'Registrační číslo projektu'),
  needed('title', 'Název projektu CZ'),
  needed('recipient', 'Žadatel'),
  optional('stateCode', 'Kód stavu'),
  needed('state', 'Název stavu'),
  optional('call', 'Číslo výzvy'),
  optional('call-name', 'Název výzvy'),
  optional('programme', 'Operační program'),
  needed('allocated', 'CZV projektu'),
  needed('allocated-eu', 'Příspěvek EU'),
];
