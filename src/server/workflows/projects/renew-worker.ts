// The thread that resolves projects again beside a running site.
import { parentPort, workerData } from 'node:worker_threads';
import { connect, type Target } from '../../database/connect.ts';
import { renewProjects } from './renew.ts';

const { target, region } = workerData as { target: Target; region: string };

const database = connect(target, { connections: 1 });
try {
  const renewed = await renewProjects(database, region, {
    progress: (checked) => parentPort!.postMessage({ checked }),
  });
  parentPort!.postMessage({ renewed });
} finally {
  await database.close();
}
