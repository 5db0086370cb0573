import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** Czech and English addresses lead to the same route. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
