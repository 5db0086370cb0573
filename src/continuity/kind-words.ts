// What kinds of things are called; a kind of an author's own is shown as written.
import type { Locale } from '#model/quantity.ts';

const KINDS: Record<Locale, Record<string, string>> = {
  cs: {
    organisation: 'organizace',
    unit: 'útvar',
    post: 'pracovní místo',
    agreement: 'dohoda',
    cooperation: 'spolupráce',
    body: 'partnerství nebo skupina',
    plan: 'plán',
    plan_node: 'bod plánu',
    task: 'úkol',
    call: 'výzva',
    access: 'přístup k výzvě',
    project: 'projekt',
    service: 'služba',
    obligation: 'povinnost',
    investment: 'investice',
    continuation: 'navazující projekt (předpokládaný)',
    municipality: 'obec',
  },
  en: {
    organisation: 'organisation',
    unit: 'unit',
    post: 'post',
    agreement: 'agreement',
    cooperation: 'cooperation',
    body: 'partnership or group',
    plan: 'plan',
    plan_node: 'item of a plan',
    task: 'task',
    call: 'call',
    access: 'access to a call',
    project: 'project',
    service: 'service',
    obligation: 'obligation',
    investment: 'investment',
    continuation: 'follow-up project (expected)',
    municipality: 'municipality',
  },
};

export const sayKindIn = (kind: string, locale: Locale): string => KINDS[locale][kind] ?? kind;
