import type { Chart } from '../model/chart.ts';
import { bars } from './bars.ts';
import { ceremony } from './ceremony.ts';
import { interval } from './interval.ts';
import type { Kind } from './kind.ts';
import { panels } from './panels.ts';
import { services } from './services.ts';
import { trend } from './trend.ts';

/** Every kind of chart there is; the compiler asks for one of each type in the model. */
export const kinds: { [T in Chart['type']]: Kind<T> } = { bars, panels, trend, interval, ceremony, services };
