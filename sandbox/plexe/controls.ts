import type { Control } from '../provider.js';
import { lenderControls } from './lender-controls.js';
import { loanControls } from './loan-controls.js';
import { refusalControls } from './refusal-orders.js';
import type { PlexeState, PlexeTable } from './state.js';
import { userControls } from './user-controls.js';
import { webhookControls } from './webhook-controls.js';
import { withdrawalControls } from './withdrawal-controls.js';

export type PlexeControl = Control<PlexeState, PlexeTable>;

export const controls: readonly PlexeControl[] = [
  ...lenderControls,
  ...loanControls,
  ...withdrawalControls,
  ...userControls,
  ...refusalControls,
  ...webhookControls,
];
