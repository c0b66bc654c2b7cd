/** Brighte's vendor calls by their own names: questions as queries, actions as mutations. */
import { applicationResolvers } from './applications.js';
import { BrighteLookupResolver } from './lookups.js';
import { quoteResolvers } from './quotes.js';
import { userResolvers } from './users.js';

export const brighteResolvers = [
  BrighteLookupResolver,
  ...applicationResolvers,
  ...quoteResolvers,
  ...userResolvers,
] as const;
