// Projects resolved again by the rules of this program.
import { formatNumber } from '#model/quantity.ts';
import { countProjects } from '#server/register/project-columns.ts';
import { renewProjects } from '#server/workflows/projects/renew.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { toJson, withRegister } from './with-register.ts';

export async function resolveAgain(
  terminal: Terminal,
  { again, json }: { again: boolean; json: boolean },
): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    const all = await database.read(region, countProjects);
    const number = (count: number) => formatNumber(String(count));
    const renewed = await renewProjects(database, region, {
      again,
      progress: (checked) =>
        terminal.progress(`Porovnávám projekty s pravidly: ${number(checked)} z ${number(all)} …`),
    });
    const { version, before, checked, changed } = renewed;
    if (json) terminal.out(toJson(renewed));
    else if (checked === 0) terminal.out(`Projekty odpovídají pravidlům ${version}.\n`);
    else
      terminal.out(
        `Pravidla ${before ?? '(neuvedena)'} → ${version}: porovnáno ${number(checked)}, změněno ${number(changed)}.\n`,
      );
    return 0;
  });
}
