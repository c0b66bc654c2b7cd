import type { Prng } from '../prng.js';
import { accountIds } from './banking.js';
import { guidOf } from './ids.js';
import { freshApplication } from './making.js';
import { CONTRACTS, DOCUMENTS, offerFrom } from './offers.js';
import type { SeededPerson } from './seed-people.js';
import type { Applicant, Application, BankAccount, BankMovement, Status } from './state.js';
import { rank } from './status.js';
import { decimalText } from './wire.js';

const DAY_MS = 86_400_000;
const WEEKS = 8;

export interface Plot {
  readonly seed: number;
  readonly prng: Prng;
  readonly name: string;
  readonly person: SeededPerson;
  readonly partnerId: string;
  readonly status: Status;
  readonly createdAt: number;
  /** The other way through a status that has two. */
  readonly otherWay: boolean;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** Weekly takings, and the rent every other week. */
function movements(prng: Prng, until: number): readonly BankMovement[] {
  const weekly = prng.between(3000, 14_000) * 100;
  let balance = prng.between(2000, 9000) * 100;
  return Array.from({ length: WEEKS * 2 }, (_, index): BankMovement[] => {
    const isCredit = index % 2 === 0;
    if (!isCredit && index % 4 === 1) return [];
    const amount = isCredit ? weekly + prng.between(0, 99_999) : prng.between(900, 2500) * 100;
    balance += isCredit ? amount : -amount;
    const date = iso(until - (WEEKS * 2 - index) * 3.5 * DAY_MS);
    return [{ amount, date, isCredit, balance, text: isCredit ? 'Card takings' : 'Rent' }];
  }).flat();
}

function bankAccounts(plot: Plot, applicationId: string): BankAccount[] {
  const { prng, person, createdAt } = plot;
  return (['Current', 'Savings'] as const).map((accountType, index) => {
    const rows = index === 0 ? movements(prng, createdAt) : [];
    const balance = decimalText(rows.at(-1)?.balance ?? prng.between(100_000, 900_000));
    return {
      ...accountIds(applicationId, 'First Bank', index),
      dataSet: 'First Bank',
      bank: 'First Bank',
      name: `${person.business} ${accountType}`,
      accountHolder: person.business,
      accountNumber: prng.digits(10),
      routing: prng.digits(9),
      accountType,
      availableBalance: balance,
      currentBalance: balance,
      movements: rows,
      isPrimary: index === 0 && rank(plot.status) >= rank('ApplicantDetailsAdded'),
    };
  });
}

const applicant = ({ seed, name, person, prng }: Plot, isPrimary: boolean): Applicant => ({
  id: guidOf(seed, `${name}:applicant:${isPrimary}`),
  isPrimary,
  name: isPrimary ? `${person.firstName} ${person.lastName}` : `Sam ${person.lastName}`,
  email: isPrimary ? person.email : `sam.${person.email}`,
  mobile: isPrimary ? person.mobileNumber : `+1555${prng.digits(7)}`,
  address: `${person.address}, ${person.city}`,
  license: {
    issuingState: person.state,
    cardNumber: `D${prng.digits(8)}`,
    expiryDate: '2029-06-30T00:00:00.000Z',
    name: `${person.firstName} ${person.lastName}`,
    address: person.address,
    dateOfBirth: person.dateOfBirth,
    city: person.city,
  },
  miscellaneousData: { ssn: person.ssn },
});

/** What each part of the way leaves behind, from the first status that has it. */
const LEFT_BEHIND: readonly (readonly [
  from: Status,
  leave: (application: Application, plot: Plot) => void,
])[] = [
  [
    'DataProviderConnected',
    (one, plot) => {
      one.bankAccounts = bankAccounts(plot, one.id);
    },
  ],
  [
    'GeneratingOffer',
    (one) => {
      one.runs = 1;
    },
  ],
  [
    'OfferReady',
    (one, { seed, name }) => {
      one.offer = offerFrom(guidOf(seed, `${name}:offer`), one.bankAccounts);
    },
  ],
  [
    'OfferAccepted',
    (one, { seed, name, createdAt }) => {
      one.offerAccepted = true;
      one.contracts = CONTRACTS.map((displayName, index) => ({
        id: guidOf(seed, `${name}:contract:${index}`),
        displayName,
        createdDate: iso(createdAt + 2 * DAY_MS),
      }));
      one.requiredDocuments = DOCUMENTS.map(([label, details], index) => ({
        id: guidOf(seed, `${name}:document:${index}`),
        label,
        details,
        submittedDate: null,
        files: [],
      }));
    },
  ],
  [
    'ApplicantDetailsAdded',
    (one, plot) => {
      const { person, prng, otherWay } = plot;
      one.primaryAdded = true;
      one.applicants = [applicant(plot, true), ...(otherWay ? [applicant(plot, false)] : [])];
      one.company = {
        businessName: `${person.business} LLC`,
        entityType: 'LLC',
        zipCode: person.zip,
        businessTaxId: `${prng.digits(2)}-${prng.digits(7)}`,
        city: person.city,
      };
    },
  ],
];

export function submitAll(application: Application, at: string): void {
  application.submitted = true;
  for (const document of application.requiredDocuments) {
    document.submittedDate = at;
    const fileName = `${document.label.toLowerCase().replaceAll(' ', '-')}.pdf`;
    document.files.push({ fileName, fileType: 'application/pdf', bytes: 20_000, date: at });
  }
}

export function signAll(application: Application, at: string): void {
  application.signed = true;
  application.signatures = application.applicants.map(({ id }) => ({
    applicantId: id,
    at,
    ipAddress: '192.0.2.10',
    mimeType: 'image/jpeg',
    bytes: [4000, 4000],
  }));
}

/** How far an application went whose status does not say so. */
const wayOf = ({ status, otherWay }: Plot): Status => {
  if (status === 'UnderReview') return otherWay ? 'ApplicantDetailsAdded' : 'GeneratingOffer';
  if (status === 'Cancelled') return otherWay ? 'OfferReady' : 'DataProviderConnected';
  return status;
};

/** Statuses that need the documents, and those that need the signatures. */
const isSubmitted = ({ status, otherWay }: Plot): boolean =>
  status === 'ApplicationSubmitted' ||
  status === 'ApplicationCompleted' ||
  (otherWay && (status === 'UnderReview' || status === 'ContractComplete'));
const isSigned = ({ status }: Plot): boolean =>
  status === 'ContractComplete' || status === 'ApplicationCompleted';

export function seededApplication(plot: Plot): Application {
  const { seed, name, person, partnerId, status, createdAt } = plot;
  const draft = {
    businessName: person.business,
    businessZip: person.zip,
    partnerId,
    extraInformation: { years: '2-5 years', zipcode: person.zip, industry: 'Rice' },
  };
  const owner = { customerId: person.id, madeBy: partnerId };
  const id = guidOf(seed, name);
  const application = freshApplication(id, owner, draft, iso(createdAt));
  for (const [from, leave] of LEFT_BEHIND)
    if (rank(from) <= rank(wayOf(plot))) leave(application, plot);
  application.status = status;
  if (isSubmitted(plot)) submitAll(application, iso(createdAt + 3 * DAY_MS));
  if (isSigned(plot)) signAll(application, iso(createdAt + 4 * DAY_MS));
  if (status === 'Cancelled') application.cancelledReason = 'Withdrawn by the business';
  return application;
}
