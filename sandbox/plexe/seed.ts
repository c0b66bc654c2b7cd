import { credentials, digestOf } from './access.js';
import { guidOf } from './ids.js';
import type { PlexeState, User } from './state.js';

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

export function seedPlexe(seed: number, _now: Date): PlexeState {
  const partner = { id: guidOf(seed, 'partner'), name: 'Lendgraph Partners' };
  const user: User = {
    id: 'user-1',
    username: credentials.username,
    passwordDigest: digestOf(credentials.username, credentials.password),
    firstName: 'Service',
    lastName: 'Account',
    email: 'service@example.com',
    kind: 'Partner',
    ownerId: partner.id,
    signedInBefore: false,
  };
  return {
    seed,
    partners: byId([partner]),
    users: byId([user]),
    tokens: {},
    customers: {},
    applications: {},
    loans: {},
    subscriptions: [],
    deliveries: [],
    outbox: { sms: [], links: [] },
    next: { guid: 1, token: 1, user: 101, code: 1, delivery: 1 },
  };
}
