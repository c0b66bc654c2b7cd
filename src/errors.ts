/** The one exit: known faults become codes and our own sentences; all else is masked and logged. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ProviderFault } from './datasources/fault.js';
import { KnownError } from './datasources/known-error.js';
import { FAULTS } from './mutations/words.js';

/** Codes of GraphQL itself, whose messages speak only of the caller's own request. */
export const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_NOT_REGISTERED',
  'UNAUTHENTICATED',
  'TOO_MANY_SUBSCRIPTIONS',
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
      extensions: { code: cause.code, ...(cause.inputPath && { inputPath: cause.inputPath }) },
    };
  if (cause instanceof ProviderFault) {
    const { code, message } = cause.words ?? FAULTS[cause.kind];
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
  if (cause instanceof GraphQLError) {
    const code = isTooLarge(cause) ? 'QUERY_TOO_LARGE' : String(formatted.extensions?.code ?? '');
    if (OF_THE_REQUEST.has(code))
      return { message: withoutValues(helpful(formatted.message)), ...at, extensions: { code } };
  }
  return {
    message: 'Something failed in this server. Its log has the reason under the request id.',
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

const TOO_DEEP = 'Maximum call stack size exceeded';
const TOO_LONG = /^Syntax Error: Document contains more that (\d+) tokens/;

/** Apollo gives all that its parser and rules refuse its own codes; those of our limits are behind them. */
function isTooLarge(cause: GraphQLError): boolean {
  const own = cause.originalError;
  return (
    cause.message === TOO_DEEP ||
    TOO_LONG.test(cause.message) ||
    (own instanceof GraphQLError && own.extensions.code === 'QUERY_TOO_LARGE')
  );
}

const BAD_VARIABLE =
  /^Variable "(\$\w+)" got invalid value [\s\S]*?(?: at "([^"]+)")?; (Field "[\s\S]*|Expected [\s\S]*|[A-Z]\w* [\s\S]*)$/;

/**
 * graphql-js prints the value that does not fit: a whole input with a person in it. What was wrong
 * and where says enough.
 */
function withoutValues(message: string): string {
  const [, variable, at, reason = ''] = BAD_VARIABLE.exec(message) ?? [];
  const where = variable && `Variable "${variable}" does not fit${at ? ` at "${at}"` : ''}: `;
  return (where ? where + reason : message)
    .replace(/(cannot represent [^:]*value): [\s\S]*$/, '$1.')
    .replace(/, found [\s\S]*?(; |$)/, '$1')
    .replace(
      /^(.*)Value "[\s\S]*" does not exist in "(\w+)" enum/,
      '$1This is no value of the enum "$2"',
    );
}

/** Words of libraries that do not say what to do. */
function helpful(message: string): string {
  const [, tokens] = TOO_LONG.exec(message) ?? [];
  if (tokens) return `This document has more than ${tokens} tokens. Ask for less at once.`;
  if (message === TOO_DEEP) return 'This document is nested too deeply. Ask for less at once.';
  if (message.startsWith('POST body missing'))
    return 'The body holds no operation. Send JSON like {"query": "…"} as application/json.';
  return message;
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
