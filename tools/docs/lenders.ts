/** Which call of a lender stands behind a field of the graph, from the registry and the contracts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { registry } from '../../src/datasources/index.js';
import { movesMoney, type Safety } from '../../src/datasources/operation.js';
import type { ProviderCode } from '../../src/schema/provider.js';

/** A call as the contract writes it; `safety` where this server sends it. */
export interface Call {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly safety?: Safety;
  readonly movesMoney: boolean;
}

export interface Lender {
  readonly code: ProviderCode;
  readonly slug: string;
  readonly name: string;
  readonly calls: ReadonlyMap<string, Call>;
}

/** Whose contract is filed under what it is about. */
const CONTRACTS: Partial<Record<ProviderCode, string>> = { REALFINITY: 'clients' };

/** Fields that are a call under another name. */
const ALIASES: Readonly<Record<string, string>> = { realfinityArchiveClient: 'updateClient' };

interface Contract {
  readonly paths: Record<string, Record<string, { operationId?: string; summary?: string }>>;
}

export function readLender(root: string, of: ProviderCode): Lender {
  const slug = of.toLowerCase();
  const { name, operations } = registry[of];
  const file = join(root, 'contracts', `${CONTRACTS[of] ?? slug}.openapi.yaml`);
  const contract = parse(readFileSync(file, 'utf8')) as Contract;
  const calls = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId: id, summary = '' }]) => {
      if (!id) return [];
      const safety = (operations as Record<string, { safety: Safety }>)[id]?.safety;
      const call: Call = {
        id,
        method: method.toUpperCase(),
        path,
        summary,
        movesMoney: movesMoney(operations, id),
      };
      return [[id, safety ? { ...call, safety } : call] as const];
    }),
  );
  return { code: of, slug, name, calls: new Map(calls) };
}

export const readLenders = (root: string): Lender[] =>
  (Object.keys(registry) as ProviderCode[]).map((of) => readLender(root, of));

export const lenderOf = (lenders: readonly Lender[], field: string): Lender | undefined =>
  lenders.find(({ slug }) => new RegExp(`^${slug}[A-Z]`).test(field));

/** The lender's prefix, then the contract's operationId. */
export function callBehind({ slug, calls }: Lender, field: string): Call | undefined {
  const rest = field.slice(slug.length);
  return calls.get(ALIASES[field] ?? rest.charAt(0).toLowerCase() + rest.slice(1));
}
