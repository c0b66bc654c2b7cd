/** One subscription, whatever carries it: read, checked, begun, and each event executed afresh. */
import { setMaxListeners } from 'node:events';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Config } from '../../config.js';
import { type Caller, createContext, type Services } from '../../context.js';
import { formatError, isUnforeseen } from '../../errors.js';
import { closable } from '../../events/closable.js';
import type { Asked as AskedText, Trust } from '../documents.js';
import { costCheck, LIMITS, limitRules, refusal } from '../limits.js';
import { createSeats } from './seats.js';

/** For one event; the same as a request has. */
const DEADLINE_MS = 20_000;

export interface Asked extends AskedText {
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

export interface Prepared {
  readonly document: DocumentNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface Follower {
  readonly caller: Caller;
  readonly origin: string;
  readonly requestId: string;
}

export type Results = AsyncGenerator<FormattedExecutionResult, void>;

export interface Subscriptions {
  /** What can be followed, or why it cannot. */
  prepare(asked: Asked): Prepared | readonly GraphQLError[];
  begin(prepared: Prepared, follower: Follower): Promise<Results | FormattedExecutionResult>;
  format(errors: readonly GraphQLError[]): GraphQLFormattedError[];
}

export function createSubscriptions(
  schema: GraphQLSchema,
  services: Services,
  { explore }: Pick<Config, 'explore'>,
  trust: Trust,
): Subscriptions {
  const checkCost = costCheck(schema, trust);
  const seats = createSeats(LIMITS.subscriptionsOfCaller, LIMITS.subscriptions);
  const rules = [...specifiedRules, ...limitRules(trust)];

  function read({ variables, operationName, ...asked }: Asked): Prepared {
    const query = trust.textOf(asked);
    if (typeof query !== 'string')
      throw refusal('BAD_REQUEST', 'The body holds no operation. Send JSON like {"query": "…"}.');
    const document = coded('GRAPHQL_PARSE_FAILED', () =>
      parse(query, { maxTokens: LIMITS.tokens }),
    );
    trust.parsed(query, document);
    return {
      document,
      variableValues: isObject(variables) ? variables : {},
      ...(typeof operationName === 'string' && { operationName }),
    };
  }

  function check({ document, variableValues: variables, operationName }: Prepared): void {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription')
      throw refusal(
        'OPERATION_RESOLUTION_FAILURE',
        'Here one subscription is followed. Queries and mutations go to /graphql as JSON.',
      );
    checkCost({ document, operation, variables, operationName });
  }

  const format = (errors: readonly GraphQLError[], code = 'INTERNAL_SERVER_ERROR') =>
    errors.map((error) => {
      const formatted = error.toJSON();
      const message = explore
        ? formatted.message
        : formatted.message.replace(/ ?Did you mean(.+?)\?$/, '');
      const extensions = { ...error.extensions, code: error.extensions.code ?? code };
      return formatError({ ...formatted, message, extensions }, error);
    });

  /** What nobody foresaw belongs in the log. */
  function told(errors: readonly GraphQLError[], requestId: string, code?: string) {
    for (const error of errors)
      if (isUnforeseen(error)) services.onError(error.originalError ?? error, requestId);
    return format(errors, code);
  }

  const contextOf = (follower: Follower) => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    setMaxListeners(0, signal);
    return createContext(services, { ...follower, signal });
  };

  async function* resultsOf(
    events: AsyncIterable<unknown>,
    prepared: Prepared,
    follower: Follower,
  ): Results {
    try {
      for await (const rootValue of events) {
        const contextValue = contextOf(follower);
        const result = await execute({ schema, rootValue, contextValue, ...prepared });
        const errors = result.errors && told(result.errors, follower.requestId);
        yield { data: result.data ?? null, ...(errors && { errors }) };
      }
    } catch (error) {
      // The store is out: who resumes after the last event misses nothing.
      services.onError(error, follower.requestId);
      yield { errors: format([new GraphQLError('the log cannot be read')]) };
    }
  }

  return {
    prepare(asked) {
      try {
        const prepared = read(asked);
        const errors = validate(schema, prepared.document, rules, { maxErrors: 5 });
        if (errors.length > 0)
          return errors.map((one) => withCode(one, 'GRAPHQL_VALIDATION_FAILED'));
        check(prepared);
        return prepared;
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    async begin(prepared, follower) {
      const leave = seats.take(follower.caller.name);
      if (!leave) return { errors: format([refusal('TOO_MANY_SUBSCRIPTIONS', TOO_MANY)]) };
      try {
        const contextValue = contextOf(follower);
        const events = await createSourceEventStream({ schema, contextValue, ...prepared });
        if (!isStream(events)) {
          leave();
          return { errors: told(events.errors ?? [], follower.requestId, 'BAD_USER_INPUT') };
        }
        return closable(
          () => resultsOf(events, prepared, follower),
          () => {
            leave();
            (events as AsyncGenerator).return(undefined).catch(() => undefined);
          },
        );
      } catch (error) {
        leave();
        services.onError(error, follower.requestId);
        return { errors: format([new GraphQLError('not begun')]) };
      }
    },
    format,
  };
}

const TOO_MANY = `At most ${LIMITS.subscriptionsOfCaller} subscriptions of one caller at a time. End one first.`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStream = <T>(value: AsyncIterable<T> | ExecutionResult): value is AsyncIterable<T> =>
  Symbol.asyncIterator in value;

const withCode = (error: GraphQLError, code: string) => {
  Object.assign(error.extensions, { code: error.extensions.code ?? code });
  return error;
};

function coded<T>(code: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, code) : error;
  }
}
