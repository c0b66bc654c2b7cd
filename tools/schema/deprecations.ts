/** A deprecation is a promise: what to use instead, and the day until which the old stays. */
import type { GraphQLSchema } from 'graphql';
import { members } from './members.js';

export const FORM = 'Use <name>. Removal <YYYY-MM-DD>.';
const PROMISE = /^Use `?([A-Za-z]\w*(?:\.\w+){0,2})`?(?:\W.*)?\. Removal (\d{4}-\d{2}-\d{2})\.$/s;

const isDay = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** The day of a promise that is one. */
export function removalDay(reason: string | undefined): string | undefined {
  const day = PROMISE.exec(reason ?? '')?.[2];
  return day && isDay(day) ? day : undefined;
}

/** What is wrong with the promises of a schema, in words. */
export function brokenPromises(schema: GraphQLSchema): string[] {
  const all = members(schema);
  const known = new Set(all.map(({ at }) => at));
  return all.flatMap(({ at, parent, reason }) => {
    if (reason === undefined) return [];
    if (!removalDay(reason))
      return [`${at} is deprecated without a replacement and a day: say "${FORM}"`];
    const [, name = ''] = PROMISE.exec(reason) ?? [];
    const replacement = [`${parent}.${name}`, name].find((one) => known.has(one));
    return replacement && replacement !== at
      ? []
      : [`${at} is deprecated for ${name}, which is not in the graph`];
  });
}

/** Whose day has come: they may go now. */
export const overdue = (schema: GraphQLSchema, today: string): string[] =>
  members(schema).flatMap(({ at, reason }) => {
    const day = removalDay(reason);
    return day && day <= today ? [`${at} may be removed since ${day}`] : [];
  });
