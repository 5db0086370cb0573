// Rendered public pages, kept until the data version changes.

export type CachedPage = { status: number; headers: [string, string][]; body: Uint8Array<ArrayBuffer> };

/** Bytes of pages kept; beyond it the pages used longest ago go first. */
const LIMIT = 64 * 1024 * 1024;

export class PageCache {
  #version = -1n;
  #bytes = 0;
  #pages = new Map<string, CachedPage>();

  find(version: bigint, key: string): CachedPage | undefined {
    if (version !== this.#version) return undefined;
    const page = this.#pages.get(key);
    if (page) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  save(version: bigint, key: string, page: CachedPage): void {
    if (version > this.#version) {
      this.#pages.clear();
      this.#bytes = 0;
      this.#version = version;
    }
    if (version < this.#version || page.body.byteLength > LIMIT / 8) return;
    this.#pages.set(key, page);
    this.#bytes += page.body.byteLength;
    for (const [oldest, { body }] of this.#pages) {
      if (this.#bytes <= LIMIT) break;
      this.#pages.delete(oldest);
      this.#bytes -= body.byteLength;
    }
  }
}
