// Which sources demand that small counts be hidden: a setting of the installation, none by default.
import type { SuppressionSettings } from '#need/suppression.ts';

/**
 * Reads `OPORA_SMALL_CELLS`: `publication:below`, several separated by commas; zero is shown.
 * `segregation-2021:10` hides counts from 1 to 9 of that publication.
 */
export function readSuppression(environment: Record<string, string | undefined>): SuppressionSettings {
  const text = environment.OPORA_SMALL_CELLS?.trim();
  if (!text) return {};
  return Object.fromEntries(
    text.split(',').map((part) => {
      const match = /^\s*([\w.@-]+):(\d+)\s*$/.exec(part);
      if (!match)
        throw new Error(
          `OPORA_SMALL_CELLS obsahuje „${part.trim()}“. Čekám id zveřejnění a hranici, například segregation-2021:10.`,
        );
      return [match[1]!, { below: Number(match[2]), showZero: true }];
    }),
  );
}
