// What a visitor sent to be checked: a text or a file, with limits of size and a sentence for everything that fails.
import { m } from '#lib/paraglide/messages.js';
import { isoDay } from '#server/workflows/check/batch.ts';
import { readDocument, readPasted, type DocumentText } from '#server/workflows/check/read-document.ts';

const MB = 1024 * 1024;
const MOST = { text: MB, file: 10 * MB, request: 12 * MB };

export type CheckRequest = { document: DocumentText; published: string | null; name: string | null };
export type RefusedRequest = { status: 400 | 413; refusal: string; text: string; published: string | null };

export async function readCheckRequest(request: Request): Promise<CheckRequest | RefusedRequest> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MOST.request) {
    // Read to its end, because a browser shows no answer to what it has not finished sending.
    await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
    return { status: 413, refusal: m.check_request_too_long(sized(announced)), text: '', published: null };
  }
  const form = await request.formData();
  const text = String(form.get('text') ?? '').replace(/\r\n?/g, '\n');
  const day = String(form.get('published') ?? '').trim();
  const file = form.get('file');
  const uploaded = file instanceof File && file.size > 0 ? file : undefined;
  const known = isoDay.safeParse(day).success;
  const refuse = (status: 400 | 413, refusal: string, kept = text): RefusedRequest => ({
    status,
    refusal,
    text: kept,
    published: known ? day : null,
  });
  if (day !== '' && !known) return refuse(400, m.check_bad_day({ day: day.slice(0, 40) }));
  if (!uploaded && text.trim() === '') return refuse(400, m.check_empty());
  const size = Buffer.byteLength(text);
  if (size > MOST.text) return refuse(413, m.check_text_too_long(sized(size)), '');
  const published = day === '' ? null : day;
  if (!uploaded) return { document: readPasted(text), published, name: null };
  if (uploaded.size > MOST.file) return refuse(413, m.check_file_too_long(sized(uploaded.size)));
  const document = await readDocument(new Uint8Array(await uploaded.arrayBuffer()), uploaded.name);
  if ('refusal' in document) return refuse(400, document.refusal);
  const length = Buffer.byteLength(document.text);
  if (length > MOST.text) return refuse(413, m.check_text_too_long(sized(length)));
  const notes = text.trim() === '' ? document.notes : [...document.notes, m.check_file_won()];
  return { document: { ...document, notes }, published, name: uploaded.name };
}

/** Rounded up, so that what is over the limit never reads as the limit itself. */
function sized(bytes: number): { size: string } {
  return { size: (Math.ceil((bytes / MB) * 10) / 10).toLocaleString('cs') };
}
