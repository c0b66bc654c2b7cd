import { createClient, type ExecutionResult, type RequestParams, type Sink } from 'graphql-sse';

const stream = createClient({
  url: '/graphql/stream',
  // Begins again from the last event that was seen, below; a retry here would name an old one.
  retryAttempts: 0,
});

const AGAIN_MS = 1000;

/**
 * One subscription, for as long as anybody follows. After a lost connection it begins again with
 * the `eventId` of the last event as `$afterEventId`: nothing is missed, nothing comes twice.
 */
export function follow(
  request: RequestParams,
  sink: Pick<Sink<ExecutionResult>, 'next' | 'complete'>,
) {
  let variables = request.variables;
  let stop = () => {};
  let refused = false;

  const again = () => {
    const timer = setTimeout(begin, AGAIN_MS);
    stop = () => clearTimeout(timer);
  };
  function begin() {
    stop = stream.subscribe<Record<string, { eventId?: string }>>(
      { ...request, variables },
      {
        next(result) {
          refused = result.errors !== undefined;
          const [event] = Object.values(result.data ?? {});
          if (event?.eventId) variables = { ...variables, afterEventId: event.eventId };
          sink.next(result as ExecutionResult);
        },
        error: again,
        // An answer with errors is an answer: it would be the same again.
        complete: () => (refused ? sink.complete() : again()),
      },
    );
  }
  begin();
  return () => stop();
}
