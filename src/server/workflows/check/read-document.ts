// A file a person sends to be checked, as the text to check: plain text, Markdown, a web page, DOCX, PDF.
import { blankTableMarks } from '#claims/table-marks.ts';
import { KIND_NAMES, readFileKind, type FileKind } from '#sources/file/kind.ts';
import { readText } from '#sources/file/text.ts';
import { readDocx } from './docx.ts';
import { readPage } from './page.ts';
import { readPdf } from './pdf.ts';

export type DocumentText = {
  text: string;
  /** Offsets and lines are those of the file itself; false when the text was taken out of a page or document. */
  asWritten: boolean;
  /** Czech sentences a person should know about how the file was read. */
  notes: string[];
};

export type Refusal = { refusal: string };

/** Far above any release: 1 MB of text takes seconds, and a person reads what comes out. */
export const MOST_BYTES = 16 * 1024 * 1024;
const TEXT_KINDS: readonly FileKind[] = ['text', 'csv', 'tsv', 'json'];
const ACCEPTED = 'prostý text, Markdown, webovou stránku (HTML), DOCX nebo PDF s textovou vrstvou';

/** The text of a document; a file that cannot be checked is refused with a Czech sentence that says what to do. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentText | Refusal> {
  if (bytes.length > MOST_BYTES)
    return refuse(
      name,
      `má ${Math.ceil(bytes.length / 1024 / 1024)} MB, nejvíc lze ověřit 16 MB; rozdělte ho`,
    );
  const kind = readFileKind(bytes, name);
  if (kind === 'empty') return refuse(name, 'je prázdný');
  if (kind === 'pdf' || kind === 'zip') {
    const document = kind === 'pdf' ? await readPdf(bytes) : readDocx(bytes);
    return 'text' in document ? taken(document.text) : refuse(name, document.problem);
  }
  const office = findOfficeFormat(bytes, kind, name);
  if (office) return refuse(name, `je ${office}; uložte ho jako DOCX nebo PDF`);
  if (kind !== 'html' && !TEXT_KINDS.includes(kind))
    return refuse(name, `je ${KIND_NAMES[kind]}; ověřit umím ${ACCEPTED}`);
  return readTextFile(bytes, kind, name);
}

function readTextFile(bytes: Uint8Array, kind: FileKind, name: string): DocumentText | Refusal {
  const { text, encoding, problems } = readText(bytes);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem)
    return refuse(name, `nejde přečíst jako text; čekám ${problem.expected ?? 'text v kódování UTF-8'}`);
  const notes = problems.some(({ code }) => code === 'guessed-encoding')
    ? [
        `Soubor ${name} není v kódování UTF-8, byl přečten jako ${encoding}. Zkontrolujte písmena s háčky a čárkami.`,
      ]
    : [];
  // A fragment that begins with a heading is a page too, when its name says so.
  if (kind === 'html' || (/\.x?html?$/i.test(name) && /<\/?[a-z][^>]*>/i.test(text))) {
    const page = readPage(text);
    return 'text' in page ? taken(page.text, notes) : refuse(name, page.problem);
  }
  const markdown = /\.(?:md|markdown)$/i.test(name);
  return { text: markdown ? blankMarkdown(text) : text, asWritten: true, notes };
}

function taken(text: string, notes: string[] = []): DocumentText {
  return { text, asWritten: false, notes };
}

/** Formats of word processors that look like something else. */
function findOfficeFormat(bytes: Uint8Array, kind: FileKind, name: string): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  if (head === '{\\rtf') return 'dokument RTF';
  if (kind === 'ods' && /\.odt$/i.test(name)) return 'dokument ODT';
  return kind === 'unknown' && head.startsWith('\u00d0\u00cf\u0011')
    ? 'starý dokument Wordu (DOC)'
    : undefined;
}

function refuse(name: string, why: string): Refusal {
  return { refusal: `Soubor ${name} ${why}.` };
}

const HEADING = /^#{1,6} +\S/m;
const RULE = /^ {0,3}\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:? *)?$/m;
const STRONG = /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/g;
const LEAST_STRONG = 2;

/** A pasted text has no name to tell what it is: a heading, the rule of a table or strong words do. */
export function readPasted(text: string): DocumentText {
  const strong = (text.match(STRONG) ?? []).length;
  if (!HEADING.test(text) && !RULE.test(text) && strong < LEAST_STRONG)
    return { text, asWritten: true, notes: [] };
  return {
    text: blankMarkdown(text),
    asWritten: true,
    notes: ['Text má značky Markdownu, byl proto přečten jako soubor .md.'],
  };
}

/** Marks of Markdown become spaces, so that every offset and line stays that of the file. */
export function blankMarkdown(text: string): string {
  const blank = (match: string) => ' '.repeat(match.length);
  return blankTableMarks(text)
    .replace(/^([ \t]*)\*(?=[ \t]+[^\s*])/gm, '$1•')
    .replace(/\*+|`+|~~|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, blank)
    .replace(/^[ \t]{0,3}(?:#{1,6}|>)(?=\s)/gm, blank);
}
