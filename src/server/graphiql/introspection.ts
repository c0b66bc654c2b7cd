import type { ExecutionResult, IntrospectionQuery } from 'graphql';

const MACHINERY = /^_[^_]/;

/** The graph as people use it: without what only routers ask (`_service`, `_entities`). */
export function forPeople(result: ExecutionResult): ExecutionResult {
  const { __schema: schema } = (result.data ?? {}) as Partial<IntrospectionQuery>;
  if (!schema) return result;
  const types = schema.types
    .filter(({ name }) => !MACHINERY.test(name))
    .map((type) =>
      type.kind === 'OBJECT'
        ? { ...type, fields: type.fields.filter(({ name }) => !MACHINERY.test(name)) }
        : type,
    );
  return { ...result, data: { ...result.data, __schema: { ...schema, types } } };
}
