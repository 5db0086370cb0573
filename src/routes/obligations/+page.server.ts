import { addMonths, formatDay, listMonths } from '#model/day.ts';
import { listTerritories } from '#server/register/territories.ts';
import { dueDay, listObligations, readAsOf, sumExposure } from '#server/workflows/obligations/list.ts';
import { toObligationRow } from '#server/workflows/obligations/rows.ts';
import { today } from '#server/workflows/today.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** Rows of one table of the page; the rest is in the files. */
const ON_PAGE = 100;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.site.read(async (tx) => {
    const locale = getLocale();
    const ask = url.searchParams;
    const now = today();
    const asked = ask.get('asOf');
    const asOf = readAsOf(asked, now);
    const day = asOf ?? readAsOf(null, now)!;
    const places = await listTerritories(tx, { level: 'municipality', parent: tx.region });
    const code = ask.get('territory') ?? '';
    const place = places.find((one) => one.code === code);
    const organisation = ask.get('organisation') || undefined;
    const territory = place?.code ?? (organisation ? undefined : tx.region);
    const list = await listObligations(tx, { territory, organisation, since: day });
    const year = addMonths(day, 12);
    const dated = list.filter(({ due, rule }) => due && !rule.lasting);
    const upcoming = dated.filter((one) => dueDay(one) <= year);
    const later = dated.filter((one) => dueDay(one) > year);
    const lasting = list.filter(({ rule, due }) => rule.lasting && due);
    const rows = (part: typeof list) => part.slice(0, ON_PAGE).map((one) => toObligationRow(one, locale));
    return {
      asOf: formatDay(day),
      badDay: asOf === undefined ? asked : null,
      badPlace: code && !place && code !== tx.region ? code : null,
      choice: { territory, organisation },
      place: place ? { code: place.code, name: place.name } : null,
      places: places.map(({ code, name }) => ({ code, name })),
      months: listMonths(day, addMonths(day, 11)),
      upcoming: upcoming.map((one) => toObligationRow(one, locale)),
      later: { total: later.length, rows: rows(later) },
      lasting: { total: lasting.length, rows: rows(lasting) },
      undated: {
        total: list.filter(({ due }) => !due).length,
        rows: rows(list.filter(({ due }) => !due)),
      },
      exposure: sumExposure(lasting, day),
    };
  });
