// A ZIP archive written as it goes: nothing is kept but the list of entries, and the same entries give the same bytes.
import { crc32, createDeflateRaw } from 'node:zlib';

/** 1 January 1980 0:00, the beginning of the format's time: the moment of writing is no part of the content. */
const DATE = 0x0021;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const LARGEST = 0xffffffff;

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

export type ZipEntry = { name: string; content: AsyncIterable<string> };

export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const one: Written = { name: Buffer.from(entry.name), crc: 0, packed: 0, size: 0, offset };
    const head = Buffer.concat([header(0x04034b50, [[2, 20]], one, false), one.name]);
    yield head;
    for await (const chunk of deflate(entry.content, one)) {
      one.packed += chunk.length;
      yield chunk;
    }
    if (one.size > LARGEST || one.packed > LARGEST)
      throw new RangeError('a sheet over 4 GB does not fit into a workbook; take CSV or NDJSON');
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(one.crc, 4);
    tail.writeUInt32LE(one.packed, 8);
    tail.writeUInt32LE(one.size, 12);
    yield tail;
    offset += head.length + one.packed + tail.length;
    written.push(one);
  }
  yield directory(written, offset);
}

async function* deflate(content: AsyncIterable<string>, one: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 6 });
  // The packer takes a piece only when it has room for it, so a slow reader stops the writer.
  const feeding = (async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      one.crc = crc32(bytes, one.crc);
      one.size += bytes.length;
      if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve));
    }
    packer.end();
  })().catch((error: Error) => packer.destroy(error));
  for await (const chunk of packer) yield chunk as Buffer;
  await feeding;
}

/** Fields common to the header of an entry and to its line in the directory. */
function header(signature: number, versions: [number, number][], one: Written, known: boolean): Buffer {
  const fields: [bytes: number, value: number][] = [
    [4, signature],
    ...versions,
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, known ? one.crc : 0],
    [4, known ? one.packed : 0],
    [4, known ? one.size : 0],
    [2, one.name.length],
    [2, 0],
  ];
  return numbers(fields);
}

function directory(written: Written[], offset: number): Buffer {
  const lines = written.map((one) =>
    Buffer.concat([
      header(
        0x02014b50,
        [
          [2, 20],
          [2, 20],
        ],
        one,
        true,
      ),
      numbers([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, one.offset],
      ]),
      one.name,
    ]),
  );
  const all = Buffer.concat(lines);
  const end = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, written.length],
    [2, written.length],
    [4, all.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([all, end]);
}

function numbers(fields: [bytes: number, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
