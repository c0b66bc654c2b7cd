import type { Control } from '../provider.js';
import type { PlexeState, PlexeTable } from './state.js';

export type PlexeControl = Control<PlexeState, PlexeTable>;

export const controls: readonly PlexeControl[] = [];
