import { brighte } from './brighte/index.js';
import { iute } from './iute/index.js';
import type { ProviderModule } from './mounting.js';
import { plexe } from './plexe/index.js';
import { realfinity } from './realfinity/index.js';

export const registry: readonly ProviderModule[] = [brighte, iute, plexe, realfinity];
