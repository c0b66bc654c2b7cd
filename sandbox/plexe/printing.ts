import type { SwitchValues } from '../provider.js';
import type { PlexeTable } from './state.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Members that the C# models declare nullable wherever they stand. */
const NULLABLE = new Set([
  'adjustment',
  'cashFlowLimit',
  'creditLimit',
  'customerFullName',
  'fullBusinessName',
  'limits',
  'nextRepaymentValue',
  'percentage',
  'rawTotal',
  'receivableLimit',
  'shortCode',
  'tradingName',
]);

/** JSON text, with whatever the switches change in every answer. */
export function print(
  { datesWithoutOffset, currencyCode, sparseAnswers }: SwitchValues<PlexeTable>,
  value: unknown,
): string {
  if (!datesWithoutOffset && !sparseAnswers && currencyCode === 'USD') return JSON.stringify(value);
  return JSON.stringify(value, (name, member: unknown) => {
    if (name === 'currencyCode') return currencyCode;
    if (sparseAnswers && NULLABLE.has(name)) return null;
    const bare = datesWithoutOffset && typeof member === 'string' && INSTANT.test(member);
    return bare ? member.slice(0, -1) : member;
  });
}
