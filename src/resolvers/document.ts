import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader } from '../datasources/provider.js';
import { Document } from '../schema/document.js';
import type { ProviderCode } from '../schema/provider.js';

export function agreementOf(
  { links, origin }: Context,
  provider: ProviderCode,
  externalId: string,
  language: string,
): Document {
  if (!/^[a-z]{3}$/.test(language))
    throw new KnownError('INVALID_INPUT', 'A language is three small letters, such as "alb".', [
      'language',
    ]);
  const ticket = { provider, kind: 'agreement', externalId, language } as const;
  const { path, expiresAt } = links.make(ticket);
  return {
    fileName: `specific_agreement_${externalId}_${language}.pdf`,
    contentType: 'application/pdf',
    url: origin + path,
    urlExpiresAt: expiresAt,
    ticket,
  };
}

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The whole file in base64. Asks the provider.',
  })
  async contentBase64(@Root() document: Document, @Ctx() context: Context) {
    return (await bytesOf(document, context)).toString('base64');
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Size in bytes. Asks the provider.' })
  async byteSize(@Root() document: Document, @Ctx() context: Context) {
    return (await bytesOf(document, context)).length;
  }
}

function bytesOf({ ticket }: Document, context: Context): Promise<Buffer> {
  const reader: Reader = context.reader(ticket.provider as ProviderCode);
  if (!reader.document)
    throw new KnownError('NOT_SUPPORTED', 'This lender gives no such document.');
  return reader.document(ticket.kind, ticket.externalId, ticket.language);
}
