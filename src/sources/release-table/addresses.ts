// Web addresses in a text, whole even where a line break cut them.

const START = /https?:\/\/[^\s<>"'„“”«»]+/giu;
const BREAK = /^[ \t]*\r?\n[ \t]*([^\s<>"'„“”«»]+)[ \t]*(?=\r?\n|$)/u;
const CONTINUATION = /^(?!https?:)[\w\-./?=&%#~+:;,@!$*()]*[-./_=&%\d][\w\-./?=&%#~+:;,@!$*()]*$/u;
const FINISHED = /\.(html?|pdf|aspx?|php|docx?|xlsx?|csv)$/iu;
const TRAILING = /[.,;:!?)\]]+$/u;
/** Soft hyphen, zero-width space and joiner: left in texts copied from a page. */
const GAP = '[\\s\\u00ad\\u200b-\\u200d\\ufeff]*';
const INVISIBLE = /[\s\u00ad\u200b\u200c\u200d\ufeff]/gu;

/**
 * Lists the addresses in order of appearance. `https://x.cz/a-mil⏎ionu-n1.htm` is one address: the rest stands alone on
 * the next line, has no space and looks like a part of an address.
 */
export function listAddresses(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(START)) {
    let address = match[0];
    let after = text.slice(match.index + address.length, match.index + address.length + 2_000);
    for (let rest = BREAK.exec(after); rest && !FINISHED.test(address); rest = BREAK.exec(after)) {
      if (!CONTINUATION.test(rest[1]!)) break;
      address += rest[1]!;
      after = after.slice(rest[0].length);
    }
    found.add(address.replace(TRAILING, ''));
  }
  return [...found];
}

/** Whether the text names the address, whatever white space broke it; `http`, `https` and `www.` make no difference. */
export function mentionsAddress(text: string, address: string): boolean {
  const core = address
    .replace(INVISIBLE, '')
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/\/$/u, '');
  if (core === '') return false;
  return new RegExp(`(?<![\\w.-])(?:${spaced('www.')})?${spaced(core)}/?(?![\\w-]|[./?=&%#]\\w)`, 'iu').test(
    text,
  );
}

/** The text as a pattern that allows white space after every character. */
function spaced(text: string): string {
  const escaped = [...text].map((char) => char.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return escaped.join(GAP) + GAP;
}
