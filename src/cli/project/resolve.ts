// Projects resolved again by the rules of this program and the places of the register.
import { formatNumber } from '#model/quantity.ts';
import type { Database } from '#server/database/connect.ts';
import { countProjects } from '#server/register/project-columns.ts';
import { renewProjects, type Renewed } from '#server/workflows/projects/renew.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { toJson, withRegister } from './with-register.ts';

export async function resolveAgain(
  terminal: Terminal,
  { again, json }: { again: boolean; json: boolean },
): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    const renewed = await renew(terminal, database, region, again);
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

/** Places that came with an import or a pack are told of projects at once; with none new it does nothing. */
export async function renewByPlaces(
  terminal: Terminal,
  { database, region }: { database: Database; region: string },
): Promise<Renewed> {
  return renew(terminal, database, region, false);
}

export function describeRenewed({ checked, changed }: Renewed): string {
  return `porovnáno s místy, která registr teď zná, ${number(checked)}; změněno ${number(changed)}`;
}

async function renew(
  terminal: Terminal,
  database: Database,
  region: string,
  again: boolean,
): Promise<Renewed> {
  const all = await database.read(region, countProjects);
  return renewProjects(database, region, {
    again,
    progress: (checked) =>
      terminal.progress(`Porovnávám projekty s pravidly a místy: ${number(checked)} z ${number(all)} …`),
  });
}

const number = (count: number): string => formatNumber(String(count));
