// Hits of a scenario as a file. Every row says how certain the event behind it is.
import { describeHit, listAssumptions, STANDING_TEXTS } from '#continuity/explain-cs.ts';
import { formatDay } from '#model/day.ts';
import { formatImpact } from '#continuity/impact-format.ts';
import type { Hit } from '#continuity/impact.ts';
import { formatDecimal } from '#model/money.ts';
import { sheetResponse, type Column } from '#server/api/spreadsheet.ts';
import type { RequestHandler } from './$types';
import { assess, namesOf, openEvent, readScenario } from '../../stress-test.server.ts';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const opened = await openEvent(locals.site, params.event);
  const { register, event, graph } = opened;
  const { scenario, problems } = readScenario(opened, url.search.slice(1));
  const { impact, problems: found } = assess(graph, scenario, { spread: false });
  const format = url.searchParams.get('format');
  const name = `dopady-${event.id}`.replace(/[^\w-]/g, '-');
  if (format === 'csv' || format === 'csv-cs' || format === 'xlsx') {
    const table = {
      ...{ name, title: { cs: event.title, en: event.title }, items: impact.hits },
      columns: columnsOf(namesOf(register), register.dataVersion),
    };
    return sheetResponse(table, format === 'xlsx' ? 'xlsx' : 'csv', format === 'csv' ? 'en' : 'cs');
  }
  const messages = [...problems, ...found].map((problem) => problem.message);
  return Response.json(
    { dataVersion: register.dataVersion, scenario, problems: messages, ...formatImpact(impact) },
    { headers: { 'content-disposition': `attachment; filename="${name}.json"` } },
  );
};

function columnsOf(names: Record<string, string>, version: string): Column<Hit>[] {
  const placesOf = ({ fall }: Hit) =>
    (fall.node.municipality?.split(' ') ?? []).map((code) => names[code] ?? code).join(', ');
  return [
    { id: 'node', title: 'Identifikátor', value: ({ fall }) => fall.node.id },
    { id: 'title', title: 'Co', value: ({ fall }) => fall.node.title },
    { id: 'kind', title: 'Druh', value: ({ fall }) => fall.node.kind },
    { id: 'municipalities', title: 'Obce', value: placesOf },
    { id: 'date', title: 'Datum', value: ({ fall }) => formatDay(fall.day) },
    { id: 'until', title: 'Do', value: ({ fall }) => (fall.until === null ? '' : formatDay(fall.until)) },
    { id: 'class', title: 'Třída peněz', value: (hit) => hit.class ?? '' },
    {
      id: 'amount_czk',
      title: 'Částka v Kč',
      places: 2,
      value: (hit) => (hit.amount === null ? undefined : Number(formatDecimal(hit.amount))),
    },
    {
      id: 'amount_known',
      title: 'Částka známa',
      value: (hit) => (hit.class === null ? '' : hit.amount === null ? 'ne' : 'ano'),
    },
    { id: 'event', title: 'Událost', value: ({ fall }) => fall.event?.title ?? '' },
    { id: 'standing', title: 'Stav události (kód)', value: ({ fall }) => fall.standing },
    { id: 'standing_words', title: 'Stav události', value: ({ fall }) => STANDING_TEXTS[fall.standing] },
    { id: 'confidence', title: 'Jistota vazeb', value: ({ fall }) => fall.confidence },
    { id: 'path', title: 'Cesta slovy', value: (hit) => describeHit(hit) },
    { id: 'assumptions', title: 'Předpoklady', value: ({ fall }) => listAssumptions(fall).join(' | ') },
    { id: 'people', title: 'Lidé', value: ({ fall }) => fall.node.people },
    { id: 'services', title: 'Služby', value: ({ fall }) => fall.node.services.join(', ') },
    { id: 'contact', title: 'Kontakt', value: ({ fall }) => fall.node.contact ?? '' },
    { id: 'data_version', title: 'Verze dat', value: () => version },
  ];
}
