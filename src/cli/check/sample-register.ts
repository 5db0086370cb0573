// A checker over a register of the pack, for the tests of this folder.
import { openChecker } from '#server/workflows/check/check-text.ts';
import { openCommandLine } from '../../../test/command.ts';

export async function openSample() {
  const { register, ...command } = await openCommandLine();
  const checker = openChecker({
    region: register.region,
    read: (read) => register.database.read(register.region, read),
  });
  return { ...command, checker };
}
