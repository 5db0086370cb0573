// XML read in parts. Names come without their prefix.

import { SaxesParser } from 'saxes';
import type { ByteStream } from './byte-stream.ts';

export type XmlHandlers = {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  /** One text may come in several pieces. */
  text?(text: string): void;
};

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Feeds the handlers and yields after each part read, so that what they gathered can be handed on. Throws on XML that is
 * not well formed; the entities a document declares itself are not known and end it, so none can grow.
 */
export async function* readXml(
  bytes: ByteStream,
  handlers: XmlHandlers,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open(localName(name), attributes as Record<string, string>),
  );
  parser.on('closetag', ({ name }) => handlers.close(localName(name)));
  const { text } = handlers;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  yield;
}
