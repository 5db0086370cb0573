import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeHref } from '#lib/addresses.ts';

/** Czech and English addresses lead to the same route. */
export const reroute: Reroute = ({ url }) => deLocalizeHref(url.pathname);
