/** Plexe's public API (contracts/plexe.openapi.yaml): reads within one request, and writes. */
import type { Json } from '../action.js';
import { type Ask, createSender, type WriteGate } from '../call.js';
import { type AnswerOf, type InputOf, movesMoney } from '../operation.js';
import type { LiveProvider, ProviderModule } from '../provider.js';
import { actions } from './actions.js';
import { faultOf, isSessionLost } from './errors.js';
import { listenAt } from './listening.js';
import { operations } from './operations.js';
import { type PlexeReader, readerOf } from './reader.js';
import { bearer, createPlexeSession, OWN_TOKEN, ownRefused } from './session.js';
import { settings } from './settings.js';
import { refuseTesting } from './testing.js';
import { webhook } from './webhook.js';

export type { PlexeReader } from './reader.js';
export type Plexe = LiveProvider<PlexeReader>;

type Name = keyof typeof operations;

export const plexe: ProviderModule<Plexe> = {
  name: 'Plexe',
  settings,
  operations,
  actions,
  webhook,
  ownToken: OWN_TOKEN,
  lists: true,
  namesCustomers: true,
  reference: {
    pattern: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
    like: 'a GUID in small letters, like ef06c751-0ff7-4d0c-bc6f-72c2dc760554',
  },
  create({ url, credentials, currency }, report) {
    const partnerId = credentials.partnerId?.toLowerCase();
    const send = createSender(
      {
        provider: 'PLEXE',
        url,
        headers: { accept: 'application/json' },
        fixed: { currency },
        faultOf,
      },
      operations,
      report,
    );
    const session = createPlexeSession(send, credentials);
    async function call<K extends Name>(
      name: K,
      input: InputOf<(typeof operations)[K]>,
      ask: Ask,
      gate?: WriteGate,
    ): Promise<AnswerOf<(typeof operations)[K]>> {
      const own = ask.ownTokens?.PLEXE;
      if (own !== undefined)
        return send(name, input, ask, gate, bearer(own)).catch((fault: unknown) => {
          throw ownRefused(fault);
        });
      return session.use(
        ({ text }) => send(name, input, ask, gate, bearer(text)),
        (fault) => !movesMoney(operations, name) && isSessionLost(fault),
      );
    }
    return {
      protection: send.protection,
      currency,
      reader: (ask) =>
        readerOf({ call: (name, input) => call(name, input, ask), currency, partnerId }),
      async write(operation, input, ask, gate) {
        refuseTesting(operation, url);
        return call(operation as Name, input as never, ask, gate) as Promise<Json>;
      },
      async preview(operation, input) {
        refuseTesting(operation, url);
        return send.preview(operation, input);
      },
      async listen(uri, ask) {
        if (partnerId) await listenAt(uri, { partnerId }, call, ask);
      },
      // No call ends a token: it is forgotten.
      async close() {
        session.end();
      },
    };
  },
};
