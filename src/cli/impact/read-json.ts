// A JSON file or standard input, refused with a reason a person can act on.
import { open } from 'node:fs/promises';

const MIB = 1024 * 1024;
/** A graph of the largest size the format allows has about 115 MiB; ten times that in memory is what a computer has. */
const MOST_BYTES = 128 * MIB;

/** `file` is a path, or `-` for standard input. */
export async function readJson(file: string): Promise<unknown> {
  const name = file === '-' ? 'Standardní vstup' : `Soubor ${file}`;
  const bytes = file === '-' ? await readStream(process.stdin, name) : await readFile(file, name);
  if (bytes.length === 0) throw new Error(`${name} je prázdný. Čekám JSON.`);
  return parse(bytes, name);
}

async function readFile(file: string, name: string): Promise<Buffer> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) throw new Error(`${name} nejde otevřít. Zkontrolujte cestu a práva.`);
  try {
    const info = await handle.stat();
    if (info.isDirectory()) throw new Error(`${name} je složka. Napište cestu k souboru.`);
    // A pipe says it has no size.
    if (!info.isFile()) return await readStream(handle.createReadStream({ autoClose: false }), name);
    if (info.size > MOST_BYTES) throw tooLarge(name, `${Math.round(info.size / MIB)} MB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(name, `přes ${MOST_BYTES / MIB} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(name: string, size: string): Error {
  return new Error(
    `${name} má ${size}, nejvíc lze načíst ${MOST_BYTES / MIB} MB. Rozdělte data, nebo vypusťte texty, které výpočet nepotřebuje.`,
  );
}

function parse(bytes: Buffer, name: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${name} není text v kódování UTF-8. Uložte ho jako UTF-8.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} není platný JSON: chyba ${placeOf((error as Error).message)}. Opravte ho.`);
  }
}

/** What the parser says of the place: a line and a column, or only the text around it. */
function placeOf(message: string): string {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return `na řádku ${place[1]}, sloupec ${place[2]}`;
  const around = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message);
  return around ? `kolem textu „${around[1]}“` : 'na konci, text je neúplný';
}
