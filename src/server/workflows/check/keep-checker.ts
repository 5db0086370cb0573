// Keeps one checker in the web process until the data change: its places and figures are read once, not with each text.
import { findVersion } from '../../register/version.ts';
import { openChecker, type Checker } from './check-text.ts';
import type { Door } from './evidence.ts';

const kept = new WeakMap<object, { version: bigint; checker: Checker }>();

/** The checker of the newest data. */
export async function getChecker(door: Door): Promise<Checker> {
  const version = (await door.read(findVersion))?.version ?? 0n;
  const known = kept.get(door);
  if (known?.version === version) return known.checker;
  const checker = openChecker(door, { aside: true });
  kept.set(door, { version, checker });
  return checker;
}
