// A stretch of tokens whose number states nothing, with the reason.

import type { SkipReason } from './types.ts';

export type Trap = { from: number; to: number; reason: SkipReason };
