import { type ReactNode, useId } from 'react';
import { inWords, Trouble } from './parts';
import { outcomeOf, type Receipt, useRepayment } from './repayment';

const WORDS: Record<string, string> = {
  COMMITTED: 'Booked.',
  REJECTED: 'The lender said no. Nothing was booked.',
  NOT_SENT: 'Nothing was sent.',
  NOT_APPLIED: 'It was sent, but the lender did not book it.',
  NEEDS_REVIEW: 'Nobody can tell from here: a person will ask the lender. Do not pay again.',
  UNKNOWN: 'It was sent, and no answer came. We are asking the lender; do not pay again.',
};

interface Props {
  loanId: string;
  amount: string;
  paidOn: string;
}

export function Repay({ loanId, ...suggested }: Props) {
  const repayment = useRepayment(loanId, suggested);
  const { values, phase, receipt, trouble, send, change, begin } = repayment;
  const waits = phase === 'sending' || phase === 'asking';
  const errorsAt = (path: string) =>
    receipt?.userErrors.filter((one) => (one.path?.at(-1) ?? '') === path) ?? [];

  return (
    <section aria-labelledby="repay">
      <h2 id="repay">Book a repayment</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (phase === 'free') send();
        }}
      >
        <Field label="Amount" errors={errorsAt('amount')}>
          {(about) => (
            <input
              {...about}
              inputMode="decimal"
              required
              disabled={waits}
              value={values.amount}
              onChange={({ target }) => change({ amount: target.value })}
            />
          )}
        </Field>
        <Field label="Paid on" errors={errorsAt('paidOn')}>
          {(about) => (
            <input
              {...about}
              type="date"
              required
              disabled={waits}
              value={values.paidOn}
              onChange={({ target }) => change({ paidOn: target.value })}
            />
          )}
        </Field>
        <button type="submit" className="first" disabled={phase !== 'free'}>
          {phase === 'sending' ? 'Booking…' : 'Book it'}
        </button>
      </form>
      <div role="status" className="receipt">
        {receipt && <Outcome receipt={receipt} errors={errorsAt('')} />}
        {!receipt && phase === 'asking' && <p>Asking what became of it…</p>}
      </div>
      {phase === 'asking' && <Trouble error={trouble} />}
      {phase === 'done' && (
        <button type="button" onClick={begin}>
          Another repayment
        </button>
      )}
    </section>
  );
}

function Outcome({ receipt, errors }: { receipt: Receipt; errors: { message: string }[] }) {
  const outcome = outcomeOf(receipt);
  return (
    <p className={outcome === 'COMMITTED' ? 'good' : 'warning'}>
      <strong>{outcome}</strong>{' '}
      {errors.map(({ message }) => message).join(' ') || (WORDS[outcome] ?? inWords(outcome))}
    </p>
  );
}

interface About {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

/** An input with its label, and what is wrong with it. */
function Field(props: {
  label: string;
  errors: { message: string }[];
  children: (about: About) => ReactNode;
}) {
  const id = useId();
  const wrong = props.errors.length > 0;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children({ id, 'aria-invalid': wrong, 'aria-describedby': `${id}-error` })}
      <span id={`${id}-error`} className="error">
        {props.errors.map(({ message }) => message).join(' ')}
      </span>
    </div>
  );
}
