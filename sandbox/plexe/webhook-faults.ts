import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';

/** A notification as it stands on the wire. */
export interface Payload {
  readonly id: unknown;
  readonly webhookEvent: unknown;
  readonly data: unknown;
  readonly creationTimeUtc: unknown;
}

/** A fault for the next notifications; without `times` it stays until cleared. */
export interface WebhookFault {
  readonly fault: string;
  readonly times?: number;
  readonly event?: string;
  readonly seconds?: number;
}

interface FaultKind {
  readonly description: string;
  readonly fate?: 'twice' | 'held' | 'dropped';
  /** Waits so long by the sandbox's clock. */
  delay?(rule: WebhookFault): number;
  spoil?(payload: Payload): Payload;
  /** What is done to the bytes. */
  garble?(body: string): string;
  readonly forged?: true;
}

const HOUR = 3600;
const NOBODY = '00000000-0000-4000-8000-000000000000';

const strangers = (data: unknown): unknown =>
  Object.fromEntries(
    Object.entries(data ?? {}).map(([name, value]) => [name, /Id$/.test(name) ? NOBODY : value]),
  );

export const WEBHOOK_FAULTS: Readonly<Record<string, FaultKind>> = {
  duplicate: { description: 'delivered twice, the same bytes', fate: 'twice' },
  reorder: {
    description: 'held until the next one of the subscription is through',
    fate: 'held',
  },
  drop: { description: 'never sent', fate: 'dropped' },
  delay: {
    description: 'sent `seconds` (3600) later by the clock',
    delay: ({ seconds = HOUR }) => seconds,
  },
  poison: { description: 'JSON that breaks off', garble: (body) => body.slice(0, -9) },
  wrongTypes: {
    description: 'id and time are numbers, data is a list',
    spoil: (payload) => ({ ...payload, id: 17, data: ['x'], creationTimeUtc: 0 }),
  },
  noData: { description: 'data is null', spoil: (payload) => ({ ...payload, data: null }) },
  unknownEvent: {
    description: 'an event of no list',
    spoil: (payload) => ({ ...payload, webhookEvent: 'WB_Of_Tomorrow' }),
  },
  strangers: {
    description: 'every id in data is one that nobody knows',
    spoil: (payload) => ({ ...payload, data: strangers(payload.data) }),
  },
  forged: { description: 'signed with another secret, where it is signed', forged: true },
};

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export function readWebhookFault(body: unknown): WebhookFault {
  const { fault, times, event, seconds } = asRecordOf(['fault', 'times', 'event', 'seconds'], body);
  const wrong = (message: string): never => {
    throw new Refusal(400, message);
  };
  if (typeof fault !== 'string' || !Object.hasOwn(WEBHOOK_FAULTS, fault))
    return wrong(`fault must be one of ${Object.keys(WEBHOOK_FAULTS).join(', ')}`);
  if (times !== undefined && !(isWhole(times) && times >= 1))
    return wrong('times must be a whole number from 1 up, or be left out');
  if (event !== undefined && typeof event !== 'string')
    return wrong('event must be the name of an event, or be left out');
  if (seconds !== undefined && !(fault === 'delay' && isWhole(seconds) && seconds >= 0))
    return wrong('seconds must be a whole number from 0 up, and goes with delay');
  return {
    fault,
    ...(times !== undefined && { times }),
    ...(event !== undefined && { event }),
    ...(seconds !== undefined && { seconds }),
  };
}

/** The first rule that fits an event, and the rules that are left. */
export function takeWebhookFault(
  rules: readonly WebhookFault[],
  event: string,
): { readonly rule: WebhookFault | undefined; readonly left: readonly WebhookFault[] } {
  const at = rules.findIndex((rule) => (rule.event ?? event) === event);
  const rule = rules[at];
  if (rule?.times === undefined) return { rule, left: rules };
  const rest = rule.times > 1 ? [{ ...rule, times: rule.times - 1 }] : [];
  return { rule, left: rules.toSpliced(at, 1, ...rest) };
}
