// Builds the pages if they are stale, for whoever needs them without a running site.
import { ensureBuild } from './build.ts';

await ensureBuild((text) => console.log(text));
