// Addresses of pages between the folders of the code and the words of a language, as `url-patterns.ts` lists them.
//
// The runtime of the messages does the same, but builds every pattern anew on every call, 0.7 ms for one link; a ranking has a
// hundred. The result is the same (test).
import { getLocale, type Locale } from '#lib/paraglide/runtime.js';
import { urlPatterns } from './url-patterns.ts';

type Pattern = { folder: string[]; words: Record<Locale, string[]> };

const split = (path: string) => path.split('/').filter(Boolean);
const PATTERNS = urlPatterns.map(({ pattern, localized }): Pattern => ({
  folder: split(pattern),
  words: Object.fromEntries(localized.map(([locale, words]) => [locale, split(words)])) as Pattern['words'],
}));
/** Patterns by their number of parts: few are left to compare. */
const byLength = (partsOf: (pattern: Pattern) => string[]) =>
  Map.groupBy(PATTERNS, (pattern) => partsOf(pattern).length);
const FOLDERS = byLength(({ folder }) => folder);
const WORDS: [Locale, Map<number, Pattern[]>][] = (['en', 'cs'] as const).map((locale) => [
  locale,
  byLength(({ words }) => words[locale]),
]);

/** `/need/564265?page=2` → `/potrebnost/564265?page=2`, in the language of the reader unless told otherwise. */
export function localizeHref(href: string, { locale = getLocale() }: { locale?: Locale } = {}): string {
  const { parts, rest } = take(href);
  const pattern = FOLDERS.get(parts.length)?.find(({ folder }) => fits(folder, parts));
  return (pattern ? fill(pattern.folder, parts, pattern.words[locale]) : `/${parts.join('/')}`) + rest;
}

/** `/potrebnost/564265` and `/en/need/564265` → `/need/564265`; what is no address of a page stays. */
export function deLocalizeHref(href: string): string {
  const { parts, rest } = take(href);
  for (const [locale, patterns] of WORDS) {
    const pattern = patterns.get(parts.length)?.find(({ words }) => fits(words[locale], parts));
    if (pattern) return fill(pattern.words[locale], parts, pattern.folder) + rest;
  }
  return href;
}

const PLAIN = /^[\w/.:~@!$&()*+,;=%-]*$/;

/** Parts of a path as an address writes them, and what follows it. */
function take(href: string): { parts: string[]; rest: string } {
  const end = href.search(/[?#]/);
  const path = end < 0 ? href : href.slice(0, end);
  const rest = end < 0 ? '' : href.slice(end);
  if (PLAIN.test(path) && !path.includes('/.') && /^[\x21\x23-\x26\x28-\x3b\x3d\x3f-\x7e]*$/.test(rest))
    return { parts: split(path), rest };
  const { pathname, search, hash } = new URL(href, 'http://localhost');
  return { parts: split(pathname), rest: search + hash };
}

const fits = (pattern: string[], parts: string[]): boolean =>
  pattern.every((part, at) => part.startsWith(':') || part === parts[at]);

/** Puts what the parameters of one pattern hold into the other. */
function fill(from: string[], parts: string[], to: string[]): string {
  return `/${to.map((part) => (part.startsWith(':') ? parts[from.indexOf(part)] : part)).join('/')}`;
}
