// The body of the build process. Exits by itself: plugins may leave timers behind.
import { createBuilder } from 'vite';

const builder = await createBuilder({ logLevel: 'warn' });
await builder.buildApp();
process.exit(0);
