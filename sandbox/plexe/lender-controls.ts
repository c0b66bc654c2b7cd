import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';
import type { PlexeControl } from './controls.js';
import { acceptOffer, offerReady } from './offers.js';
import { openLoan } from './opening.js';
import { type Application, own, type PlexeWorld, STATUSES, type Status } from './state.js';
import { moveTo } from './status.js';

function applicationNamed({ state }: PlexeWorld, id = ''): Application {
  const application = own(state.applications, id);
  if (!application) throw new Refusal(404, `No application ${id}`);
  return application;
}

/** For people: persons are counted, not named. */
function view(world: PlexeWorld, id?: string) {
  const one = applicationNamed(world, id);
  const { status, customerId, partnerId, loanId, submitted, signed, offerAccepted } = one;
  return {
    ...{ id: one.id, status, customerId, partnerId, loanId, offerAccepted, submitted, signed },
    offerId: one.offer?.id ?? null,
    applicants: one.applicants.length,
    signatures: one.signatures.length,
    bankAccounts: one.bankAccounts.length,
    documents: one.requiredDocuments.map(({ id: documentId, submittedDate }) => ({
      documentId,
      submittedDate,
    })),
    otherDocuments: one.otherDocuments.length,
    runs: one.runs,
    cancelledReason: one.cancelledReason,
  };
}

interface Step {
  readonly from: readonly Status[];
  /** Why not, although the status fits. */
  bars?(application: Application): string | undefined;
  act(world: PlexeWorld, application: Application, body: unknown): void;
}

const OPEN = STATUSES.filter((one) => one !== 'ApplicationCompleted' && one !== 'Cancelled');

export const STEPS: Readonly<Record<string, Step>> = {
  contact: {
    from: ['Draft'],
    act: (world, application) => moveTo(world, application, 'CustomerContacted'),
  },
  offer: {
    from: ['DataProviderConnected', 'GeneratingOffer', 'UnderReview'],
    bars: ({ offerAccepted }) => (offerAccepted ? 'the offer is accepted already' : undefined),
    act: offerReady,
  },
  // On the lender's site, by the customer.
  accept: { from: ['OfferReady'], act: acceptOffer },
  'under-review': {
    from: OPEN,
    act: (world, application) => moveTo(world, application, 'UnderReview'),
  },
  approve: {
    from: ['UnderReview', 'ApplicationSubmitted', 'ContractComplete'],
    bars: ({ submitted, signed }) =>
      submitted && signed ? undefined : 'it needs all documents and all signatures',
    act: (world, application) => void openLoan(world, application, true),
  },
  cancel: {
    from: OPEN,
    act(world, application, body) {
      const { reason = 'Cancelled by the lender' } = asRecordOf(['reason'], body ?? {});
      if (typeof reason !== 'string') throw new Refusal(400, 'reason must be text');
      application.cancelledReason = reason;
      moveTo(world, application, 'Cancelled');
    },
  },
};

const step = (name: string, { from, bars, act }: Step): PlexeControl => ({
  method: 'POST',
  path: `/applications/{id}/${name}`,
  run(world, { id }, body) {
    const application = applicationNamed(world, id);
    const { status } = application;
    if (!from.includes(status))
      throw new Refusal(409, `${name} needs ${from.join(' or ')}; ${application.id} is ${status}`);
    const why = bars?.(application);
    if (why) throw new Refusal(409, `${name}: ${why}`);
    act(world, application, body);
    world.book(`lender:${name}`, {
      applicationId: application.id,
      ...(application.loanId && { loanId: application.loanId }),
    });
    return view(world, id);
  },
});

/** What the lender's staff does with an application. */
export const lenderControls: readonly PlexeControl[] = [
  {
    method: 'GET',
    path: '/applications',
    run: (world) => Object.keys(world.state.applications).map((id) => view(world, id)),
  },
  { method: 'GET', path: '/applications/{id}', run: (world, { id }) => view(world, id) },
  ...Object.entries(STEPS).map(([name, one]) => step(name, one)),
];
