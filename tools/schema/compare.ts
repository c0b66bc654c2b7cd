/** What changed between two schemas, and what it does to those who ask the graph. */
import { DiffRule, diff, type Change as Found } from '@graphql-inspector/core';
import { type GraphQLSchema, getNamedType, isAbstractType } from 'graphql';
import { removalDay } from './deprecations.js';
import { members, ownTypes } from './members.js';

export type Level = 'BREAKING' | 'DANGEROUS' | 'SAFE';

export interface Change {
  readonly level: Level;
  /** The inspector's own word, like FIELD_ADDED. */
  readonly type: string;
  readonly at: string;
  readonly message: string;
  readonly why?: string;
  /** Why a breaking change may go out. */
  readonly excuse?: string;
}

const LEVELS: Readonly<Record<string, Level>> = {
  BREAKING: 'BREAKING',
  DANGEROUS: 'DANGEROUS',
  NON_BREAKING: 'SAFE',
};
export const ORDER: readonly Level[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

export interface Excuses {
  /** Decides which promises have run out. */
  readonly today: string;
  /** Breaks that somebody has written down, by their coordinate: why. */
  readonly accepted?: ReadonlyMap<string, string>;
}

/** In the order of their weight. */
export async function compare(
  before: GraphQLSchema,
  after: GraphQLSchema,
  { today, accepted = new Map() }: Excuses,
): Promise<Change[]> {
  const found = await diff(before, after, [DiffRule.simplifyChanges]);
  const announced = announcedRemovals(before, found, today);
  const changeOf = ({ criticality, type, path = '', message }: Found): Change => {
    const level = LEVELS[criticality.level] ?? 'BREAKING';
    const excuse = accepted.get(path) ?? (type.endsWith('_REMOVED') && announced.get(path));
    return {
      level,
      type,
      at: path,
      message,
      ...(criticality.reason && { why: criticality.reason }),
      ...(level === 'BREAKING' && excuse && { excuse }),
    };
  };
  return found.map(changeOf).sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

/** Removals whose promised day has come, and the types that nothing else led to. */
function announcedRemovals(
  before: GraphQLSchema,
  found: readonly Found[],
  today: string,
): ReadonlyMap<string, string> {
  const announced = new Map<string, string>();
  for (const { at, reason } of members(before)) {
    const day = removalDay(reason);
    if (day && day <= today) announced.set(at, `Announced: it was promised until ${day}.`);
  }
  /** Itself, its field, or its type. */
  const isAnnounced = (at: string) => {
    const parts = at.split('.');
    return parts.some((_, last) => announced.has(parts.slice(0, last + 1).join('.')));
  };
  const gone = found.flatMap(({ type, path = '' }) => (type === 'TYPE_REMOVED' ? [path] : []));
  for (let more = true; more; ) {
    const free = gone.filter((name) => {
      const uses = usesOf(before, name);
      return !announced.has(name) && uses.length > 0 && uses.every(isAnnounced);
    });
    for (const name of free) announced.set(name, 'Only what was announced led to it.');
    more = free.length > 0;
  }
  return announced;
}

/** Fields and arguments that lead to a type; unions it is in and interfaces it has. */
const usesOf = (schema: GraphQLSchema, name: string): string[] => [
  ...members(schema)
    .filter(({ type }) => type && getNamedType(type).name === name)
    .map(({ at }) => at),
  ...ownTypes(schema)
    .filter((type) => isAbstractType(type))
    .filter((type) => schema.getPossibleTypes(type).some((one) => one.name === name))
    .map((type) => type.name),
];

export const isRefused = ({ level, excuse }: Change): boolean => level === 'BREAKING' && !excuse;
