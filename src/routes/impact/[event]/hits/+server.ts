// Hits of a scenario as a file, in the shape of the API. Every row says how certain the event behind it is.
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { sheetResponse } from '#server/api/spreadsheet.ts';
import { formatEventImpact } from '#server/workflows/impact/format-event.ts';
import { hitTable } from '#server/workflows/impact/hit-table.ts';
import type { RequestHandler } from './$types';
import { assess, openEvent, readScenario } from '../../stress-test.server.ts';

const FORMATS = ['json', 'csv', 'csv-cs', 'xlsx'];

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const opened = await openEvent(locals.site, params.event, [url.search.slice(1)]);
  const { register, event, graph } = opened;
  const { scenario, problems } = readScenario(opened, url.search.slice(1));
  const { applied, impact, problems: found } = assess(graph, scenario, { spread: false });
  const link = formatScenarioLink({ ...scenario, dataVersion: register.dataVersion });
  const result = { register, event, scenario, link, applied, impact, problems: [...problems, ...found] };
  const format = url.searchParams.get('format') ?? 'json';
  if (!FORMATS.includes(format))
    return new Response(`Tvar „${format.slice(0, 20)}“ neznám. Znám: ${FORMATS.join(', ')}.\n`, {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  if (format === 'csv' || format === 'csv-cs' || format === 'xlsx')
    return sheetResponse(
      hitTable(result),
      format === 'xlsx' ? 'xlsx' : 'csv',
      format === 'csv' ? 'en' : 'cs',
    );
  const name = `dopady-${event.id}`.replace(/[^\w-]/g, '-');
  return Response.json(formatEventImpact(result), {
    headers: { 'content-disposition': `attachment; filename="${name}.json"` },
  });
};
