import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { type DocumentType, graphql } from './gql';

const CHANGED = graphql(`
  subscription ApplicationChanged($id: ID!, $afterEventId: ID) {
    applicationChanged(id: $id, afterEventId: $afterEventId) {
      eventId
      ...Step
      application {
        id
        status
      }
    }
  }
`);
type Event = DocumentType<typeof CHANGED>['applicationChanged'];

const AGAIN_MS = 1000;

/**
 * The events after `seen`, each once, in their order. After a lost connection it begins again from
 * the last one that came, so that nothing is missed in between.
 */
export function useLive(id: string, seen: string | undefined) {
  const client = useApolloClient();
  const [events, setEvents] = useState<readonly Event[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it begins is asked once
  useEffect(() => {
    let last = seen;
    let timer: ReturnType<typeof setTimeout>;
    let stop = () => {};
    const again = () => {
      stop();
      clearTimeout(timer);
      timer = setTimeout(follow, AGAIN_MS);
    };
    function follow() {
      const variables = { id, afterEventId: last };
      const running = client.subscribe({ query: CHANGED, variables }).subscribe({
        next({ data, error }) {
          if (error || !data) return again();
          last = data.applicationChanged.eventId;
          setEvents((before) => [...before, data.applicationChanged]);
        },
        error: again,
        complete: again,
      });
      stop = () => running.unsubscribe();
    }
    setEvents([]);
    follow();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, id]);

  return events;
}
