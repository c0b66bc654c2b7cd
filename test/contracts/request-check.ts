/** What a request breaks of an OpenAPI contract: parameters, form fields, file parts, content types. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Contract } from '../support/contract.js';
import { partsOf, type Request } from './lender.js';

type Node = Readonly<Record<string, unknown>>;
const nodeOf = (value: unknown): Node => (value ?? {}) as Node;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Node;
}

const JSON_TYPE = 'application/json';
const ROOT = 'https://contract.invalid/';

export function requestChecker(contract: Contract) {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    allErrors: true,
    coerceTypes: true,
  });
  ajv.addSchema({ $id: ROOT, ...contract.document });

  const broken = (schema: Node, value: Node): string[] => {
    const validate = ajv.compile(absolute(schema) as Node);
    validate(structuredClone(value));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  return (operationId: string, contextPath: string, request: Request): string[] => {
    const operation = contract.operations.find(({ id }) => id === operationId);
    if (!operation) return [`no operation ${operationId}`];
    const described = nodeOf(
      nodeOf(nodeOf(contract.document.paths)[operation.path])[operation.method.toLowerCase()],
    );
    const body = follow(contract.document, nodeOf(described.requestBody));
    const [method, target = ''] = request.line.split(' ');
    const [path, query = ''] = target.split('?');
    const template = operation.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[\\w.~-]+');
    const fits = new RegExp(`^${template}$`).test((path ?? '').slice(contextPath.length));
    const place = fits && path?.startsWith(contextPath) ? [] : [`path is ${path}`];
    if (method !== operation.method) place.push(`method is ${method}`);
    const parameters = ((described.parameters ?? []) as Node[]).map(
      (parameter) => follow(contract.document, parameter) as unknown as Parameter,
    );
    return [
      ...place,
      ...broken(schemaOfQuery(parameters), unique([...new URLSearchParams(query)])),
      ...bodyProblems(nodeOf(body.content), request, broken),
    ];
  };
}

const schemaOfQuery = (all: readonly Parameter[]): Node => {
  const parameters = all.filter((one) => one.in === 'query');
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
};

function bodyProblems(
  content: Node,
  request: Request,
  broken: (schema: Node, value: Node) => string[],
): string[] {
  const given = (request.headers['content-type'] ?? '').split(';')[0] ?? '';
  if (Object.keys(content).length === 0)
    // Brighte wants its content type also where there is none.
    return (given && given !== JSON_TYPE) || request.body.length > 0
      ? ['there must be no body']
      : [];
  if (!(given in content)) return [`content type is ${given}`];
  const { schema, encoding } = nodeOf(content[given]);
  const closed = { allOf: [schema], unevaluatedProperties: false };
  if (given === JSON_TYPE) return broken(closed, JSON.parse(request.body.toString()) as Node);
  if (given !== 'multipart/form-data')
    return broken(closed, unique([...new URLSearchParams(request.body.toString())]));
  const parts = partsOf(request);
  const values = parts.map((part): [string, string] =>
    'hex' in part ? [part.name, part.hex] : [part[0], part[1]],
  );
  const types = parts.flatMap((part) => {
    if (!('hex' in part)) return [];
    const allowed = String(nodeOf(nodeOf(encoding)[part.name]).contentType).split(', ');
    return allowed.includes(part.type) ? [] : [`${part.name} is ${part.type}`];
  });
  return [...broken(closed, unique(values)), ...types];
}

/** A name that comes twice is kept, so that no schema knows it. */
const unique = (pairs: readonly (readonly [string, string])[]): Node =>
  Object.fromEntries(
    pairs.map(([name, value], at) => [
      pairs.findIndex(([other]) => other === name) === at ? name : `${name} again`,
      value,
    ]),
  );

function follow(document: Node, node: Node): Node {
  const { $ref } = node;
  if (typeof $ref !== 'string') return node;
  return $ref
    .slice(2)
    .split('/')
    .reduce<Node>((found, part) => nodeOf(found[part]), document);
}

/** `#/components/…` of a schema that is lifted out of its document. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' ? `${ROOT}${String(inner)}` : absolute(inner),
    ]),
  );
}
