// Elements `PRJ` of an export, one at a time, as rows of paths.

import type { PublishedFile } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import { LIMITS } from '../file/limits.ts';
import { openText } from '../file/open-table.ts';
import type { CellValue } from '../file/workbook.ts';
import { readXml } from '../file/xml-stream.ts';
import type { RecordChunk } from '../project-list/records.ts';
import { NAMESPACE, PATHS } from './headings.ts';

/** What the root element says of the export. */
export type ExportHead = { date?: string; licence?: string; author?: string };

const INDEX = new Map<string, number>(PATHS.map((path, index) => [path, index]));

export async function* streamProjects(
  file: PublishedFile,
  packed: boolean,
  head: ExportHead,
): AsyncGenerator<RecordChunk> {
  const records: RecordChunk['records'] = [];
  const problems: Problem[] = [];
  const handlers = collect(
    (cells) => void (problems.length === 0 && records.push({ row: 0, cells })),
    problems,
    head,
  );
  let row = 0;
  try {
    for await (const _ of readXml(openText(file, packed)(), handlers)) {
      if (records.length > 0)
        yield { records: records.splice(0).map(({ cells }) => ({ row: (row += 1), cells })), problems: [] };
      if (problems.length > 0) break;
    }
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 200);
    problems.push({
      code: 'invalid-xml',
      severity: 'error',
      ref: { sheet: 'PRJ', row: row + 1 },
      expected: 'celé XML',
      details: { reason },
    });
  }
  yield { records: records.map(({ cells }) => ({ row: (row += 1), cells })), problems };
}

function collect(keep: (cells: CellValue[]) => void, problems: Problem[], head: ExportHead) {
  const path: string[] = [];
  let texts: string[] = [];
  let cells: (string | null)[] | undefined;
  let block: Map<string, string> | undefined;
  let depth = 0;

  const put = (name: string, text: string) => {
    const index = INDEX.get(name);
    if (index === undefined || text === '' || !cells) return;
    const before = cells[index];
    const value = before ? `${before}\n${text}` : text;
    if (value.length <= LIMITS.cellLength) cells[index] = value;
    else
      problems.push({
        code: 'cell-too-long',
        severity: 'error',
        ref: { sheet: 'PRJ', row: 1 },
        column: name,
        expected: `nejvýše ${LIMITS.cellLength} znaků`,
      });
  };

  return {
    open(name: string, attributes: Record<string, string>) {
      depth += 1;
      if (depth === 1) checkRoot(name, attributes, problems, head);
      if (name === 'PRJ' && depth === 2) cells = PATHS.map(() => null);
      else if (cells) {
        path.push(name);
        if (name === 'PF' && path.length === 1) block = new Map();
      }
      texts = [];
    },
    text(piece: string) {
      if (cells) texts.push(piece);
    },
    close(name: string) {
      depth -= 1;
      if (!cells) return;
      if (name === 'PRJ' && path.length === 0) {
        keep(cells);
        cells = undefined;
        return;
      }
      const text = texts.join('').trim();
      texts = [];
      if (block && path.length === 1) {
        for (const [element, value] of block) put(`PF[T=${block.get('T') ?? '?'}]/${element}`, value);
        block = undefined;
      } else if (block) block.set(name, text);
      // How places of realisation are told from places of impact inside UM is not documented: all its text is kept.
      else put(path[0] === 'UM' ? 'UM' : path.join('/'), text);
      path.pop();
    },
  };
}

function checkRoot(
  name: string,
  attributes: Record<string, string>,
  problems: Problem[],
  head: ExportHead,
): void {
  const spaces = Object.entries(attributes)
    .filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
    .map(([, value]) => value);
  Object.assign(head, {
    date: attributes.DATE?.slice(0, 10),
    licence: attributes.LICENCE,
    author: attributes.AUTOR,
  });
  if (name === 'EXPORT' && spaces.some((space) => NAMESPACE.test(space))) return;
  const value = spaces.find((space) => !space.includes('XMLSchema')) ?? name;
  problems.push({
    code: 'unexpected-namespace',
    severity: 'error',
    value,
    expected: 'https://ms21xsd.mssf.cz/OpenData/v_1',
  });
}
