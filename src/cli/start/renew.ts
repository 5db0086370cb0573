// Resolves projects by the rules of this program once the pages are answered.
import { formatNumber } from '#model/quantity.ts';
import type { Settings } from '#server/settings.ts';
import type { OpenRegister } from '#server/workflows/open-register.ts';
import { renewAside, type Renewing } from '#server/workflows/projects/renew-aside.ts';

/** Projects that older rules resolved are resolved again while the pages are answered; should it fail, the next start tries. */
export function renewBeside(
  { socketFolder, region }: OpenRegister,
  { databaseUrl }: Settings,
  say: (text: string) => void,
): Renewing {
  const number = (count: number) => formatNumber(String(count));
  const target = socketFolder === undefined ? { url: databaseUrl! } : { socketFolder };
  let told = 0;
  const renewing = renewAside(target, region, (checked) => {
    if (checked - told < TOLD_EACH) return;
    told = checked;
    say(`Projekty se porovnávají s novými pravidly nebo místy, zatím ${number(checked)} …`);
  });
  renewing.done.then(
    (renewed) => {
      if (renewed?.checked)
        say(
          `Projekty porovnány s novými pravidly nebo místy: ${number(renewed.checked)}, změněno ${number(renewed.changed)}.`,
        );
    },
    (error: Error) =>
      say(
        `Projekty se nepodařilo porovnat s novými pravidly nebo místy: ${error.message}. Zkusí to příští start, nebo ./opora project resolve.`,
      ),
  );
  return renewing;
}

const TOLD_EACH = 20_000;
