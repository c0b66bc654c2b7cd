/** What one GraphQL request may ask for. Each refusal is a coded error that costs next to nothing. */
import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Trust } from './documents.js';

export const LIMITS = {
  /** JSON body. */
  bodyBytes: 256 * 1024,
  tokens: 4_000,
  depth: 12,
  /** Of variables: an input may hold others of its kind. */
  variableDepth: 40,
  /** High enough to ask for a hundred things by their ids in one document. */
  aliases: 120,
  directives: 40,
  /** Fields that could be answered, lists counted by what was asked of them. */
  cost: 20_000,
  /** The same, for who is a stranger where operations are registered and others capped. */
  strangersCost: 1_000,
  /** Open WebSockets of this server. */
  sockets: 2_000,
  /** Subscriptions of one caller, and of all, on this server. */
  subscriptionsOfCaller: 200,
  subscriptions: 5_000,
} as const;

export const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
const tooLarge = (message: string) => refusal('QUERY_TOO_LARGE', message);

const reporting = (what: string, most: number) => ({
  n: most,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(
        tooLarge(`This document has more than ${most} ${what}. Ask for less at once.`),
      ),
  ],
});

const rules = [
  maxDepthRule({ ...reporting('levels', LIMITS.depth), flattenFragments: true }),
  maxAliasesRule({ ...reporting('aliases', LIMITS.aliases), allowList: [] }),
  maxDirectivesRule(reporting('directives', LIMITS.directives)),
] as unknown as ValidationRule[];

/** For documents that nobody has vouched for. */
export const limitRules = ({ exempt }: Trust): ValidationRule[] =>
  rules.map((rule) => (context) => (exempt.has(context.getDocument()) ? {} : rule(context)));

/** Entries of a plain list that nobody asked a number of. */
const USUAL_LIST = 10;

/** A field costs one; a list costs what is below it for each entry that may come. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (typeof args.first === 'number') return 1 + Math.max(args.first, 0) * childComplexity;
  const named = args.ids ?? args.representations;
  if (Array.isArray(named)) return 1 + named.length * childComplexity;
  const fieldType = isNonNullType(field.type) ? field.type.ofType : field.type;
  // The entries of a connection are counted where `first` stands.
  const inConnection = getNamedType(type).name.endsWith('Connection');
  return 1 + childComplexity * (isListType(fieldType) && !inConnection ? USUAL_LIST : 1);
};

/** What of the variables bears on the cost: numbers, yes or no, and how long lists are. */
const sizesOf = (variables: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.entries(variables).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.length];
      return typeof value === 'number' || typeof value === 'boolean' ? [name, value] : name;
    }),
  );

const MOST_SIZES = 100;

export interface Costly {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

const COSTS = {
  allow: { most: LIMITS.cost, advice: 'or fewer fields' },
  cap: {
    most: LIMITS.strangersCost,
    advice: 'or have the operation registered (TRUSTED_DOCUMENTS)',
  },
} as const;

/** Throws a refusal for an operation that may cost too much; a registered one may. */
export function costCheck(schema: GraphQLSchema, trust: Trust): (asked: Costly) => void {
  const { most, advice } = COSTS[trust.untrusted === 'cap' ? 'cap' : 'allow'];
  /** Operations that passed, by the sizes they passed with: documents come back, their cost stays. */
  const passed = new WeakMap<OperationDefinitionNode, Set<string>>();
  return ({ document, operation, variables, operationName }) => {
    if (isDeeper(variables, LIMITS.variableDepth))
      throw tooLarge(`These variables have more than ${LIMITS.variableDepth} levels.`);
    if (trust.exempt.has(document)) return;
    const sizes = sizesOf(variables);
    const before = passed.get(operation) ?? new Set();
    if (before.has(sizes)) return;
    let cost = Number.POSITIVE_INFINITY;
    try {
      cost = getComplexity({
        schema,
        query: document,
        variables,
        ...(operationName && { operationName }),
        estimators: [estimate],
      });
    } catch {
      // Variables that do not fit are for the execution to refuse: it says what is wrong where.
      const wanted = operation.variableDefinitions ?? [];
      if (getVariableValues(schema, wanted, variables, { maxErrors: 1 }).errors) return;
    }
    if (cost > most)
      throw tooLarge(
        `This operation may cost ${Number.isFinite(cost) ? cost : 'too many'} fields; the limit is ${most}. Ask for fewer entries (first) ${advice}.`,
      );
    if (before.size < MOST_SIZES) passed.set(operation, before.add(sizes));
  };
}

const FOLLOW_ELSEWHERE =
  'Subscriptions go over WebSocket (graphql-ws) or server-sent events (accept: text/event-stream).';

export function costLimit(schema: GraphQLSchema, trust: Trust): ApolloServerPlugin {
  const check = costCheck(schema, trust);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, operationName }) {
          if (!operation) return;
          // graphql-js finds this out only while it executes, and in other words.
          if (!schema.getRootType(operation.operation))
            throw refusal(
              'OPERATION_RESOLUTION_FAILURE',
              `This graph has no ${operation.operation} operations.`,
            );
          if (operation.operation === 'subscription')
            throw refusal('OPERATION_RESOLUTION_FAILURE', FOLLOW_ELSEWHERE);
          if (isIntrospection(document)) return;
          const variables = request.variables ?? {};
          check({ document, operation, variables, operationName: operationName ?? undefined });
        },
      };
    },
  };
}

/** Level by level: graphql-js reads variables by recursion, and a stack has an end. */
function isDeeper(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one ? Object.values(one) : []));
  }
  return false;
}

const isIntrospection = ({ definitions }: DocumentNode) =>
  definitions.every(
    (part) =>
      part.kind !== 'OperationDefinition' ||
      part.selectionSet.selections.every(
        (field) => field.kind === 'Field' && field.name.value.startsWith('__'),
      ),
  );
