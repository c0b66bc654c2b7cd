import { Refusal } from '../refusal.js';
import { isExpired } from './access.js';
import type { PlexeControl } from './controls.js';
import { own, type PlexeWorld, type Token } from './state.js';

/** Tokens without their text. */
const tokens = (world: PlexeWorld) =>
  Object.entries(world.state.tokens).map(([number, { userId, issuedAt, expiresAt, revoked }]) => ({
    number,
    userId,
    issuedAt,
    expiresAt,
    good: !revoked && !isExpired(world, world.state.tokens[number] as Token),
  }));

function changeAll(world: PlexeWorld, change: (token: Token) => Token) {
  const { state } = world;
  for (const [number, token] of Object.entries(state.tokens)) state.tokens[number] = change(token);
  return tokens(world);
}

/** Sign-ins that come to an end, and what was sent to applicants. */
export const userControls: readonly PlexeControl[] = [
  { method: 'GET', path: '/tokens', run: tokens },
  {
    method: 'POST',
    path: '/tokens/expire',
    run: (world) => changeAll(world, (token) => ({ ...token, expiresAt: world.now.toISOString() })),
  },
  {
    method: 'POST',
    path: '/tokens/revoke',
    run: (world) => changeAll(world, (token) => ({ ...token, revoked: true })),
  },
  {
    method: 'POST',
    path: '/users/{id}/revoke',
    run(world, { id = '' }) {
      const { users } = world.state;
      const user =
        own(users, id) ??
        Object.values(users).find(({ ownerId, username }) => [ownerId, username].includes(id));
      if (!user) throw new Refusal(404, `No user ${id}`);
      return changeAll(world, (token) =>
        token.userId === user.id ? { ...token, revoked: true } : token,
      );
    },
  },
  { method: 'GET', path: '/outbox/links', run: ({ state }) => state.outbox.links },
  { method: 'GET', path: '/outbox/sms', run: ({ state }) => state.outbox.sms },
];
