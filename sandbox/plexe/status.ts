import { aboutApplication, emit } from './events.js';
import { bad } from './problem.js';
import { type Application, type PlexeWorld, STATUSES, type Status } from './state.js';

export const rank = (status: Status): number => STATUSES.indexOf(status);

const TOLD_ALSO: Readonly<Partial<Record<Status, string>>> = {
  UnderReview: 'WB_Under_Review',
  OfferReady: 'WB_Application_Ready',
  Cancelled: 'WB_Application_Cancelled',
};

export function moveTo(world: PlexeWorld, application: Application, status: Status): void {
  if (application.status === status) return;
  application.status = status;
  const about = aboutApplication(application);
  emit(world, 'WB_Application_Status_Changed', about);
  const also = TOLD_ALSO[status];
  if (also) emit(world, also, about);
}

/** A step of the way between acceptance and completion: each names what was done last. */
export function moveOn(world: PlexeWorld, application: Application, status: Status): void {
  if (application.offerAccepted) moveTo(world, application, status);
}

const ENDED: readonly Status[] = ['ApplicationCompleted', 'Cancelled'];

export function refuseEnded({ status }: Application): void {
  if (ENDED.includes(status)) throw bad(`The application is ${status}.`);
}

/** What comes after the offer: details, signatures, documents. */
export function refuseUnaccepted({ switches }: PlexeWorld, application: Application): void {
  refuseEnded(application);
  if (switches.approvalNeedsAcceptedOffer && !application.offerAccepted)
    throw bad(`The offer is not accepted: the application is ${application.status}.`);
}
