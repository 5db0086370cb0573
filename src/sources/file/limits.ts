// How much a file may be before it is refused. Every limit is far above the largest real edition of a source we read.

const MIB = 1024 * 1024;

export const LIMITS = {
  /** Bytes of a workbook as sent; the full national list of EU operations has about 40 MiB. */
  workbookBytes: 64 * MIB,
  /** Bytes of a release: a document of a few pages, whatever its format. */
  releaseBytes: 8 * MIB,
  /** Bytes of a text, CSV, HTML or JSON file. */
  textBytes: 256 * MIB,
  /** Bytes of all parts of a workbook together once unpacked. */
  unpackedBytes: 384 * MIB,
  /** One part unpacked: JavaScript text ends at 512 Mi characters, so a longer one could not be read at all. */
  partBytes: 256 * MIB,
  /** Unpacked over packed. XML of a sheet packs 8 to 30 times; only a bomb packs hundreds of times. */
  unpackedRatio: 200,
  /** The ratio says nothing about small files: ten repeated rows pack well too. */
  ratioFromBytes: 8 * MIB,
  /** Parts inside a workbook (sheets, styles, pictures). */
  parts: 2_000,
  sheets: 100,
  /** The most rows a sheet of Excel can have. */
  rows: 1_048_576,
  columns: 1_024,
  /** Characters in one cell; Excel itself allows 32 767. */
  cellLength: 65_536,
  /** Bytes of a web page, and how deep its elements may stand in each other. */
  pageCharacters: 16 * MIB,
  pageDepth: 1_000,
  /** A list read in parts, never held whole: bytes as sent and unpacked, and its rows. */
  streamBytes: 4096 * MIB,
  streamUnpackedBytes: 16_384 * MIB,
  streamRows: 20_000_000,
  /** Merged ranges of one sheet. */
  merges: 20_000,
  /** Points of all geometry in one file of boundaries. */
  points: 5_000_000,
} as const;
