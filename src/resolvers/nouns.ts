/** Which kinds of entries stand in lists over all lenders, and how each is found in them. */
import type { Application } from '../schema/application.js';
import type { Loan } from '../schema/loan.js';
import type { Quote } from '../schema/quote.js';
import { applicationAt } from './application.js';
import { statusOf } from './credit-line.js';
import { keptName, type Noun } from './listing.js';
import { loanAt } from './loan.js';
import { LOAN_STAGES } from './page.js';

export const APPLICATIONS: Noun<Application> = {
  kept: { load: (key, context) => applicationAt(key, context) },
  allOf: (reader) => reader.allApplications?.bind(reader),
  statusOf: ({ status }) => status,
  textsOf: async (
    { externalId, referenceNumber, productDescription, lineOfCredit, applicants, customerId },
    context,
  ) => [
    externalId,
    referenceNumber,
    productDescription,
    lineOfCredit?.businessName,
    lineOfCredit?.fullBusinessName,
    lineOfCredit?.tradingName,
    ...(applicants ?? []).flatMap(({ person }) => [person.name, person.email]),
    await keptName(customerId, context),
  ],
};

export const LOANS: Noun<Loan> = {
  kept: { stages: LOAN_STAGES, load: (key, context) => loanAt(key, context) },
  allOf: (reader) => reader.allLoans?.bind(reader),
  statusOf,
  textsOf: ({ externalId, businessName, borrower }) => [externalId, businessName, borrower?.name],
};

export const QUOTES: Noun<Quote> = {
  allOf: (reader) => reader.allQuotes?.bind(reader),
  statusOf: ({ status }) => status,
  textsOf: ({ externalId, customerName, customerEmail, productDescription }) => [
    externalId,
    customerName,
    customerEmail,
    productDescription,
  ],
};
