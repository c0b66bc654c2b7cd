/**
 * Money is sent once. An action is claimed, its baseline read, SENDING committed before the socket
 * opens, one wire call made, and what came back settled. What is not known is said so.
 */
import { setTimeout } from 'node:timers/promises';
import { inWords, type Json, type Problem, type WriteAction } from '../datasources/action.js';
import type { Ask } from '../datasources/call.js';
import { ProviderFault } from '../datasources/fault.js';
import { type Providers, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { Preview } from '../datasources/preview.js';
import type { LiveProvider, Reader } from '../datasources/provider.js';
import type { ProviderCode } from '../schema/provider.js';
import type { ReceiptOutcome } from '../schema/receipt.js';
import type { UserError } from '../schema/user-error.js';
import type { Db } from '../store/db.js';
import type { Memory } from '../store/memory.js';
import type { Seal } from '../store/seal.js';
import { type Claim, isFinal, type Ledger, type Row } from './ledger.js';
import { BAD_KEY, failureOf, KEY_REUSED, LOAN_BUSY } from './words.js';

/** Seconds. Live lenders may apply a call long after the socket broke; a sandbox does not. */
export interface Pace {
  /** How long a process may hold a row. */
  readonly lease: number;
  /** Until the first look at an unknown outcome, and between looks. */
  readonly look: number;
  /** Nothing is called "not applied" before this has passed since sending. */
  readonly settle: number;
}

export interface Settled {
  readonly row: Row;
  readonly outcome: ReceiptOutcome;
  /** What the lender answered, now or when the key was first used; null where no answer came. */
  readonly answer: Json;
  /** What would have been sent; of a dry run alone. */
  readonly preview?: Preview;
}

/** Whose action, and which. */
export interface Asked {
  readonly caller: string;
  readonly key: string;
  readonly provider: ProviderCode;
  /** The call of the contract. */
  readonly name: string;
}

export interface Request extends Asked {
  readonly input: unknown;
  readonly ask: Ask;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds actions of many inputs
export type AnyAction = WriteAction<any, any, any>;

/** How long an action waits for its neighbour on the same loan, and how often it looks. */
const LANE_PATIENCE_MS = 5_000;
const LANE_LOOK_MS = 40;

/** Somebody else has moved the receipt meanwhile: a look, another process, a person. */
export class Overtaken extends Error {}

const COMMIT_WAITS_MS = [100, 500, 1_500];

const KEY = /^[\x21-\x7e]{1,255}$/;
export const isKey = (text: string) => KEY.test(text);

export class Receipts {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
    private readonly memory: Memory,
    private readonly seal: Seal,
    private readonly providers: Providers,
    private readonly pace: Pace,
  ) {}

  async run(request: Request): Promise<Settled> {
    const action = actionOf(request.provider, request.name);
    const wrong = wrongIn(request, action);
    if (wrong.length > 0) return this.refuse(request, wrong);
    const kept = action.kept(request.input);
    const lane = action.lane?.(kept);
    const laneName = lane
      ? lane.name + (lane.secret ? `:${this.seal.digest(lane.secret)}` : '')
      : null;
    const onlyWaits = lane?.holds === false;
    const claim = {
      ...this.claimOf(request, kept, action.meaning?.(kept, request.input)),
      target: action.target?.(kept) ?? null,
      lane: onlyWaits ? null : laneName,
    };
    const patience = AbortSignal.any([request.ask.signal, AbortSignal.timeout(LANE_PATIENCE_MS)]);
    for (;;) {
      const isFree = !onlyWaits || (await this.ledger.isLaneFree(laneName));
      const row = isFree && (await this.ledger.claim(claim));
      if (row) return this.perform(row, action, kept, request);
      const holder = await this.ledger.holderOf(claim.caller, claim.operation, claim.key);
      if (holder) return this.meet(request, holder, claim.fingerprint);
      // A neighbour in the lane: one on its way is done soon, one that is not settled is not.
      const moving = await this.ledger.isLaneMoving(laneName);
      if (!moving || patience.aborted) return this.refuse(request, [LOAN_BUSY]);
      await setTimeout(LANE_LOOK_MS);
    }
  }

  /** Checked and encoded as for sending, and not sent. */
  async dryRun(request: Request): Promise<Settled> {
    const { provider, name, input, ask } = request;
    const wrong = wrongIn(request, actionOf(provider, name));
    if (wrong.length > 0) return this.refuse(request, wrong);
    const live: LiveProvider<Reader> = this.providers[provider];
    try {
      const preview = await live.preview(name, input, ask);
      return { ...(await this.refuse(request, [])), preview };
    } catch (error) {
      if (!(error instanceof ProviderFault || error instanceof KnownError)) throw error;
      return this.refuse(request, [failureOf(error)]);
    }
  }

  /** What binds a key to the meaning of an input. */
  claimOf(request: Asked, kept: unknown, meaning: unknown = kept): Claim {
    return {
      ...this.identity(request),
      fingerprint: this.seal.digest(canonicalJson(meaning)),
      target: null,
      lane: null,
      request: this.seal.seal(kept),
    };
  }

  /** Nothing was sent, and the key stays free; the attempt is on record. */
  async refuse(request: Asked, failure: UserError[]): Promise<Settled> {
    const claim = {
      ...this.identity(request),
      ...(!isKey(request.key) && { key: '(invalid)' }),
      fingerprint: '',
      target: null,
      lane: null,
      request: null,
    };
    const row = await this.ledger.claim(claim, 'NOT_SENT', failure);
    if (!row) throw new Error('a refusal was not recorded');
    return { row, outcome: 'NOT_SENT', answer: null };
  }

  /** The key was used: for the same thing, which is answered from the ledger, or for another. */
  async meet(request: Asked, holder: Row, fingerprint: string): Promise<Settled> {
    if (holder.fingerprint !== fingerprint) return this.refuse(request, [KEY_REUSED]);
    return {
      row: holder,
      outcome: isFinal(holder.state) ? 'REPLAYED' : outcomeOf(holder),
      answer: holder.result && this.seal.open<Json>(holder.result),
    };
  }

  private async perform(
    row: Row,
    action: AnyAction,
    kept: unknown,
    request: Request,
  ): Promise<Settled> {
    const provider: LiveProvider<Reader> = this.providers[request.provider];
    let sent = false;
    try {
      const baseline = await action.baseline?.(provider.reader(request.ask), kept);
      const beforeWire = async () => {
        const began = performance.now();
        // A session that was refused for certain lets the same call go out once more: the row is ours still.
        const sending = await this.ledger.move(
          row.id,
          sent ? 'SENDING' : 'PENDING',
          'SENDING',
          sent ? 'handed to the network again, in a new session' : 'handed to the network',
          { baseline },
        );
        // A process that slept here may have been given up by the others: it must not send any more.
        const late = performance.now() - began > this.pace.lease * 250;
        // CANCELLED, because a slow store of our own says nothing of the lender's health.
        if (!sending || late)
          throw new ProviderFault('CANCELLED', row.operation, 'took too long before sending');
        sent = true;
      };
      const answer = await provider.write(request.name, request.input, request.ask, { beforeWire });
      return await this.commitPatiently(row, action, kept, answer);
    } catch (error) {
      return this.fail(row, sent, error);
    }
  }

  /** With the answer in hand a store that stumbles is asked again: for createLoan nothing else knows it. */
  private async commitPatiently(row: Row, action: AnyAction, kept: unknown, answer: Json) {
    for (const wait of COMMIT_WAITS_MS) {
      try {
        return await this.commit(row, 'SENDING', 'a complete answer', action, kept, answer);
      } catch (error) {
        if (error instanceof Overtaken) throw error;
        await setTimeout(wait);
      }
    }
    return this.commit(row, 'SENDING', 'a complete answer', action, kept, answer);
  }

  /** COMMITTED and what is to be remembered stand or fall together. */
  async commit(
    row: Row,
    from: Row['state'],
    evidence: string,
    action: AnyAction,
    kept: unknown,
    answer: Json,
    namedRef?: string,
  ): Promise<Settled> {
    const ref = namedRef ?? (answer !== null ? action.created?.(answer) : undefined) ?? row.target;
    const settled = await this.db.tx(async (tx) => {
      const result = this.seal.seal(answer === null ? null : (action.stored?.(answer) ?? answer));
      const moved = await this.ledger.move(
        row.id,
        from,
        'COMMITTED',
        evidence,
        { result, ...(ref && { target: ref }) },
        tx,
      );
      if (moved && ref && action.remember)
        await this.memory.remember(
          row.provider,
          {
            currency: this.providers[row.provider].currency,
            ...action.remember(kept, ref, answer),
          },
          tx,
        );
      return moved;
    });
    if (!settled) throw new Overtaken('the receipt was moved by another process');
    return { row: settled, outcome: 'COMMITTED', answer };
  }

  private async fail(row: Row, sent: boolean, error: unknown): Promise<Settled> {
    const state = sent ? afterSending(error) : 'NOT_SENT';
    const failure = state === 'UNKNOWN' ? undefined : [failureOf(error)];
    const known = error instanceof ProviderFault || error instanceof KnownError;
    const leave = (from: Row['state']) =>
      this.ledger
        .move(row.id, from, state, evidenceOf(error), {
          ...(failure && { failure }),
          lookInSeconds: state === 'UNKNOWN' ? this.pace.look : null,
        })
        // The store is gone: the row stays as it is until its lease has run out.
        .catch(() => null);
    // SENDING may stand in the store although we were stopped, or never heard of it.
    const moved = (sent ? null : await leave('PENDING')) ?? (await leave('SENDING'));
    if (!moved && !sent) throw error;
    if (!known && !sent) throw error;
    return {
      row: moved ?? { ...row, state: 'UNKNOWN' },
      outcome: moved ? outcomeOf(moved) : 'UNKNOWN',
      answer: null,
    };
  }

  private identity({ caller, provider, name, key }: Asked) {
    return { caller, provider, operation: `${provider.toLowerCase()}.${name}`, key };
  }
}

export function actionOf(provider: ProviderCode, name: string): AnyAction {
  const actions: Readonly<Record<string, AnyAction>> = registry[provider].actions;
  const action = actions[name];
  if (!action) throw new Error(`${provider} has no action ${name}`);
  return action;
}

/** Only a refusal that was read in full, or a connection that never came about, is certain. */
function afterSending(error: unknown): 'REJECTED' | 'NOT_SENT' | 'UNKNOWN' {
  if (!(error instanceof ProviderFault)) return 'UNKNOWN';
  if (error.kind === 'UNREACHABLE') return 'NOT_SENT';
  return ['REFUSED', 'AUTH', 'THROTTLED'].includes(error.kind) ? 'REJECTED' : 'UNKNOWN';
}

const evidenceOf = (error: unknown) =>
  error instanceof ProviderFault
    ? `${error.kind}: ${error.detail}`
    : error instanceof KnownError
      ? error.code
      : 'an error of our own';

export const outcomeOf = (row: Row): ReceiptOutcome =>
  row.state === 'PENDING' || row.state === 'SENDING' ? 'IN_PROGRESS' : row.state;

/** Why a request cannot be right; empty when it may be. */
export const wrongIn = (
  { key, input }: Pick<Request, 'key' | 'input'>,
  action: Pick<AnyAction, 'problems'>,
): UserError[] => (isKey(key) ? (action.problems?.(input) ?? []).map(toUserError) : [BAD_KEY]);

const toUserError = (problem: Problem): UserError => ({
  code: 'INVALID_INPUT',
  message: inWords(problem),
  path: ['input', ...problem.path],
});

/** The same meaning gives the same text, whatever the order of the fields. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
