/** The one exit: known faults become codes and our own sentences; all else is masked and logged. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ProviderFault } from './datasources/fault.js';
import { KnownError } from './datasources/known-error.js';
import { FAULTS } from './mutations/words.js';

/** Codes of GraphQL itself, whose messages speak only of the caller's own request. */
const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
  'UNAUTHENTICATED',
]);

export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { path, locations } = formatted;
  const at = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof KnownError)
    return {
      message: cause.message,
      ...at,
      extensions: { code: cause.code, ...(cause.path && { inputPath: cause.path }) },
    };
  if (cause instanceof ProviderFault) {
    const { code, message } = FAULTS[cause.kind];
    return {
      message,
      ...at,
      extensions: {
        code,
        provider: cause.operation.split('.')[0]?.toUpperCase(),
        retryable: cause.kind !== 'CONTRACT' && cause.kind !== 'REFUSED' && cause.kind !== 'AUTH',
        ...(cause.retryAfterSeconds !== undefined && {
          retryAfterSeconds: cause.retryAfterSeconds,
        }),
      },
    };
  }
  const code = String(formatted.extensions?.code ?? '');
  const ofTheRequest = cause instanceof GraphQLError && OF_THE_REQUEST.has(code);
  if (ofTheRequest) return { message: formatted.message, ...at, extensions: { code } };
  return {
    message: 'Something failed in this server. Its log has the reason under the request id.',
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Whether an error is one that we did not foresee, and so belongs in the log. */
export const isUnforeseen = (error: unknown): boolean => {
  const cause = unwrapResolverError(error);
  return !(
    cause instanceof KnownError ||
    cause instanceof ProviderFault ||
    cause instanceof GraphQLError
  );
};
