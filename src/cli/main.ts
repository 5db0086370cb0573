// ./opora: finds the command, reads its arguments, turns its outcome into an exit code.
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { readSettings } from '../server/settings.ts';
import { UsageError, type Command, type ExitCode, type Terminal } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, overviewHelp } from './help.ts';

export async function runCommand(terminal: Terminal, [name, ...rest]: string[]): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked =
      name === 'help' && rest[0] ? commands.find((command) => command.name === rest[0]) : undefined;
    terminal.out(asked ? commandHelp(asked) : overviewHelp(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.err(
      `Příkaz „${name}“ neznám. Znám: ${commands.map((c) => c.name).join(', ')}. Nápověda: ./opora help\n`,
    );
    return 2;
  }
  try {
    const { values, positionals } = readArguments(command, rest);
    if (values.help) {
      terminal.out(commandHelp(command));
      return 0;
    }
    return await command.run(terminal, positionals, values);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\nPoužití:\n${command.usage.map((line) => `  ${line}`).join('\n')}\n`);
    } else {
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
      if (process.env.OPORA_TRACE && error instanceof Error) terminal.err(`${error.stack}\n`);
    }
    return 2;
  }
}

function readArguments(command: Command, args: string[]) {
  const options = { ...command.options, help: { type: 'boolean' as const, short: 'h' } };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(describeArguments(command, error as Error));
  }
}

/** What the parser of arguments found, in Czech; its own words are English. */
function describeArguments(command: Command, { message }: Error): string {
  const option = /'(?:-\w, )?(-{1,2}[\w-]+)/.exec(message)?.[1];
  const known = Object.keys(command.options ?? {}).map((name) => `--${name}`);
  if (!option) return `Nerozumím zadání: ${message}`;
  if (message.startsWith('Unknown option'))
    return `Volbu ${option} příkaz ${command.name} nezná. Zná: ${[...known, '--help'].join(', ')}.`;
  if (message.includes('does not take an argument')) return `Volba ${option} se píše bez hodnoty.`;
  if (message.includes('argument missing')) return `Volbě ${option} chybí hodnota.`;
  if (message.includes('ambiguous'))
    return `Volbě ${option} chybí hodnota; hodnotu, která začíná pomlčkou, pište ${option}=HODNOTA.`;
  return `Nerozumím zadání: ${message}`;
}

if (import.meta.main) {
  const { stdout, stderr } = process;
  // A reader that closes the pipe early (head, less) is no failure of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const base = {
    out: (text: string) => stdout.write(text),
    err: (text: string) => stderr.write(text),
    progress: (text: string) => stderr.isTTY && stderr.write(`${text}\n`),
    ...(stderr.isTTY ? { bar: (text: string) => stderr.write(text) } : {}),
    author: process.env.OPORA_AUTHOR ?? userInfo().username,
  };
  try {
    process.exitCode = await runCommand(
      { ...base, settings: readSettings(process.env) },
      process.argv.slice(2),
    );
  } catch (error) {
    // Only settings that make no sense end here; a command turns its own failures into an exit code.
    base.err(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
