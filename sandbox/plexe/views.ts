import { type Application, type Commission, own, type PlexeWorld } from './state.js';
import { number } from './wire.js';

export const commissionView = ({ upfrontFee, trailing, drawFee }: Commission) => ({
  upfrontFee: number(upfrontFee),
  trailing: number(trailing),
  drawFee: number(drawFee),
});

const SPELLINGS = {
  OfferReady: (status: string) => status,
  'Offer Ready': (status: string) => status.replace(/(?!^)[A-Z]/g, ' $&'),
  offerReady: (status: string) => status.replace(/^./, (letter) => letter.toLowerCase()),
} as const;

export const statusName = ({ switches }: PlexeWorld, { status }: Application): string =>
  switches.unknownStatus ?? SPELLINGS[switches.statusSpelling](status);

export function applicationView(world: PlexeWorld, application: Application) {
  const { offer } = application;
  const commission = offer && commissionView(offer.commission);
  return {
    secondaryApplicantRequested: false,
    primaryApplicantAdded: application.primaryAdded,
    secondaryApplicantAdded: application.applicants.some(({ isPrimary }) => !isPrimary),
    loanType: application.loanType,
    partnerId: application.partnerId,
    customerId: application.customerId,
    businessName: application.businessName,
    shortCode: application.shortCode,
    statusName: statusName(world, application),
    securedCommission: null,
    createdDate: application.createdDate,
    lineOfCreditCommission: commission,
    organisationId: application.organisationId,
    offerId: offer?.id ?? null,
    secured: false,
    tradingName: application.businessName,
    fullBusinessName: application.company?.businessName ?? application.businessName,
    offerAccepted: application.offerAccepted,
    applicationCommission: commission,
    id: application.id,
  };
}

/** A loan by its id: the fields of its application, whose id is `id`. */
export const loanView = (world: PlexeWorld, application: Application) => ({
  loanId: application.loanId ?? '',
  ...applicationView(world, application),
  ...(world.switches.loanRowId === 'loan' && { id: application.loanId }),
});

export const applicationsOf = (
  { state }: PlexeWorld,
  wanted: (application: Application) => boolean,
): readonly Application[] => Object.values(state.applications).filter(wanted);

export const fullNameOf = ({ state }: PlexeWorld, customerId: string): string | null => {
  const customer = own(state.customers, customerId);
  return customer ? `${customer.firstName} ${customer.lastName}` : null;
};
