import { countRegister } from '#server/register/counts.ts';
import { UsageError, type Command } from '../command.ts';

export const db: Command = {
  name: 'db',
  summary: 'Připraví databázi a řekne, v jakém je stavu',
  usage: ['./opora db migrate', './opora db status [--json]'],
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'výsledek jako JSON' },
  examples: [
    { command: './opora db status', does: 'verze schématu, kraje a počet řádků v nich' },
    {
      command: 'DATABASE_URL=postgres://… ./opora db migrate',
      does: 'připraví schéma na serveru PostgreSQL',
    },
  ],
  async run(terminal, [action = 'status'], values) {
    if (action !== 'migrate' && action !== 'status')
      throw new UsageError(`Čekám migrate nebo status, našel jsem „${action}“.`);
    const { openDatabase } = await import('#server/database/open.ts');
    const { databaseUrl: url, dataFolder } = terminal.settings;
    // Opening brings the schema up to date; both actions report what is there afterwards.
    const { database, close } = await openDatabase({ url, dataFolder, share: true });
    try {
      const { rows: migrations } = await database.pool.query<{ name: string }>(
        'select name from schema_migration order by number',
      );
      const { rows: regions } = await database.pool.query<{ code: string; title: string }>(
        'select code, title from region order by code',
      );
      const counts = await Promise.all(
        regions.map(async ({ code, title }) => ({
          code,
          title,
          ...(await database.read(code, countRegister)),
        })),
      );
      const status = {
        engine: url ? 'postgresql' : 'embedded',
        schema: migrations.at(-1)?.name ?? null,
        regions,
      };
      if (values.json) terminal.out(`${JSON.stringify(status, null, 2)}\n`);
      else {
        terminal.out(
          `databáze  ${url ? 'server PostgreSQL' : `vestavěná v ${dataFolder}`}\nschéma    ${status.schema}\n`,
        );
        for (const one of counts) {
          terminal.out(`kraj      ${one.code} ${one.title}, verze ${one.version}
`);
          terminal.out(`          ${one.publications} pramenů, ${one.editions} vydání, ${one.rows} řádků, ${one.figures} čísel, ${one.needValues} údajů o potřebě
`);
        }
      }
      return 0;
    } finally {
      await close();
    }
  },
};
