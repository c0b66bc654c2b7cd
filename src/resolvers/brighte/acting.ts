/** What the resolvers of Brighte share: its references in inputs, and its actions. */
import { keyOf } from '../../context.js';
import { actsOf, inputRef } from '../act.js';
import { checkedRef } from '../ids.js';

export const atRef = (ref: string) => keyOf({ provider: 'BRIGHTE', ref });
export const ref = (text: string, ...path: string[]) => checkedRef('BRIGHTE', text, path);
export const applicationRef = (id: string) =>
  inputRef('BRIGHTE', id, 'Application', 'applicationId');
export const quoteRef = (id: string) => inputRef('BRIGHTE', id, 'Quote', 'quoteId');

export const actBrighte = actsOf('BRIGHTE');

/** What was given, without what was left out or is null. */
export const given = <T extends object>(input: T) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
