/** Subscriptions: what the list shows settles a lost answer. */
import { createHash } from 'node:crypto';
import type { Look, Problem, WriteAction } from '../../action.js';
import type {
  Delivery,
  Movement,
  NewSubscription,
  Owner,
  Simulation,
} from '../operations/webhooks.js';
import type { PlexeReader } from '../reader.js';
import { check, guid, text } from '../request.js';

type Action<Input, Kept = Input> = WriteAction<Input, Kept, PlexeReader>;
type Kept = Omit<NewSubscription, 'secret'> & { readonly secretDigest: string | null };

const ownerOf = ({ partnerId, customerId }: Owner) => ({
  partnerId: partnerId ?? null,
  customerId: customerId ?? null,
});

const ownerProblems = (owner: Owner): Problem[] => [
  ...check(owner.partnerId, guid, 'partnerId'),
  ...check(owner.customerId, guid, 'customerId'),
  ...((owner.partnerId == null) === (owner.customerId == null)
    ? [{ path: ['partnerId'], message: 'must be given, or customerId in its place' }]
    : []),
];

const uriProblems = (uri: string): Problem[] =>
  URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol)
    ? []
    : [{ path: ['uri'], message: 'must be an address like https://shop.example/events' }];

const subscriptionProblems = (one: NewSubscription): Problem[] => [
  ...ownerProblems(one),
  ...check(one.subscriptionId, guid, 'subscriptionId'),
  ...uriProblems(one.uri),
  ...one.events.flatMap((event, at) => check(event, text, 'events', String(at))),
];

/** The secret is somebody else's: of it a digest is kept. */
const kept = ({ secret, ...one }: NewSubscription): Kept => ({
  ...one,
  ...ownerOf(one),
  secretDigest: secret ? createHash('sha256').update(secret).digest('hex') : null,
});

const isListed = async (reader: PlexeReader, one: Kept) =>
  (await reader.registeredWebhooks(ownerOf(one))).some(
    ({ subscriptionId }) => subscriptionId === one.subscriptionId,
  );

const seen = (isSo: boolean, reading: string): Look => ({
  verdict: isSo ? 'APPLIED' : 'NOT_APPLIED',
  reading,
});

const lane = ({ subscriptionId }: Kept) => ({ name: `plexe:webhook:${subscriptionId}` });

const registerWebhook: Action<NewSubscription, Kept> = {
  problems: subscriptionProblems,
  kept,
  lane,
  async look(reader, one) {
    const listed = await isListed(reader, one);
    return seen(listed, listed ? 'it is listed' : 'it is not listed');
  },
};

const unregisterWebhook: Action<NewSubscription, Kept> = {
  problems: subscriptionProblems,
  kept,
  lane,
  async look(reader, one) {
    const listed = await isListed(reader, one);
    return seen(!listed, listed ? 'it is still listed' : 'it is not listed');
  },
};

const updateWebhookUri: Action<Movement> = {
  problems: (input) => [...ownerProblems(input), ...uriProblems(input.uri)],
  kept: (input) => ({ ...ownerOf(input), uri: input.uri }),
  lane: (input) => ({ name: `plexe:webhooks:${input.partnerId ?? input.customerId}` }),
  async look(reader, { uri, ...owner }) {
    const listed = await reader.registeredWebhooks(owner);
    if (listed.length === 0) return { verdict: 'UNCLEAR', reading: 'none is listed' };
    const moved = listed.every((one) => one.uri === uri);
    return seen(moved, moved ? 'all have the address' : 'some have another address');
  },
};

/** What these do shows nowhere, and a second time does no harm. */
const updateAllWebhooks: Action<Owner> = { problems: ownerProblems, kept: ownerOf };

const generateSimulatedWebhook: Action<Simulation> = {
  problems: (input) => [...ownerProblems(input), ...check(input.eventName, text, 'eventName')],
  kept: (input) => ({ ...ownerOf(input), eventName: input.eventName }),
};

const handleWebhook: Action<Delivery> = {
  problems: ({ deliveryId, eventName }) => [
    ...check(deliveryId, text, 'deliveryId'),
    ...check(eventName, text, 'eventName'),
  ],
  kept: ({ deliveryId, eventName, createdAt }) => ({ deliveryId, eventName, createdAt }),
};

export const webhookActions = {
  registerWebhook,
  unregisterWebhook,
  updateAllWebhooks,
  handleWebhook,
  generateSimulatedWebhook,
  updateWebhookUri,
};
