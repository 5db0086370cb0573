// Hits of a scenario as a file, in the shape of the API. Every row says how certain the event behind it is.
import { narrowImpact } from '#continuity/narrow.ts';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { sheetResponse } from '#server/api/spreadsheet.ts';
import { formatEventImpact } from '#server/workflows/impact/format-event.ts';
import { hitTable } from '#server/workflows/impact/hit-table.ts';
import type { RequestHandler } from './$types';
import { assess, openEvent, placeOf, readScenario } from '../../stress-test.server.ts';

const FORMATS = ['json', 'csv', 'csv-cs', 'xlsx'];

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const opened = await openEvent(locals.site, params.event, [url.search.slice(1)]);
  const { register, event, graph } = opened;
  const { scenario, problems } = readScenario(opened, url.search.slice(1));
  const { applied, impact: whole, problems: found } = assess(graph, scenario, { spread: false });
  const place = placeOf(register, url.searchParams);
  const impact = place ? narrowImpact(whole, place.code) : whole;
  const link = formatScenarioLink({ ...scenario, dataVersion: register.dataVersion });
  const result = {
    register,
    event,
    scenario,
    link,
    applied,
    impact,
    problems: [...problems, ...found],
    place,
  };
  const format = url.searchParams.get('format') ?? 'json';
  if (!FORMATS.includes(format))
    return new Response(`Tvar „${format.slice(0, 20)}“ neznám. Znám: ${FORMATS.join(', ')}.\n`, {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  if (format === 'csv' || format === 'csv-cs' || format === 'xlsx')
    return sheetResponse(
      named(hitTable(result), place?.code),
      format === 'xlsx' ? 'xlsx' : 'csv',
      format === 'csv' ? 'en' : 'cs',
    );
  const { name } = named({ name: `dopady-${event.id}`.replace(/[^\w-]/g, '-') }, place?.code);
  return Response.json(formatEventImpact(result), {
    headers: { 'content-disposition': `attachment; filename="${name}.json"` },
  });
};

/** A file of one municipality says so by its name. */
const named = <T extends { name: string }>(table: T, place: string | undefined): T =>
  place === undefined ? table : { ...table, name: `${table.name}-${place}` };
