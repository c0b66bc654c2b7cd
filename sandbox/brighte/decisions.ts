import type { TaskKind } from '../provider.js';
import { financedDollars } from './fields.js';
import { notify } from './notifications.js';
import {
  type Application,
  type ApplicationStatus,
  type BrighteState,
  type BrighteTable,
  type BrighteWorld,
  financed,
  own,
} from './state.js';

interface Decision {
  readonly atOnce: ApplicationStatus;
  readonly later?: ApplicationStatus;
}

/** By the last digit of the whole financed dollars; any other digit leaves the first state. */
export const DIGIT_RULE: Readonly<Record<number, Decision>> = {
  1: { atOnce: 'C.APPROV', later: 'APPROVED' },
  2: { atOnce: 'C.APPROV', later: 'DECLINED' },
  3: { atOnce: 'REFER', later: 'APPROVED' },
  4: { atOnce: 'REFER', later: 'DECLINED' },
  5: { atOnce: 'DECLINED' },
};

const decisionOn = (application: Application): Decision | undefined =>
  DIGIT_RULE[Math.floor(financed(application) / 100) % 10];

/** Every change, and only a change, is told to the vendor. */
export function setStatus(
  world: BrighteWorld,
  application: Application,
  status: ApplicationStatus,
): void {
  if (application.status === status) return;
  application.status = status;
  notify(world, application);
}

/** The customer has submitted: the application appears, and its fate begins. */
export function submit(world: BrighteWorld, application: Application): void {
  world.state.applications[application.id] = application;
  world.book('submitApplication', {
    applicationId: application.id,
    accountId: application.accountId,
    amount: financedDollars(application),
  });
  const decision = decisionOn(application);
  if (!decision) return;
  setStatus(world, application, decision.atOnce);
  if (decision.later)
    world.later(
      world.now.getTime() + world.switches.statusDelaySeconds * 1000,
      'decide',
      application.id,
    );
}

/** The second step of the digit rule, unless somebody has decided otherwise meanwhile. */
export const decide: TaskKind<BrighteState, BrighteTable> = {
  run(world, id) {
    const application = own(world.state.applications, id);
    const decision = application && decisionOn(application);
    if (application && decision?.later && application.status === decision.atOnce)
      setStatus(world, application, decision.later);
    return undefined;
  },
};
