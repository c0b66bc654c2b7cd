import { useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { inWords } from './Customer';
import { type DocumentType, graphql } from './gql';

const STEP = graphql(`
  fragment Step on StatusEvent {
    eventId
    at
    to
    nativeStatus
  }
`);
type Step = DocumentType<typeof STEP>;

const HISTORY = graphql(`
  query History($id: ID!) {
    application(id: $id) {
      history {
        ...Step
      }
    }
  }
`);

const CHANGED = graphql(`
  subscription Changed($id: ID!, $afterEventId: ID) {
    applicationChanged(id: $id, afterEventId: $afterEventId) {
      ...Step
    }
  }
`);

interface Props {
  id: string;
  onMove: (to: string) => void;
}

/** What has happened to an application, and what happens while one looks. */
export function Follow({ id, onMove }: Props) {
  const [{ data, error }] = useQuery({
    query: HISTORY,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const history = data?.application?.history;
  if (error) return <p role="alert">{error.message}</p>;
  return history ? <Live id={id} onMove={onMove} history={history} /> : null;
}

function Live({ id, onMove, history }: Props & { history: readonly Step[] }) {
  const [{ data: steps = [], error }] = useSubscription(
    { query: CHANGED, variables: { id, afterEventId: history.at(-1)?.eventId } },
    (before: readonly Step[] = [], { applicationChanged }) => [...before, applicationChanged],
  );
  const to = steps.at(-1)?.to;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (to) onMove(to);
  }, [to]);
  return (
    <>
      {error && <p role="alert">{error.message}</p>}
      <ol aria-live="polite" aria-label="What happened">
        {[...history, ...steps].map(({ eventId, at, to, nativeStatus }) => (
          <li key={eventId}>
            <span className="status">{inWords(to ?? 'unknown')}</span> <code>{nativeStatus}</code>{' '}
            <time className="soft" dateTime={at}>
              {new Date(at).toLocaleTimeString('en')}
            </time>
          </li>
        ))}
      </ol>
    </>
  );
}
