// Maps of areas, drawn once for one state of the data.
import { buildAreaPicture, type AreaMark, type AreaPicture } from '#lib/need/area-picture.ts';
import { buildRegionMap, type RegionMap } from '#lib/map/region-map.ts';
import { listBoundaries } from '#server/register/territories.ts';
import type { Site } from '#server/site.ts';
import { listMembers, type Area } from '#server/workflows/need/area.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { keepWithBook } from '#server/workflows/need/keep-with-book.ts';

type Drawn = { tones: Record<string, number>; marks: AreaMark[] };

export async function drawArea(
  site: Site,
  book: NeedBook,
  area: Pick<Area, 'code' | 'level'>,
  { tones, marks }: Drawn,
): Promise<AreaPicture> {
  const map = await keepWithBook(book, `map ${area.code}`, () => drawMap(site, book, area));
  const key = `picture ${area.code} ${JSON.stringify([tones, marks])}`;
  return keepWithBook(book, key, () => buildAreaPicture(map, tones, marks));
}

async function drawMap(site: Site, book: NeedBook, area: Pick<Area, 'code' | 'level'>): Promise<RegionMap> {
  const boundaries = await site.read((tx) => listBoundaries(tx, 'municipality', area.code));
  return buildRegionMap(
    listMembers(book, area).flatMap(({ code }) => book.places.get(code) ?? []),
    boundaries,
  );
}
