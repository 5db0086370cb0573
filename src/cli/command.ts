// What every command of ./opora looks like.
import type { ParseArgsConfig } from 'node:util';
import type { Settings } from '../server/settings.ts';

/** 0 fine · 1 the data says no (a contradiction, a finding) · 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** The outside world of a command, handed in so that tests can hand in another. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  /** Progress is written only for people: on stderr, when it is a terminal. */
  progress(text: string): void;
  /** Writes as it is, for a line that changes; missing where stderr is no terminal. */
  bar?(text: string): void;
  settings: Settings;
  author: string;
};

export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  usage: string[];
  options: NonNullable<ParseArgsConfig['options']>;
  /** Option → one line of help. */
  optionHelp: Record<string, string>;
  examples: { command: string; does: string }[];
  run(
    terminal: Terminal,
    positionals: string[],
    values: Record<string, string | boolean | undefined>,
  ): Promise<ExitCode>;
};

/** Wrong use of a command: shown with its usage, exit code 2. */
export class UsageError extends Error {}
