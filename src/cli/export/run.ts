import { createHash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { openRegister } from '#server/workflows/open-register.ts';
import { bookOn } from '#server/workflows/projects/book-on.ts';
import { buildManifest, writeExport, type ExportRequest } from '#server/workflows/projects/export.ts';
import { getProjectBook } from '#server/workflows/projects/keep-book.ts';
import { answerQuestion } from '#server/workflows/projects/list.ts';
import { parseQuestion } from '#server/workflows/projects/question.ts';
import { formatNumber } from '#model/quantity.ts';
import { formatCounted } from '#need/czech-counts.ts';
import type { ExitCode, Terminal } from '../command.ts';

type Wanted = Pick<ExportRequest, 'format' | 'locale'> & { query: string; output: string | undefined };

/** The same road as the pages and the API: the same question gives the same bytes. */
export async function exportProjects(
  terminal: Terminal,
  { query, output, ...how }: Wanted,
): Promise<ExitCode> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    const door = {
      read: <T>(work: Parameters<typeof register.database.read<T>>[1]) =>
        register.database.read(register.region, work),
    };
    progress('Čtu projekty …');
    const search = query.includes('=')
      ? new URLSearchParams(query.replace(/^\?/, ''))
      : new URLSearchParams({ q: query });
    const request = { ...how, question: parseQuestion(search) };
    const book = bookOn(await getProjectBook(door), request.question.asOf);
    const { count } = answerQuestion(book, request.question);
    const projects = formatCounted(count, ['projekt', 'projekty', 'projektu', 'projektů']);
    progress(`Zapisuji ${projects} …`);

    if (output === undefined) {
      for await (const piece of writeExport(door, book, request))
        if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
      return 0;
    }
    const file = await writeFile(output, writeExport(door, book, request));
    const manifest = buildManifest(book, request, file, new Date());
    writeFileSync(`${output}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    terminal.out(
      `${output}: ${projects}, ${formatNumber(String(file.bytes))} bajtů, sha256 ${file.sha256.slice(0, 12)}…\n` +
        `${output}.manifest.json: dotaz, verze dat ${book.version}, celý otisk\n`,
    );
    return 0;
  } finally {
    await register.close();
  }
}

/** Half a file never stands under its name: it is written beside it and renamed when whole. */
async function writeFile(
  path: string,
  pieces: AsyncGenerator<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const partial = `${path}.part`;
  const stream = createWriteStream(partial);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await once(stream, 'open');
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      if (!stream.write(piece)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    renameSync(partial, path);
  } catch (error) {
    stream.destroy();
    rmSync(partial, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}
