// Money of a selection broken down, as a file: the bytes are those the API gives for the same address.
import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { formatNumber } from '#model/quantity.ts';
import { buildApi } from '#server/api/app.ts';
import { DIMENSIONS } from '#server/workflows/projects/money.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { withRegister } from '../project/with-register.ts';
import { readQuery } from './query.ts';

export const MONEY_FORMATS = ['csv', 'xlsx', 'json'];

type Wanted = {
  query: string;
  rows: string;
  columns: string | undefined;
  format: string;
  locale: 'cs' | 'en';
  output: string | undefined;
};

export async function exportMoney(terminal: Terminal, wanted: Wanted): Promise<ExitCode> {
  const { query, rows, columns, format, locale, output } = wanted;
  for (const [option, value] of [
    ['rows', rows],
    ['columns', columns],
  ])
    if (value !== undefined && !DIMENSIONS.some((one) => one === value))
      throw new UsageError(`Volba --${option} zná ${DIMENSIONS.join(', ')}; nalezeno „${value}“.`);
  if (!MONEY_FORMATS.includes(format))
    throw new UsageError(`Peníze se zapisují jako ${MONEY_FORMATS.join(', ')}, nalezeno „${format}“.`);
  return withRegister(terminal, async ({ database, region }) => {
    const search = readQuery(query);
    search.set('rows', rows);
    if (columns !== undefined) search.set('columns', columns);
    search.set('format', format);
    if (locale === 'cs') search.set('locale', locale);
    const address = `/api/v1/money?${search}`;
    terminal.progress('Čtu projekty …');
    const api = buildApi({ region, read: (work) => database.read(region, work) });
    const response = await api.request(address);
    if (!response.ok) {
      const { detail } = (await response.json()) as { detail?: string };
      throw new UsageError(`Takový rozklad nejde udělat: ${detail ?? response.statusText}`);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    if (output === undefined) {
      process.stdout.write(bytes);
      return 0;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(`${output}.part`, bytes);
    renameSync(`${output}.part`, output);
    const manifest = {
      title: 'Opora: peníze',
      query: { address, rows, columns: columns ?? null },
      file: { name: output, format, locale, bytes: bytes.length, sha256 },
      region,
      generatedAt: new Date().toISOString(),
    };
    writeFileSync(`${output}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    terminal.out(
      `${output}: ${formatNumber(String(bytes.length))} bajtů, sha256 ${sha256.slice(0, 12)}…\n${output}.manifest.json\n`,
    );
    return 0;
  });
}
