import { chart } from './chart.ts';
import { decide } from './decide.ts';
import type { FenceKind } from './fence.ts';
import { live } from './live.ts';

/** Every fence that is more than code, by the word behind its opening marks. */
export const fences: Record<string, FenceKind> = { chart, decide, live };
