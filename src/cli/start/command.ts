import { UsageError, type Command } from '../command.ts';

export const start: Command = {
  name: 'start',
  summary: 'Spustí Oporu: připraví databázi, načte kraj a vypíše adresu stránek',
  usage: ['./opora start [--port ČÍSLO] [--host ADRESA]'],
  options: { port: { type: 'string' }, host: { type: 'string' } },
  optionHelp: {
    port: 'port (jinak PORT, jinak 3000; 0 zvolí volný)',
    host: 'adresa, na které poslouchat (jinak HOST, jinak 127.0.0.1)',
  },
  examples: [
    { command: './opora start', does: 'databáze ve složce OPORA_DATA (jinak var/), stránky na portu 3000' },
    { command: 'DATABASE_URL=postgres://… ./opora start --port 8080', does: 'nad serverem PostgreSQL' },
  ],
  async run(terminal, positionals, values) {
    if (positionals.length) throw new UsageError(`Nečekám žádný název, našel jsem: ${positionals.join(' ')}`);
    const port = values.port === undefined ? terminal.settings.port : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new UsageError(`Port má být číslo 0 až 65535, našel jsem „${values.port}“.`);
    }
    const { start } = await import('./run.ts');
    return start(terminal, { port, host: (values.host as string | undefined) ?? terminal.settings.host });
  },
};
