import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '#server/settings.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { passApiRequests } from './api-requests.ts';
import { ensureBuild } from './build.ts';
import { renewBeside } from './renew.ts';

export async function start(
  terminal: Terminal,
  { port, host }: { port: number; host: string },
): Promise<ExitCode> {
  const { settings, author } = terminal;
  const say = (text: string) => terminal.err(`${text}\n`);
  await checkPort(port, host);
  // The build and the database are both slow the first time and do not need each other.
  const opening = openRegister(settings, { share: false, author, progress: say });
  const handlerFile = await ensureBuild(say).catch(async (error: unknown) => {
    await opening.then((register) => register.close()).catch(() => {});
    throw error;
  });
  const register = await opening;
  // The built pages run in this process and find the database through the environment.
  process.env.OPORA_REGION = register.region;
  // They are bundled elsewhere, and still read the tables of rules that come with the program.
  process.env.OPORA_PROJECT = projectFolder;
  if (register.socketFolder) process.env.OPORA_SOCKET = register.socketFolder;
  // The built pages do not know where the project lies: folders are passed on as they were found.
  process.env.OPORA_DATA = settings.dataFolder;
  process.env.OPORA_PACK = settings.packFolder;
  // A form is accepted only from the same origin, and that needs the protocol: a proxy names it, else it is http.
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
  // Above the largest document the text check takes, so that it answers a larger one itself.
  process.env.BODY_SIZE_LIMIT ??= '64M';
  const { handler } = (await import(pathToFileURL(handlerFile).href)) as { handler: RequestListener };
  const pass = passApiRequests(handler);
  const server = createServer((request, response) => {
    completeHeaders(request);
    pass(request, response);
  });
  await listen(server, port, host).catch(async (error: unknown) => {
    await register.close();
    throw error;
  });
  const { port: actual } = server.address() as AddressInfo;
  terminal.out(`Opora běží na http://${host.includes(':') ? `[${host}]` : host}:${actual}\n`);
  const renewing = renewBeside(register, settings, say);
  await stopSignal();
  say('Ukončuji …');
  await renewing.stop();
  server.close();
  server.closeAllConnections();
  process.emit('sveltekit:shutdown' as never);
  await register.close();
  return 0;
}

/** What the pages compare to tell a form of their own from one of another site. */
function completeHeaders({ headers, url = '' }: IncomingMessage): void {
  // Of several proxies the first one spoke to the browser.
  const protocol = String(headers['x-forwarded-proto'] ?? 'http')
    .split(',', 1)[0]!
    .trim();
  headers['x-forwarded-proto'] = protocol;
  // A program that asks the API sends no origin; browsers, which alone can be led across sites, always do.
  if (url.startsWith('/api/')) headers.origin ??= `${protocol}://${headers.host}`;
}

/** Known before anything slow is done. */
async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} je obsazený. Zvolte jiný: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, () => resolve());
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
