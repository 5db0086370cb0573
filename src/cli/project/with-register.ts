import { openRegister, type OpenRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';

export async function withRegister(
  terminal: Terminal,
  work: (register: OpenRegister) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

/** Amounts are bigint, which JSON does not know: exact decimal text would lose the unit, so they stay hellers as text. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one), 2)}\n`;
}
