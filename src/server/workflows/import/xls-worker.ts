// The body of the worker that reads one binary workbook; it may be stopped at any moment, so it holds nothing else.
import { parentPort, workerData } from 'node:worker_threads';
import { readXls } from '#sources/file/xls.ts';

parentPort!.postMessage(readXls(workerData as Uint8Array));
