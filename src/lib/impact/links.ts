// Addresses of the pages on announced changes.
import { localizeHref } from '#lib/addresses.ts';

const withQuery = (path: string, query: string) => localizeHref(query ? `${path}?${query}` : path);
const part = (id: string) => encodeURIComponent(id);

export const impacts = () => localizeHref('/impact');
export const weakPoints = () => localizeHref('/impact/weak-points');
export const impact = (event: string, query = '') => withQuery(`/impact/${part(event)}`, query);
export const scenario = (event: string, query = '') => withQuery(`/impact/${part(event)}/scenario`, query);
export const compare = (event: string, query = '') => withQuery(`/impact/${part(event)}/compare`, query);
export const measures = (event: string, query = '') => withQuery(`/impact/${part(event)}/measures`, query);
export const brief = (event: string, query = '') => withQuery(`/impact/${part(event)}/brief`, query);
export const kept = (event: string, id: string) => localizeHref(`/impact/${part(event)}/kept/${part(id)}`);
/** Element of a thing on the page of an event. */
export const anchor = (node: string) => `hit-${node.replace(/[^\p{L}\p{N}_-]/gu, '-')}`;
