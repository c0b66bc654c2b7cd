/** Subscriptions to Plexe's events, for those that this server does not keep by itself. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { KnownError } from '../../datasources/known-error.js';
import * as plexe from '../../schema/plexe/webhooks.js';
import { entityField, isDone } from '../entity.js';
import { ref } from './acting.js';
import { plexeAction } from './actions.js';

/** Exactly one owner: what both are given for is not documented. */
function ownerOf({ partnerId, customerId }: plexe.PlexeWebhookOwnerInput) {
  if ((partnerId == null) === (customerId == null))
    throw new KnownError('INVALID_INPUT', 'Give partnerId or customerId, and not both.', [
      'input',
      'partnerId',
    ]);
  return partnerId
    ? { partnerId: ref(partnerId, 'input', 'partnerId') }
    : { customerId: ref(customerId ?? '', 'input', 'customerId') };
}

const same = <Input>(input: Input) => input;

@Resolver()
export class PlexeWebhookResolver {
  @Query(() => [plexe.PlexeWebhookSubscription], {
    nullable: true,
    description: 'Get registered webhooks: the subscriptions of a partner or a customer.',
  })
  plexeGetRegisteredWebhooks(
    @Arg('input', () => plexe.PlexeWebhookOwnerInput, { description: 'Whose.' })
    input: plexe.PlexeWebhookOwnerInput,
    @Ctx() context: Context,
  ) {
    return context.reader('PLEXE').registeredWebhooks(ownerOf(input));
  }
}

const doneField = (payload: Parameters<typeof entityField>[0]) =>
  entityField(
    payload,
    'done',
    () => plexe.PlexeDone,
    'That it is done; null when it is not, or is not known.',
    (found) => (isDone(found) ? { isDone: true } : null),
  );

export const plexeWebhookResolvers = [
  PlexeWebhookResolver,
  plexeAction(
    'registerWebhook',
    plexe.PlexeRegisterWebhookInput,
    plexe.PlexeRegisterWebhookPayload,
    'Register webhook: have events sent to an address.',
    'What, and where.',
    same,
  ),
  plexeAction(
    'unregisterWebhook',
    plexe.PlexeUnregisterWebhookInput,
    plexe.PlexeUnregisterWebhookPayload,
    'Unregister webhook: end a subscription, named as it was registered.',
    'Which.',
    same,
  ),
  plexeAction(
    'updateAllWebhooks',
    plexe.PlexeUpdateAllWebhooksInput,
    plexe.PlexeUpdateAllWebhooksPayload,
    'Update all webhooks of an owner. What it refreshes is not documented.',
    'Whose.',
    same,
  ),
  plexeAction(
    'handleWebhook',
    plexe.PlexeHandleWebhookInput,
    plexe.PlexeHandleWebhookPayload,
    "Handle webhook: hand a delivery without data to Plexe's receiver of samples.",
    'The delivery.',
    ({ createdAt, ...given }) => ({
      ...given,
      createdAt: createdAt.toISOString(),
    }),
  ),
  plexeAction(
    'generateSimulatedWebhook',
    plexe.PlexeGenerateSimulatedWebhookInput,
    plexe.PlexeGenerateSimulatedWebhookPayload,
    'Generate simulated webhook: have an event sent for a try.',
    'Which.',
    same,
  ),
  plexeAction(
    'updateWebhookUri',
    plexe.PlexeUpdateWebhookUriInput,
    plexe.PlexeUpdateWebhookUriPayload,
    'Update webhook URI: send all events of an owner to another address.',
    'Where to.',
    same,
  ),
  ...[
    plexe.PlexeRegisterWebhookPayload,
    plexe.PlexeUnregisterWebhookPayload,
    plexe.PlexeUpdateAllWebhooksPayload,
    plexe.PlexeHandleWebhookPayload,
    plexe.PlexeGenerateSimulatedWebhookPayload,
    plexe.PlexeUpdateWebhookUriPayload,
  ].map(doneField),
] as const;
