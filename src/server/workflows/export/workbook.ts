// A workbook written row by row, for tables of any length; `server/api/spreadsheet.ts` makes small formatted ones in memory.
import { columnLetters } from '#model/import-report.ts';
import { neutralise, type Cell } from './cells.ts';
import { writeZip, type ZipEntry } from './zip.ts';

export type SheetColumn = { title: string; places?: number; width?: number };
/** `facts`: lines of the last sheet, which says what the file is. */
export type Workbook = {
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly Cell[]>;
  factsName: string;
  facts: readonly (readonly [string, string])[];
};

/** A sheet has 1 048 576 rows; one is the heading, and a new sheet begins well before. */
const ROWS_OF_SHEET = 1_000_000;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LONGEST_CELL = 32_767;

export function writeWorkbook(workbook: Workbook): AsyncGenerator<Buffer> {
  return writeZip(entriesOf(workbook));
}

async function* entriesOf({ name, columns, rows, factsName, facts }: Workbook): AsyncGenerator<ZipEntry> {
  const iterator = rows[Symbol.asyncIterator]();
  const names: string[] = [];
  let next = await iterator.next();
  do {
    names.push(names.length === 0 ? name : `${name} ${names.length + 1}`);
    yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheet() };
  } while (!next.done);
  names.push(factsName);
  yield { name: `xl/worksheets/sheet${names.length}.xml`, content: once(factSheet(facts)) };
  yield { name: 'xl/styles.xml', content: once(STYLES) };
  yield { name: 'xl/workbook.xml', content: once(workbookXml(names)) };
  yield { name: 'xl/_rels/workbook.xml.rels', content: once(workbookRelations(names.length)) };
  yield { name: '_rels/.rels', content: once(PACKAGE_RELATIONS) };
  yield { name: '[Content_Types].xml', content: once(contentTypes(names.length)) };

  async function* sheet(): AsyncGenerator<string> {
    yield sheetHead(columns);
    let text = rowXml(
      1,
      columns.map(({ title }) => title),
      () => BOLD,
    );
    for (let count = 1; !next.done && count < ROWS_OF_SHEET; count++) {
      text += rowXml(count + 1, next.value, (at) =>
        columns[at]?.places === 2 ? MONEY : columns[at]?.places === 0 ? WHOLE : PLAIN,
      );
      if (text.length > 0x10000) {
        yield text;
        text = '';
      }
      next = await iterator.next();
    }
    yield `${text}</sheetData></worksheet>`;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const [PLAIN, BOLD, MONEY, WHOLE] = [0, 1, 2, 3];

const LETTERS: string[] = [];
/** A table has few columns and many rows. */
const letters = (at: number) => (LETTERS[at] ??= columnLetters(at));

function rowXml(row: number, cells: readonly Cell[], style: (at: number) => number): string {
  return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `r="${letters(at)}${row}" s="${style(at)}"`)).join('')}</row>`;
}

function cellXml(cell: Cell, marks: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c ${marks}><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c ${marks}><v>${cell.decimal}</v></c>`;
  const text = escapeXml(neutralise(cell).slice(0, LONGEST_CELL));
  return `<c ${marks} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Characters that XML 1.0 can not hold are dropped. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}

function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns
    .map(({ title, width }, at) => {
      const wide = width ?? Math.min(40, Math.max(12, title.length + 2));
      return `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1"/>`;
    })
    .join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
}

function factSheet(facts: Workbook['facts']): string {
  const rows = facts.map((fact, at) => rowXml(at + 1, fact, (cell) => (cell === 0 ? BOLD : PLAIN))).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${rows}</sheetData></worksheet>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function workbookXml(names: readonly string[]): string {
  const sheets = names
    .map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const lines = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

const PACKAGE_RELATIONS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${parts.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;
}
