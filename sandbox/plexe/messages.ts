import { aboutApplication, emit } from './events.js';
import { nextGuid } from './ids.js';
import { operations } from './operation.js';
import type { Application, Message, PlexeWorld } from './state.js';

/** Puts a message on the application and tells about it; the text itself is not told. */
export function addMessage(
  world: PlexeWorld,
  application: Application,
  { from, contents }: Pick<Message, 'from' | 'contents'>,
): Message {
  const { state, now } = world;
  const message = { id: nextGuid(state), from, contents, date: now.toISOString() };
  application.messages.push(message);
  emit(world, 'WB_Communication_Sent', { ...aboutApplication(application), messageId: message.id });
  return message;
}

export const messageOperations = operations({
  getAllMessages: {
    at: ['GET', '/api/Communication/get-all-messages/{applicationId}'],
    act: (visit) =>
      visit.ok(
        visit
          .window(visit.application.messages)
          .map(({ from, contents, date }) => ({ from, contents, date })),
      ),
  },
  postMessage: {
    at: ['POST', '/api/Communication/post-messages/{applicationId}'],
    writes: true,
    act(visit) {
      const { application, body, caller, world } = visit;
      const contents = body.required('contents');
      const from = body.text('user') || `${caller.firstName} ${caller.lastName}`;
      body.check();
      const { id } = addMessage(world, application, { from, contents });
      visit.book({ applicationId: application.id, messageId: id });
      return visit.done();
    },
  },
});
