// The embedded engine's own thread: PGlite behind the PostgreSQL wire protocol on a local socket.
// A query that sleeps or scans keeps only this thread busy.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const { folder, socket } = workerData as { folder: string | undefined; socket: string };

const engine = await PGlite.create(folder ?? 'memory://');
const server = new PGLiteSocketServer({ db: engine, path: socket, maxConnections: 64 });
await server.start();

parentPort!.on('message', async (message: 'close' | 'connections') => {
  if (message === 'connections') {
    parentPort!.postMessage({ connections: server.getStats().activeConnections });
    return;
  }
  await server.stop();
  await engine.close();
  parentPort!.postMessage('closed');
});
parentPort!.postMessage('ready');
