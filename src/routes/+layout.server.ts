import { findRegion, findTerritory } from '#server/register/territories.ts';
import { findVersion } from '#server/register/version.ts';
import { today } from '#server/workflows/today.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) =>
  locals.site.read(async (tx) => {
    const { code, title, title_en: titleEn, attribution } = await findRegion(tx);
    const version = await findVersion(tx);
    const territory = await findTerritory(tx, code);
    return {
      region: { code, title, titleEn, attribution, locatives: territory?.locatives ?? [] },
      dataVersion: version?.version ?? 0n,
      dataChanged: version?.changed_at ?? null,
      today: today(),
    };
  });
