// Fingerprints of all assertions of a list in the order of the file: 16 bytes each, so that a million of them stays small.
const BYTES = 16;

export type Fingerprints = {
  /** The first 32 hexadecimal digits are kept. */
  add(hex: string): void;
  get(index: number): string;
};

export function openFingerprints(): Fingerprints {
  let bytes = Buffer.alloc(BYTES * 4_096);
  let count = 0;
  return {
    add(hex) {
      if ((count + 1) * BYTES > bytes.length) {
        const larger = Buffer.alloc(bytes.length * 2);
        bytes.copy(larger);
        bytes = larger;
      }
      bytes.write(hex.slice(0, BYTES * 2), count * BYTES, 'hex');
      count++;
    },
    get(index) {
      if (index >= count)
        throw new RangeError(`${count} fingerprints are kept, asked for the one at ${index}`);
      return bytes.toString('hex', index * BYTES, (index + 1) * BYTES);
    },
  };
}
