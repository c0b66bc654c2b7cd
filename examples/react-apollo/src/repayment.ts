import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { type DocumentType, graphql, readFragment } from './gql';

const RECEIPT = graphql(`
  fragment ReceiptFacts on Receipt {
    id
    outcome
    state
    checkAgainAt
    userErrors {
      message
      path
    }
  }
`);
export type Receipt = DocumentType<typeof RECEIPT>;

const REPAY = graphql(`
  mutation Repay($input: IuteInsertRepaymentInput!) {
    iuteInsertRepayment(input: $input) {
      receipt {
        ...ReceiptFacts
      }
    }
  }
`);

const WHAT_BECAME_OF = graphql(`
  query WhatBecameOf($key: String!) {
    receiptByKey(idempotencyKey: $key, operation: "iute.insertRepayment") {
      ...ReceiptFacts
    }
  }
`);

interface Values {
  readonly amount: string;
  readonly paidOn: string;
}

interface Repayment {
  readonly key: string;
  readonly values: Values;
  /** Asking: sent, and nobody knows what became of it. */
  readonly phase: 'free' | 'sending' | 'asking' | 'done';
  readonly receipt?: Receipt;
  readonly trouble?: Error;
}

/** What the receipt says; where its key was settled before, what became of it then. */
export const outcomeOf = ({ outcome, state }: Receipt) =>
  outcome === 'REPLAYED' ? state : outcome;

const OPEN = ['UNKNOWN', 'IN_PROGRESS', 'PENDING', 'SENDING'];
const phaseAfter = (receipt: Receipt) => {
  const outcome = outcomeOf(receipt);
  if (OPEN.includes(outcome)) return 'asking';
  // Under a key that nothing was sent under, one may try again.
  return outcome === 'NOT_SENT' ? 'free' : 'done';
};

const patience = (receipt?: Receipt) =>
  Math.min(Math.max(Date.parse(receipt?.checkAgainAt ?? '') - Date.now() || 0, 1000), 10_000);

/**
 * One repayment, sent once. The key is kept before anything leaves the page and until it is known
 * what became of it: neither a second press nor a reload pays twice.
 */
export function useRepayment(loanId: string, suggested: Values) {
  const client = useApolloClient();
  const place = `repayment of ${loanId}`;
  const begun = (values: Values): Repayment => ({
    key: crypto.randomUUID(),
    values,
    phase: 'free',
  });
  const [now, setNow] = useState<Repayment>(() => {
    const kept = sessionStorage.getItem(place);
    return kept ? { ...JSON.parse(kept), phase: 'asking' } : begun(suggested);
  });
  const { key, values, phase, receipt, trouble } = now;

  const conclude = useCallback(
    (told: Receipt | null | undefined) => {
      const phase = told ? phaseAfter(told) : 'free';
      setNow(({ key, values }) => ({ key, values, phase, receipt: told ?? undefined }));
      if (phase === 'asking') return;
      sessionStorage.removeItem(place);
      client.refetchQueries({ include: ['Loan'] });
    },
    [client, place],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each answer or failure
  useEffect(() => {
    if (phase !== 'asking') return;
    const ask = async () => {
      const { data, error } = await client.query({
        query: WHAT_BECAME_OF,
        variables: { key },
        fetchPolicy: 'no-cache',
      });
      if (error) setNow((now) => ({ ...now, trouble: error }));
      else conclude(readFragment(RECEIPT, data?.receiptByKey));
    };
    const timer = setTimeout(ask, patience(receipt));
    return () => clearTimeout(timer);
  }, [phase, receipt, trouble]);

  return {
    ...now,
    begin: () => setNow(begun(values)),
    /** Another amount is another repayment, unless nothing was sent. */
    change: (part: Partial<Values>) => {
      const changed = { ...values, ...part };
      setNow(phase === 'free' ? { ...now, values: changed } : begun(changed));
    },
    async send() {
      sessionStorage.setItem(place, JSON.stringify({ key, values }));
      setNow({ key, values, phase: 'sending' });
      const input = { idempotencyKey: key, loanId, ...values };
      try {
        const { data } = await client.mutate({ mutation: REPAY, variables: { input } });
        conclude(readFragment(RECEIPT, data?.iuteInsertRepayment?.receipt));
      } catch (error) {
        setNow({ key, values, phase: 'asking', trouble: error as Error });
      }
    },
  };
}
