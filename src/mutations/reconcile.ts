/**
 * Settles what is unknown by reading the provider, never by sending. Also takes over what a dead
 * process left behind.
 */
import type { Look } from '../datasources/action.js';
import { ON_BEHALF } from '../datasources/call.js';
import type { Providers } from '../datasources/index.js';
import type { LiveProvider, Reader } from '../datasources/provider.js';
import type { Seal } from '../store/seal.js';
import type { Ledger, Read, Row } from './ledger.js';
import { actionOf, type Pace, type Receipts } from './receipts.js';

export interface Reconciler {
  /** One round: take over, then look at everything that is due. */
  round(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface Verdict {
  readonly state: 'COMMITTED' | 'NOT_APPLIED' | 'NEEDS_REVIEW';
  readonly evidence: string;
  readonly ref?: string;
}

/**
 * Two equal readings at least one look apart decide; "not applied" and "cannot tell" also wait until
 * the provider has had time to apply late. Pure.
 */
export function decide(reads: readonly Read[], sentAt: Date, pace: Pace): Verdict | null {
  const last = reads.at(-1);
  if (!last) return null;
  const at = Date.parse(last.at);
  const same = (read: Read) =>
    read.verdict === last.verdict && read.reading === last.reading && read.ref === last.ref;
  const run = reads.slice(reads.findLastIndex((read) => !same(read)) + 1);
  const first = run[0];
  const twice = first !== undefined && at - Date.parse(first.at) >= pace.look * 1000;
  if (!twice) return null;
  const evidence = `read twice: ${last.reading}`;
  if (last.verdict === 'APPLIED')
    return { state: 'COMMITTED', evidence, ...(last.ref && { ref: last.ref }) };
  if (at - sentAt.getTime() < pace.settle * 1000) return null;
  return { state: last.verdict === 'UNCLEAR' ? 'NEEDS_REVIEW' : 'NOT_APPLIED', evidence };
}

/** When this look began by the database's clock, like all other times: the next one stands a look later. */
const beganAt = ({ nextLookAt, createdAt }: Row, pace: Pace) =>
  new Date((nextLookAt ?? createdAt).getTime() - pace.look * 1000);

export function createReconciler(
  ledger: Ledger,
  receipts: Receipts,
  seal: Seal,
  providers: Providers,
  pace: Pace,
  options: { alone: boolean; onError(error: unknown): void },
): Reconciler {
  async function look(row: Row): Promise<void> {
    const name = row.operation.split('.')[1] ?? '';
    const action = actionOf(row.provider, name);
    if (!row.request) throw new Error('a sent receipt has no request');
    const kept = seal.open<unknown>(row.request);
    const onBehalf = row.caller.includes(ON_BEHALF);
    if (!action.look || onBehalf) {
      const evidence = onBehalf
        ? "it was sent with the caller's own token, which is not kept: only they can look"
        : 'nothing can be read that would tell';
      await ledger.move(row.id, 'UNKNOWN', 'NEEDS_REVIEW', evidence);
      return;
    }
    const provider: LiveProvider<Reader> = providers[row.provider];
    const ask = { requestId: `look-${row.id}`, signal: AbortSignal.timeout(10_000) };
    const seen: Look = await action.look(provider.reader(ask), kept, row.baseline);
    const reads = [...row.reads, { at: beganAt(row, pace).toISOString(), ...seen }].slice(-50);
    const verdict = decide(reads, row.sentAt ?? row.createdAt, pace);
    if (!verdict) return ledger.note(row, reads);
    if (verdict.state === 'COMMITTED')
      await receipts.commit(row, 'UNKNOWN', verdict.evidence, action, kept, null, verdict.ref);
    else await ledger.move(row.id, 'UNKNOWN', verdict.state, verdict.evidence, { reads });
  }

  async function round(): Promise<void> {
    await ledger.recover(options.alone, pace.look);
    for (let row = await ledger.due(pace.look); row; row = await ledger.due(pace.look))
      await look(row).catch(options.onError);
  }

  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const tick = () => {
    running = round()
      .catch(options.onError)
      .then(() => {
        if (timer) timer = setTimeout(tick, Math.min(pace.look, 10) * 500);
      });
  };
  return {
    round,
    start() {
      timer = setTimeout(tick, 0);
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}
