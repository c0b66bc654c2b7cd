import { type RestId, refuse } from './errors.js';
import type { SessionVisit } from './operation.js';
import { type Application, own, type Quote, type User } from './state.js';

interface Found<Thing> {
  readonly noun: 'application' | 'quote' | 'user';
  readonly id: string;
  readonly thing: Thing | undefined;
  accountIds(thing: Thing): readonly string[];
}

/** The three documented ways in which an identifier is no good. */
function visible<Thing>(
  operation: RestId,
  { caller }: SessionVisit,
  { noun, id, thing, accountIds }: Found<Thing>,
): Thing {
  const message = `Invalid ${noun} ID.`;
  if (id.trim() === '') return refuse(operation, 400, message);
  if (!thing) return refuse(operation, 404, message);
  const mine = accountIds(thing).some((accountId) => caller.accountIds.includes(accountId));
  return mine ? thing : refuse(operation, 401, message);
}

export function applicationOf(operation: RestId, visit: SessionVisit): Application {
  const id = visit.params.application_id ?? '';
  return visible(operation, visit, {
    noun: 'application',
    id,
    thing: own(visit.world.state.applications, id),
    accountIds: ({ accountId }) => [accountId],
  });
}

export function quoteOf(operation: RestId, visit: SessionVisit): Quote {
  const id = visit.params.id ?? '';
  return visible(operation, visit, {
    noun: 'quote',
    id,
    thing: own(visit.world.state.quotes, id),
    accountIds: ({ accountId }) => [accountId],
  });
}

export function userNamed(operation: RestId, visit: SessionVisit): User {
  const id = visit.params.userId ?? '';
  return visible(operation, visit, {
    noun: 'user',
    id,
    thing: own(visit.world.state.users, id),
    accountIds: (user) => user.accountIds,
  });
}
