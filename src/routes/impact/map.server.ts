// The map of the region, drawn once for one state of the data.
import { buildRegionMap, type RegionMap } from '#lib/map/region-map.ts';
import { listBoundaries, listTerritories } from '#server/register/territories.ts';
import type { Site } from '#server/site.ts';
import type { ContinuityRegister } from '#server/workflows/impact/continuity-register.ts';

const maps = new WeakMap<ContinuityRegister, Promise<RegionMap>>();

export function openMap(site: Site, register: ContinuityRegister): Promise<RegionMap> {
  let map = maps.get(register);
  if (!map) {
    map = site.read(async (tx) =>
      buildRegionMap(
        await listTerritories(tx, { level: 'municipality', parent: tx.region }),
        await listBoundaries(tx, 'municipality', tx.region),
      ),
    );
    map.catch(() => maps.delete(register));
    maps.set(register, map);
  }
  return map;
}
