import { createHmac } from 'node:crypto';
import type { Call } from '../http.js';
import { sha256 } from './ids.js';
import { Problem, Unauthorized } from './problem.js';
import {
  type Application,
  type Customer,
  type Loan,
  own,
  type PlexeWorld,
  type Token,
  take,
  type User,
} from './state.js';

/** Somebody of the partner: sees everything of it. */
export const credentials = {
  username: 'lendgraph-sandbox',
  password: 'Plexe-3Tn8-kR6w!',
} as const;

/** Passwords of the other logins; `known` names their users. */
export const CUSTOMER_PASSWORD = 'Customer-5Hq2!';
export const OTHER_PARTNER = { username: 'other-partner', password: 'Plexe-9Lc4-vB1z!' } as const;

export const digestOf = (username: string, password: string): string =>
  sha256(`${username.toLowerCase()}\n${password}`);

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT that says who and until when; it follows from the seed, so no secret is kept. */
function tokenText({ state }: PlexeWorld, number: string, { userId, iat, exp }: Token): string {
  const user = own(state.users, userId);
  const claims = { sub: userId, unique_name: user?.username, role: user?.kind, jti: number };
  const body = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ ...claims, nbf: iat, exp, iat })}`;
  const signature = createHmac('sha256', `plexe-${state.seed}`).update(body).digest('base64url');
  return `${body}.${signature}`;
}

const KEPT_TOKENS = 2000;
const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

export function issueToken(world: PlexeWorld, user: User): { token: string; expiresUTC: string } {
  const { state, switches, now } = world;
  const number = String(take(state, 'token'));
  const lifetime = switches.tokenLifetimeSeconds;
  // Clients compare with their own clock, so a frozen one would make every token look old.
  const iat = seconds(switches.stampFromClock ? now.getTime() : Date.now());
  const [oldest = ''] = Object.keys(state.tokens);
  if (Object.keys(state.tokens).length >= KEPT_TOKENS) delete state.tokens[oldest];
  const token = {
    userId: user.id,
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + lifetime * 1000).toISOString(),
    iat,
    exp: iat + lifetime,
    revoked: false,
  };
  state.tokens[number] = token;
  return {
    token: tokenText(world, number, token),
    expiresUTC: new Date(token.exp * 1000).toISOString(),
  };
}

/** The token in the header, whatever its state; undefined when the signature is not ours. */
export function tokenNamed(world: PlexeWorld, { headers }: Call): Token | undefined {
  const [, written = ''] = /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  try {
    const claims = JSON.parse(Buffer.from(written.split('.')[1] ?? '', 'base64url').toString());
    const number = String(claims.jti);
    const token = own(world.state.tokens, number);
    return token && tokenText(world, number, token) === written ? token : undefined;
  } catch {
    return undefined;
  }
}

export const isExpired = ({ now }: PlexeWorld, { expiresAt }: Token): boolean =>
  now.getTime() >= Date.parse(expiresAt);

export function callerOf(world: PlexeWorld, call: Call): User {
  const token = tokenNamed(world, call);
  const user = token && own(world.state.users, token.userId);
  if (!user || token.revoked || isExpired(world, token)) throw new Unauthorized();
  return user;
}

/** Who a user stands for. A customer sees what is its own, a partner what it has or made. */
export const seesCustomer = ({ kind, ownerId }: User, { id, partnerId }: Customer): boolean =>
  kind === 'Customer' ? id === ownerId : partnerId === null || partnerId === ownerId;

export const seesApplication = (
  { kind, ownerId }: User,
  { customerId, partnerId, madeBy }: Application,
): boolean =>
  kind === 'Customer' ? customerId === ownerId : partnerId === ownerId || madeBy === ownerId;

type Found<Thing> = { readonly thing: Thing | undefined; readonly mine: boolean };

function needed<Thing>(
  { switches }: PlexeWorld,
  { thing, mine }: Found<Thing>,
  what: string,
): Thing {
  if (!thing) throw new Problem(Number(switches.unknownIds), `There is no such ${what}.`);
  if (!mine) throw new Problem(Number(switches.foreignIds), `This ${what} is not yours.`);
  return thing;
}

export function customerFor(world: PlexeWorld, caller: User, id: string): Customer {
  const thing = own(world.state.customers, id);
  return needed(world, { thing, mine: !!thing && seesCustomer(caller, thing) }, 'customer');
}

export function applicationFor(world: PlexeWorld, caller: User, id: string): Application {
  const thing = own(world.state.applications, id);
  return needed(world, { thing, mine: !!thing && seesApplication(caller, thing) }, 'application');
}

export function loanFor(world: PlexeWorld, caller: User, id: string): Loan {
  const thing = own(world.state.loans, id);
  const application = thing && own(world.state.applications, thing.applicationId);
  const mine = !!application && seesApplication(caller, application);
  return needed(world, { thing, mine }, 'loan');
}

export function partnerFor(world: PlexeWorld, caller: User, id: string): string {
  const thing = own(world.state.partners, id);
  return needed(world, { thing, mine: caller.ownerId === id }, 'partner').id;
}
