import { FAULTS, type FaultName, kindOf } from './faults.js';
import { asRecordOf } from './json.js';
import { Refusal } from './refusal.js';

/** A fault set for one operation or for `*`; without `times` it stays until cleared. */
export interface FaultRule {
  readonly operation: string;
  readonly fault: FaultName;
  readonly times?: number;
  readonly ms?: number;
  readonly commit?: boolean;
}

const FIELDS = ['operation', 'fault', 'times', 'ms', 'commit'];
const LONGEST_MS = 3_600_000;

const isFault = (value: unknown): value is FaultName =>
  typeof value === 'string' && Object.hasOwn(FAULTS, value);
const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high;

export function readFaultRule(body: unknown, operations: readonly string[]): FaultRule {
  const { operation, fault, times, ms, commit } = asRecordOf(FIELDS, body);
  const wrong = (message: string): never => {
    throw new Refusal(400, message);
  };
  if (typeof operation !== 'string' || !['*', ...operations].includes(operation))
    return wrong(`operation must be * or one of ${operations.join(', ')}`);
  if (!isFault(fault)) return wrong(`fault must be one of ${Object.keys(FAULTS).join(', ')}`);
  if (times !== undefined && !isWhole(times, 1, 1_000_000))
    return wrong('times must be a whole number from 1 up, or be left out');
  if (ms !== undefined && !isWhole(ms, 0, LONGEST_MS))
    return wrong(`ms must be a whole number from 0 to ${LONGEST_MS}, or be left out`);
  if (commit !== undefined && typeof commit !== 'boolean')
    return wrong('commit must be true or false, or be left out');
  return {
    operation,
    fault,
    ...(times !== undefined && { times }),
    ...(ms !== undefined && { ms }),
    ...(commit !== undefined && { commit }),
  };
}

/** The first rule that fits, and the rules that are left once it has struck. */
export function takeFault(
  rules: readonly FaultRule[],
  operation: string,
): { readonly rule: FaultRule | undefined; readonly left: FaultRule[] } {
  const at = rules.findIndex((rule) => rule.operation === operation || rule.operation === '*');
  const rule = rules[at];
  if (rule?.times === undefined) return { rule, left: [...rules] };
  const rest = rule.times > 1 ? [{ ...rule, times: rule.times - 1 }] : [];
  return { rule, left: rules.toSpliced(at, 1, ...rest) };
}

/** On a lender's own call: this one is struck, whatever rules stand. */
export const FAULT_HEADER = 'x-sandbox-fault';

/** `status500`, or `latency:500` with milliseconds. */
export function faultInHeader(text: string, operation: string): FaultRule {
  const [, fault, ms] = /^\s*(\w+)(?::(\d{1,9}))?\s*$/.exec(text) ?? [];
  if (!fault) throw new Refusal(400, `${FAULT_HEADER} must be like status500 or latency:500`);
  const rule = readFaultRule({ operation, fault, ...(ms && { ms: Number(ms) }) }, [operation]);
  if (ms && !kindOf(rule.fault).ms) throw new Refusal(400, `${fault} takes no milliseconds`);
  return rule;
}
