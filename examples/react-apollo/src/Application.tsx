import { useQuery } from '@apollo/client/react';
import { type FragmentType, graphql, readFragment } from './gql';
import { useLive } from './live';
import { inWords, Outcomes, Status, Trouble } from './parts';

const APPLICATIONS = graphql(`
  query Applications {
    applications(first: 20) {
      nodes {
        id
        provider
        externalId
        status
      }
      providers {
        ...Outcome
      }
    }
  }
`);

export function Applications() {
  const { data, error } = useQuery(APPLICATIONS, { fetchPolicy: 'cache-and-network' });
  const applications = data?.applications;
  return (
    <>
      <h1>Applications</h1>
      {!applications && <Trouble error={error} />}
      <Outcomes of={applications?.providers ?? []} />
      <ul className="rows" aria-label="Applications">
        {applications?.nodes.map(
          (one) =>
            one && (
              <li key={one.id}>
                <a href={`#/applications/${one.id}`}>
                  {inWords(one.provider)} {one.externalId}
                </a>
                <Status is={one.status} />
              </li>
            ),
        )}
      </ul>
    </>
  );
}

const APPLICATION = graphql(`
  query Application($id: ID!) {
    application(id: $id) {
      id
      provider
      externalId
      status
      history {
        eventId
        ...Step
      }
    }
  }
`);

const STEP = graphql(`
  fragment Step on StatusEvent {
    at
    to
    nativeStatus
    via
  }
`);

/** What has happened, and what happens while one looks. */
export function Application({ id }: { id: string }) {
  const { data, error } = useQuery(APPLICATION, { variables: { id }, fetchPolicy: 'network-only' });
  const application = data?.application;
  if (!application) return <Trouble error={error} />;
  const { provider, externalId, status, history } = application;
  return (
    <>
      <h1>
        {inWords(provider)} {externalId} <Status is={status} />
      </h1>
      <Timeline id={id} history={history ?? []} />
    </>
  );
}

type Event = { eventId: string } & FragmentType<typeof STEP>;

function Timeline({ id, history }: { id: string; history: readonly Event[] }) {
  const events = useLive(id, history.at(-1)?.eventId);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      <ol className="timeline" aria-live="polite">
        {[...history, ...events].map((event) => (
          <Step key={event.eventId} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Step(props: { event: FragmentType<typeof STEP> }) {
  const { at, to, nativeStatus, via } = readFragment(STEP, props.event);
  return (
    <li>
      <Status is={to} /> <code>{nativeStatus}</code>{' '}
      <span className="soft">
        <time dateTime={at}>{new Date(at).toLocaleString('en')}</time>, by{' '}
        {inWords(via).toLowerCase()}
      </span>
    </li>
  );
}
