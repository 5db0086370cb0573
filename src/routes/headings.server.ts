import { PACK_FILES } from '#server/workflows/pack/files.ts';

/** Headings of the files of a region pack by sheet name; rows of a pack are kept without the line of headings. */
export const packHeadings: Record<string, string[]> = Object.fromEntries(
  PACK_FILES.map((file) => [`${file.name}.csv`, file.columns.map((column) => column.header)]),
);
