// Addresses of terms: the page, its calendar, its table.
import { localizeHref } from '#lib/addresses.ts';

export type TermChoice = {
  territory?: string | undefined;
  organisation?: string | undefined;
  project?: string | undefined;
};

const query = (choice: TermChoice) => {
  const given = Object.entries(choice).filter(([, value]) => value !== undefined) as [string, string][];
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

export const termsPage = (choice: TermChoice = {}) => `${localizeHref('/obligations')}${query(choice)}`;
export const termsCalendar = (choice: TermChoice = {}) =>
  `${localizeHref('/obligations/calendar')}${query(choice)}`;
export const termsApi = (choice: TermChoice = {}) => `/api/v1/obligations${query(choice)}`;
