import { ProviderFault } from './fault.js';

/** An answer about another thing is no answer. */
export function sameAs<T>(
  asked: string,
  named: string,
  answer: T,
  operation: string,
  other = 'something else',
): T {
  if (named !== asked) throw new ProviderFault('CONTRACT', operation, `answer is about ${other}`);
  return answer;
}
