/** Brighte's vendor calls by their own names: questions as queries, actions as mutations. */
import { applicationResolvers } from './applications.js';
import { checkoutResolvers } from './checkout.js';
import { BrighteLookupResolver } from './lookups.js';
import { quoteResolvers } from './quotes.js';
import { userResolvers } from './users.js';

export const brighteResolvers = [
  BrighteLookupResolver,
  ...applicationResolvers,
  ...quoteResolvers,
  ...checkoutResolvers,
  ...userResolvers,
] as const;
