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
} as const;

const refusal = (code: string, message: string) =>
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

export const limitRules = [
  maxDepthRule({ ...reporting('levels', LIMITS.depth), flattenFragments: true }),
  maxAliasesRule({ ...reporting('aliases', LIMITS.aliases), allowList: [] }),
  maxDirectivesRule(reporting('directives', LIMITS.directives)),
] as unknown as ValidationRule[];

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

export function costLimit(schema: GraphQLSchema): ApolloServerPlugin {
  /** Operations that passed, by the sizes they passed with: documents come back, their cost stays. */
  const passed = new WeakMap<OperationDefinitionNode, Set<string>>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, operationName }) {
          // graphql-js finds this out only while it executes, and in other words.
          if (operation && !schema.getRootType(operation.operation))
            throw refusal(
              'OPERATION_RESOLUTION_FAILURE',
              `This graph has no ${operation.operation} operations.`,
            );
          if (isIntrospection(document)) return;
          const variables = request.variables ?? {};
          if (isDeeper(variables, LIMITS.variableDepth))
            throw tooLarge(`These variables have more than ${LIMITS.variableDepth} levels.`);
          const sizes = sizesOf(variables);
          const before = (operation && passed.get(operation)) ?? new Set();
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
            const wanted = operation?.variableDefinitions ?? [];
            if (getVariableValues(schema, wanted, variables, { maxErrors: 1 }).errors) return;
          }
          if (cost > LIMITS.cost)
            throw tooLarge(
              `This operation may cost ${Number.isFinite(cost) ? cost : 'too many'} fields; the limit is ${LIMITS.cost}. Ask for fewer entries (first) or fewer fields.`,
            );
          if (operation && before.size < MOST_SIZES) passed.set(operation, before.add(sizes));
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
