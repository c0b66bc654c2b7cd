/** Provenance of what lenders tell: when it was fetched, and in which request's log to look. */
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Application } from '../schema/application.js';
import { Client } from '../schema/client.js';
import { Loan } from '../schema/loan.js';
import type { ProviderCode } from '../schema/provider.js';
import { Quote } from '../schema/quote.js';
import { Source } from '../schema/source.js';

interface Told {
  readonly provider: ProviderCode;
}

const sourceOf = (type: ClassType<Told>) => {
  @Resolver(() => type)
  class SourceResolver {
    @FieldResolver(() => Source, {
      nullable: true,
      description:
        'When it was fetched; null where it stands in our own record and the lender was not asked.',
    })
    source(@Root() { provider }: Told, @Ctx() { repliedAt, requestId }: Context): Source | null {
      const fetchedAt = repliedAt.get(provider);
      if (!fetchedAt) return null;
      const ageSeconds = Math.trunc((Date.now() - fetchedAt.getTime()) / 1000);
      return { fetchedAt, ageSeconds, requestId };
    }
  }
  return SourceResolver;
};

export const sourceResolvers = [Application, Client, Loan, Quote].map((type) => sourceOf(type));
