import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'yaml';

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface ContractOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

export interface Contract {
  readonly document: Node;
  readonly operations: readonly ContractOperation[];
  /** What an answer breaks, one line each; an empty list is a good answer. */
  problems(operationId: string, answer: WireAnswer): string[];
  /** The answer's value by the schema, XML or JSON; throws when there is a problem. */
  read(operationId: string, answer: WireAnswer): unknown;
  /** What a value breaks under a schema of `components/schemas`. */
  problemsOf(schemaName: string, value: unknown): string[];
}

type Node = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Whose contract is filed under what it is about. */
const FILED: Readonly<Record<string, string>> = { realfinity: 'clients' };
export const contractFile = (provider: string) => FILED[provider] ?? provider;

export function loadContract(provider: string): Contract {
  const name = contractFile(provider);
  const file = new URL(`../../contracts/${name}.openapi.yaml`, import.meta.url);
  const document = asNode(parse(readFileSync(file, 'utf8')));
  const found = findOperations(document);
  const validate = validators(document);

  const check = (operationId: string, answer: WireAnswer) => {
    const operation = found.get(operationId);
    if (!operation) throw new Error(`The contract ${provider} has no operation ${operationId}`);
    return checkAnswer(document, validate, operation.pointer, answer);
  };
  return {
    document,
    operations: [...found.values()].map(({ id, method, path }) => ({ id, method, path })),
    problems: (operationId, answer) => check(operationId, answer).problems,
    read(operationId, answer) {
      const { problems, value } = check(operationId, answer);
      if (problems.length > 0) throw new Error(`${operationId}: ${problems.join('; ')}`);
      return value;
    },
    problemsOf: (schemaName, value) => validate(['components', 'schemas', schemaName], value),
  };
}

type Pointer = readonly string[];
type Validate = (pointer: Pointer, value: unknown) => string[];

function findOperations(document: Node) {
  const found = new Map<string, ContractOperation & { readonly pointer: Pointer }>();
  for (const [path, methods] of Object.entries(asNode(document.paths)))
    for (const method of METHODS) {
      const { operationId } = asNode(asNode(methods)[method]);
      if (typeof operationId === 'string')
        found.set(operationId, {
          id: operationId,
          method: method.toUpperCase(),
          path,
          pointer: ['paths', path, method],
        });
    }
  return found;
}

function validators(document: Node): Validate {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'https://contract.invalid/', ...document });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const fragment = pointer
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate =
      compiled.get(fragment) ?? ajv.compile({ $ref: `https://contract.invalid/#/${fragment}` });
    compiled.set(fragment, validate);
    validate(value);
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`.trim());
  };
}

function checkAnswer(document: Node, validate: Validate, pointer: Pointer, answer: WireAnswer) {
  const responses = asNode(asNode(at(document, pointer)).responses);
  const exact = String(answer.status);
  const status = [exact, `${exact[0]}XX`, 'default'].find((key) => key in responses);
  if (!status) return { problems: [`status ${exact} is not in the contract`], value: undefined };
  const where = follow(document, [...pointer, 'responses', status]);
  const response = asNode(at(document, where));
  const problems = Object.entries(asNode(response.headers)).flatMap(([name, header]) => {
    const { pattern } = asNode(asNode(header).schema);
    const value = String(answer.headers[name.toLowerCase()]);
    const fits = typeof pattern !== 'string' || new RegExp(pattern).test(value);
    return fits ? [] : [`header ${name} is ${value}`];
  });
  const content = asNode(response.content);
  if (Object.keys(content).length === 0) {
    // What a page of a no looks like is left open.
    if (answer.body.length > 0 && answer.status < 400) problems.push('the body must be empty');
    return { problems, value: undefined };
  }
  const given = String(answer.headers['content-type'] ?? '');
  const mediaType = Object.keys(content).find((key) => sameMediaType(key, given));
  if (!mediaType) return { problems: [...problems, `content type "${given}"`], value: undefined };
  const schemaAt = follow(document, [...where, 'content', mediaType, 'schema']);
  const decoded = decode(document, schemaAt, mediaType, answer.body);
  const broken = decoded.problems.length > 0 ? [] : validate(schemaAt, decoded.value);
  return { problems: [...problems, ...decoded.problems, ...broken], value: decoded.value };
}

/** Parameters count only where the contract writes them. */
const sameMediaType = (wanted: string, given: string): boolean => {
  const plain = (text: string) => text.toLowerCase().replaceAll(' ', '');
  const essence = plain(given).split(';')[0] ?? '';
  return plain(wanted) === (wanted.includes(';') ? plain(given) : essence);
};

function decode(document: Node, schemaAt: Pointer, mediaType: string, body: Buffer) {
  const text = body.toString();
  if (mediaType.includes('xml')) return readXml(document, schemaAt, text);
  if (mediaType.includes('json')) return readJson(text);
  return { problems: [], value: text };
}

function readJson(text: string): { problems: string[]; value: unknown } {
  try {
    return { problems: [], value: JSON.parse(text) };
  } catch (error) {
    return { problems: [`broken JSON: ${String(error)}`], value: undefined };
  }
}

/** Reads XML text by the schema's types. `problems` names what the schema does not know. */
function readXml(document: Node, schemaAt: Pointer, text: string) {
  const problems: string[] = [];
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { problems: [`broken XML: ${valid.err.msg}`], value: undefined };
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    ignoreDeclaration: true,
  });
  const tree = asNode(parser.parse(text));
  const root = String(asNode(asNode(at(document, schemaAt)).xml).name);
  const roots = Object.keys(tree).filter((name) => name !== '#text');
  if (roots.join() !== root) return { problems: [`root <${roots}>, not <${root}>`], value: tree };

  const scalar = (schema: Node, written: string): unknown => {
    const isNumber = schema.type === 'number' || schema.type === 'integer';
    if (isNumber && /^-?\d+(\.\d+)?(E-?\d+)?$/.test(written)) return Number(written);
    if (schema.type === 'boolean' && /^(true|false)$/i.test(written))
      return written.toLowerCase() === 'true';
    return written;
  };
  const convert = (pointer: Pointer, value: unknown, path: string): unknown => {
    const schema = asNode(at(document, pointer));
    if (schema.type === 'array') {
      const itemAt = follow(document, [...pointer, 'items']);
      const { name } = asNode(asNode(at(document, itemAt)).xml);
      const items = asNode(value)[String(name)] ?? [];
      return (Array.isArray(items) ? items : [items]).map((item) => convert(itemAt, item, path));
    }
    const properties = asNode(schema.properties);
    if (Object.keys(properties).length === 0)
      return typeof value === 'string' ? scalar(schema, value) : value;
    const entries = Object.entries(asNode(value)).filter(([name]) => name !== '#text');
    return Object.fromEntries(
      entries.map(([name, child]) => {
        const here = `${path}/${name}`;
        if (!(name in properties)) problems.push(`<${here}> is not in the contract`);
        const childAt = follow(document, [...pointer, 'properties', name]);
        return [name, name in properties ? convert(childAt, child, here) : child];
      }),
    );
  };
  return { value: convert(schemaAt, tree[root], root), problems };
}

const at = (document: Node, pointer: Pointer): unknown =>
  pointer.reduce<unknown>((node, part) => asNode(node)[part], document);

/** Where a pointer leads once its `$ref`s are followed. */
function follow(document: Node, pointer: Pointer): Pointer {
  const { $ref } = asNode(at(document, pointer));
  if (typeof $ref !== 'string') return pointer;
  const parts = $ref.slice(2).split('/');
  return follow(
    document,
    parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

const asNode = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
