import type { Command } from './command.ts';
import { check } from './check/command.ts';
import { db } from './db/command.ts';
import { exportCommand } from './export/command.ts';
import { impact } from './impact/command.ts';
import { importCommand } from './import/command.ts';
import { need } from './need/command.ts';
import { pack } from './pack/command.ts';
import { project } from './project/command.ts';
import { reconcile } from './reconcile/command.ts';
import { start } from './start/command.ts';

/** Every command of ./opora, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  importCommand,
  project,
  pack,
  reconcile,
  need,
  check,
  impact,
  exportCommand,
  db,
];
