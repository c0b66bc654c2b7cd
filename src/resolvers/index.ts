/** The graph: every resolver by name, nothing found by scanning folders. */
import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { Application } from '../schema/application.js';
import { Client } from '../schema/client.js';
import { Customer } from '../schema/customer.js';
import { CustomerLink } from '../schema/customer-link.js';
import { Installment } from '../schema/installment.js';
import { Loan } from '../schema/loan.js';
import { Quote } from '../schema/quote.js';
import { Receipt } from '../schema/receipt.js';
import { ApplicantResolver, ApplicationResolver } from './application.js';
import { brighteResolvers } from './brighte/index.js';
import { ClientResolver } from './client.js';
import { ComparisonResolver } from './comparison.js';
import { CreditLineResolver } from './credit-line.js';
import { CustomerResolver } from './customer.js';
import { customerLinkResolvers } from './customer-link.js';
import { DocumentResolver } from './document.js';
import { iuteResolvers } from './iute.js';
import { LoanEventResolver, noPubSub, ProviderEventResolver, StatusEventResolver } from './live.js';
import { LoanResolver } from './loan.js';
import { NodeResolver } from './node.js';
import { plexeResolvers } from './plexe/index.js';
import { ProviderResolver } from './provider.js';
import { QuoteResolver } from './quote.js';
import { realfinityResolvers } from './realfinity.js';
import { ReceiptResolver } from './receipt.js';
import { sourceResolvers } from './source.js';

export function buildGraph(): GraphQLSchema {
  const graph = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ProviderResolver,
      ApplicationResolver,
      ApplicantResolver,
      QuoteResolver,
      ComparisonResolver,
      LoanResolver,
      CreditLineResolver,
      ClientResolver,
      CustomerResolver,
      ...customerLinkResolvers,
      DocumentResolver,
      ReceiptResolver,
      StatusEventResolver,
      LoanEventResolver,
      ProviderEventResolver,
      ...sourceResolvers,
      ...brighteResolvers,
      ...iuteResolvers,
      ...plexeResolvers,
      ...realfinityResolvers,
    ],
    orphanedTypes: [Application, Client, Customer, CustomerLink, Installment, Loan, Quote, Receipt],
    // Inputs are checked by strict scalars and by each provider's request.ts.
    validate: false,
    pubSub: noPubSub,
  });
  // type-graphql has no place to describe the roots.
  for (const [root, description] of [
    [
      graph.getQueryType(),
      "What can be asked: nouns over all lenders, and each lender's own lookups by its prefix.",
    ],
    [
      graph.getMutationType(),
      "What can be done: each lender's own actions under their own names, by its prefix.",
    ],
    [
      graph.getSubscriptionType(),
      'What can be followed, over WebSocket (graphql-ws) or server-sent events (graphql-sse).',
    ],
  ] as const)
    if (root) root.description = description;
  return graph;
}

export const printGraph = (graph: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(graph))}\n`;
