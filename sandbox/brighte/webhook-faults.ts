import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';
import { sign } from './secrets.js';
import type { Delivery } from './state.js';

type Fields = Delivery['fields'];

/** A fault for the next notifications; without `times` it stays until cleared. */
export interface WebhookFault {
  readonly fault: string;
  readonly times?: number;
  readonly applicationId?: string;
  readonly seconds?: number;
  readonly status?: string;
}

interface FaultKind {
  readonly description: string;
  readonly takes?: 'seconds' | 'status';
  /** How old the stamp is, in seconds. */
  age?(rule: WebhookFault): number;
  /** What is done to the signed fields. */
  spoil?(fields: Fields, rule: WebhookFault): Fields;
  /** Waits this long by the sandbox's clock. */
  delay?(rule: WebhookFault): number;
  readonly fate?: 'twice' | 'held' | 'dropped';
}

/** The last documented attempt is 485 minutes late. */
const LATE_SECONDS = 485 * 60;

const signature =
  (change: (signature: string) => string) =>
  (fields: Fields): Fields => ({ ...fields, signature: change(fields.signature ?? '') });

export const WEBHOOK_FAULTS: Readonly<Record<string, FaultKind>> = {
  duplicate: { description: 'delivered twice, the same bytes', fate: 'twice' },
  reorder: { description: 'held until the next one of the application is through', fate: 'held' },
  drop: { description: 'never sent', fate: 'dropped' },
  forged: {
    description: 'signed with another key',
    spoil: (fields) => ({
      ...fields,
      signature: sign('another key', fields.timestamp ?? '', fields.token ?? ''),
    }),
  },
  unsigned: {
    description: 'without timestamp, token and signature',
    spoil: ({ id = '', reference_number = '', status = '' }) => ({ id, reference_number, status }),
  },
  shortSignature: { description: 'half a signature', spoil: signature((hex) => hex.slice(0, 32)) },
  upperCase: {
    description: 'signature in upper case',
    spoil: signature((hex) => hex.toUpperCase()),
  },
  shifted: {
    description: 'last digit of the timestamp moved to the token: the signature still fits',
    spoil: (fields) => {
      const { timestamp = '', token = '' } = fields;
      return {
        ...fields,
        timestamp: timestamp.slice(0, -1),
        token: timestamp.slice(-1) + token,
      };
    },
  },
  late: {
    description: 'stamped `seconds` (29100) ago; below zero: in the future',
    takes: 'seconds',
    age: ({ seconds = LATE_SECONDS }) => seconds,
  },
  delayed: {
    description: 'stamped now, sent `seconds` (29100) later by the clock',
    takes: 'seconds',
    delay: ({ seconds = LATE_SECONDS }) => Math.max(0, seconds),
  },
  otherStatus: {
    description: 'says `status` (PAID), whatever is true: the status is not signed',
    takes: 'status',
    spoil: (fields, { status = 'PAID' }) => ({ ...fields, status }),
  },
  otherApplication: {
    description: 'about an application that nobody knows',
    spoil: (fields) => ({ ...fields, id: '99999999' }),
  },
};

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export function readWebhookFault(body: unknown): WebhookFault {
  const known = ['fault', 'times', 'applicationId', 'seconds', 'status'];
  const { fault, times, applicationId, seconds, status } = asRecordOf(known, body);
  const wrong = (message: string): never => {
    throw new Refusal(400, message);
  };
  if (typeof fault !== 'string' || !Object.hasOwn(WEBHOOK_FAULTS, fault))
    return wrong(`fault must be one of ${Object.keys(WEBHOOK_FAULTS).join(', ')}`);
  const takes = WEBHOOK_FAULTS[fault]?.takes;
  if (times !== undefined && !(isWhole(times) && times >= 1))
    return wrong('times must be a whole number from 1 up, or be left out');
  if (applicationId !== undefined && typeof applicationId !== 'string')
    return wrong('applicationId must be text, or be left out');
  if (seconds !== undefined && !(takes === 'seconds' && isWhole(seconds)))
    return wrong('seconds must be a whole number, and goes with late and delayed');
  if (status !== undefined && !(takes === 'status' && typeof status === 'string'))
    return wrong('status must be text, and goes with otherStatus');
  return {
    fault,
    ...(times !== undefined && { times }),
    ...(applicationId !== undefined && { applicationId }),
    ...(seconds !== undefined && { seconds }),
    ...(status !== undefined && { status }),
  };
}

/** The first rule that fits an application, and the rules that are left. */
export function takeWebhookFault(
  rules: readonly WebhookFault[],
  applicationId: string,
): { readonly rule: WebhookFault | undefined; readonly left: WebhookFault[] } {
  const at = rules.findIndex((rule) => (rule.applicationId ?? applicationId) === applicationId);
  const rule = rules[at];
  if (rule?.times === undefined) return { rule, left: [...rules] };
  const rest = rule.times > 1 ? [{ ...rule, times: rule.times - 1 }] : [];
  return { rule, left: rules.toSpliced(at, 1, ...rest) };
}
