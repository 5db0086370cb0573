import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { openRegister } from '#server/workflows/open-register.ts';
import type { Door, RegisterBook } from '#server/workflows/projects/book.ts';
import { downloadExport } from '#server/workflows/projects/download.ts';
import { buildManifest, type ExportRequest } from '#server/workflows/projects/export.ts';
import { answerQuestion } from '#server/workflows/projects/list.ts';
import { getProjectBook } from '#server/workflows/projects/keep-book.ts';
import { writeOneVersion } from '#server/workflows/projects/one-version.ts';
import { parseQuestion } from '#server/workflows/projects/question.ts';
import { sayQuestion } from '#server/workflows/projects/reading.ts';
import { formatNumber } from '#model/quantity.ts';
import { formatCounted } from '#need/czech-counts.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { readQuery } from './query.ts';

type Wanted = Pick<ExportRequest, 'format' | 'locale'> & { query: string; output: string | undefined };

/** The same road as the pages and the API: the same question gives the same bytes. */
export async function exportProjects(
  terminal: Terminal,
  { query, output, ...how }: Wanted,
): Promise<ExitCode> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    const { database, region } = register;
    const door: Door = {
      read: (work) => database.read(region, work),
      manySessions: database.manySessions,
      spoolFolder: join(settings.dataFolder, 'downloads'),
    };
    progress('Čtu projekty …');
    const request = { ...how, question: parseQuestion(readQuery(query)) };
    const reading = sayQuestion(await getProjectBook(door), request.question.text, 'cs');
    if (reading) terminal.err(`Hledá se: ${reading}.\n`);
    if (output === undefined) {
      for await (const piece of downloadExport(door, request))
        if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
      return 0;
    }
    const { book, ...file } = await writeFile(output, door, request, (count) =>
      progress(`Zapisuji ${sayProjects(count)} …`),
    );
    const manifest = buildManifest(book, request, file, new Date());
    writeFileSync(`${output}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    terminal.out(
      `${output}: ${sayProjects(manifest.rows)}, ${formatNumber(String(file.bytes))} bajtů, sha256 ${file.sha256.slice(0, 12)}…\n` +
        `${output}.manifest.json: dotaz, verze dat ${book.version}, celý otisk\n`,
    );
    return 0;
  } finally {
    await register.close();
  }
}

const sayProjects = (count: number) => formatCounted(count, ['projekt', 'projekty', 'projektu', 'projektů']);

/** Half a file never stands under its name: it is written beside it and renamed when whole. */
async function writeFile(
  path: string,
  door: Door,
  request: ExportRequest,
  begun: (count: number) => void,
): Promise<{ book: RegisterBook; bytes: number; sha256: string }> {
  const partial = `${path}.part`;
  const file = await open(partial, 'w');
  let hash = createHash('sha256');
  let bytes = 0;
  try {
    const book = await writeOneVersion(door, request, {
      async begin(of) {
        begun(answerQuestion(of, request.question).count);
        await file.truncate(0);
        hash = createHash('sha256');
        bytes = 0;
      },
      async write(piece) {
        await file.writev([piece], bytes);
        hash.update(piece);
        bytes += piece.length;
      },
    });
    renameSync(partial, path);
    return { book, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
