/** What every room shows: money, days, a status, and which lender is out. */
import { type FragmentType, graphql, readFragment } from './gql';

const AMOUNT = graphql(`fragment Amount on Money { amount currency }`);

/** Digits as the lender printed them: Intl takes the text, so nothing passes through a float. */
export function Amount(props: { of: FragmentType<typeof AMOUNT> | null | undefined }) {
  const money = readFragment(AMOUNT, props.of);
  if (!money) return <span className="soft">not known</span>;
  const { amount, currency } = money;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return <span className="digits">{format.format(amount as `${number}`)}</span>;
}

export const Day = ({ on }: { on: string }) => <time dateTime={on}>{on}</time>;

/** Words may be added to the graph, so none is relied on: they are shown as they come. */
export const Status = ({ is }: { is: string | null | undefined }) => (
  <span className={`status ${is?.toLowerCase()}`}>{inWords(is ?? 'unknown')}</span>
);

export const inWords = (code: string) =>
  code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

const OUTCOME = graphql(`
  fragment Outcome on ProviderOutcome {
    provider
    result
    expected
    received
    failure
  }
`);

/** A short list must not look complete. */
export function Outcomes(props: { of: readonly FragmentType<typeof OUTCOME>[] }) {
  const outcomes = readFragment(OUTCOME, props.of);
  const whole = outcomes.filter(({ result }) => result === 'OK');
  return (
    <>
      {outcomes
        .filter(({ result }) => result !== 'OK')
        .map(({ provider, received, expected, failure }) => (
          <p key={provider} role="alert" className="warning">
            <strong>{inWords(provider)}</strong> gave {received} of {expected}:{' '}
            {inWords(failure ?? 'unknown').toLowerCase()}. The rest is missing here.
          </p>
        ))}
      {whole.length > 0 && (
        <p className="soft">
          Complete from {whole.map(({ provider }) => inWords(provider)).join(', ')}.
        </p>
      )}
    </>
  );
}

export const Trouble = ({ error }: { error: Error | undefined }) =>
  error && (
    <p role="alert" className="warning">
      {error.message}
    </p>
  );
