// A progress bar on one line of a terminal; nothing where nobody looks.
import type { Terminal } from './command.ts';

const WIDTH = 30;
const EVERY_MS = 100;

export type Progress = { show(what: string, done: number): void; end(): void };

/** Written on stderr, which `terminal.bar` says is a terminal. */
export function openProgress(terminal: Terminal): Progress {
  let last = 0;
  let shown = false;
  return {
    show(what, done) {
      const now = Date.now();
      if (!terminal.bar || (now - last < EVERY_MS && done < 1)) return;
      last = now;
      shown = true;
      const full = Math.round(Math.min(1, done) * WIDTH);
      const percent = String(Math.floor(Math.min(1, done) * 100)).padStart(3);
      terminal.bar(`\r${what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent}\u00a0%\u001b[K`);
    },
    end() {
      if (shown) terminal.bar?.('\r\u001b[K');
      shown = false;
    },
  };
}
