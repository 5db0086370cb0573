// Addresses of the text check, and of places within its result, in the language of the reader.
import { localizeHref } from '#lib/addresses.ts';

export const checkPage = () => localizeHref('/check');
export const checkExample = () => localizeHref('/check?example=1');
export const checkDownload = (format: 'html' | 'json' | 'claimreview') =>
  localizeHref(`/check/download?format=${format}`);

/** The verdict of a number in the list, and the number in the text. */
export const verdictId = (claim: number) => `cislo-${claim}`;
export const markId = (claim: number) => `text-${claim}`;

/** Where the answer of a sent text begins: a keyboard goes on from there, not from the menu. */
export const RESULT = 'vysledek';
