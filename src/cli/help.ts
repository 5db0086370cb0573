// Help texts, built from what the commands say of themselves.
import type { Command } from './command.ts';

export function overviewHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Opora: evidence regionálního partnerství pro sociální začleňování',
    '',
    'Použití: ./opora PŘÍKAZ [volby]',
    '',
    ...list,
    '',
    'Podrobnosti: ./opora help PŘÍKAZ',
    'Návratový kód: 0 v pořádku · 1 data nesouhlasí · 2 špatné zadání nebo nečitelný vstup',
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => ({
    left: `--${name}${option.type === 'string' ? ' HODNOTA' : ''}`,
    right: command.optionHelp[name] ?? '',
  }));
  const width = Math.max(0, ...options.map((option) => option.left.length));
  return [
    command.summary,
    '',
    'Použití:',
    ...command.usage.map((line) => `  ${line}`),
    ...(options.length ? ['', 'Volby:'] : []),
    ...options.map((option) => `  ${option.left.padEnd(width)}  ${option.right}`),
    '',
    'Příklady:',
    ...command.examples.flatMap((example) => [`  ${example.command}`, `      ${example.does}`]),
    '',
  ].join('\n');
}
