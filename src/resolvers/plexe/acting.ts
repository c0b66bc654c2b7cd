/** Ids of Plexe as callers give them. */
import { keyOf } from '../../context.js';
import { inputRef } from '../act.js';
import { checkedRef } from '../ids.js';

export const atRef = (ref: string) => keyOf({ provider: 'PLEXE', ref });

/** An id of Plexe's own, as it may stand in a request. */
export const ref = (text: string, ...path: string[]) => checkedRef('PLEXE', text, path);

export const loanRef = (id: string) => inputRef('PLEXE', id, 'Loan', 'loanId');
export const applicationRef = (id: string) => inputRef('PLEXE', id, 'Application', 'applicationId');
