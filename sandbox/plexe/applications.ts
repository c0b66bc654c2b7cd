import { partnerFor, seesApplication } from './access.js';
import { replaceDataSet } from './banking.js';
import { aboutApplication, emit } from './events.js';
import { nextGuid } from './ids.js';
import { makeOffer, offerOf } from './offers.js';
import { operations, type Visit } from './operation.js';
import { bad } from './problem.js';
import { owed, own, type Status } from './state.js';
import { moveTo, rank, refuseEnded } from './status.js';
import { applicationsOf, applicationView, statusName } from './views.js';
import { money } from './wire.js';

const BEFORE_BANKING: readonly Status[] = ['Draft', 'CustomerContacted'];

function offerAnswer(visit: Visit) {
  const { application, state, world } = visit;
  const offer = offerOf(application);
  if (visit.flag('force', false) && !application.offerAccepted) {
    makeOffer(world, application);
    emit(world, 'WB_Offer_Updated', aboutApplication(application));
    visit.book({ applicationId: application.id, offerId: application.offer?.id ?? '' });
  }
  const { id, facilityLimit, creditLimit, cashFlowLimit, receivableLimit, weeklyRepayment } =
    application.offer ?? offer;
  const loan = own(state.loans, application.loanId ?? '');
  const balance = loan ? owed(loan) : 0;
  return visit.ok({
    offerId: id,
    facilityLimit: money(facilityLimit),
    creditLimit: money(creditLimit),
    cashFlowLimit: money(cashFlowLimit),
    receivableLimit: money(receivableLimit),
    balance: money(balance),
    availableBalance: money(facilityLimit - balance),
    weeklyRepayment: money(weeklyRepayment),
  });
}

export const applicationOperations = operations({
  addOrUpdateBankingData: {
    at: ['POST', '/api/Application/add-or-update-banking-data/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application, body } = visit;
      const dataSet = visit.query('bankName') ?? '';
      if (application.status === 'Cancelled') refuseEnded(application);
      const stored = replaceDataSet(application, dataSet, body);
      emit(world, 'WB_Bank_Transactions_Refresh', aboutApplication(application));
      if (BEFORE_BANKING.includes(application.status))
        moveTo(world, application, 'DataProviderConnected');
      visit.book({ applicationId: application.id, accounts: String(stored) });
      return visit.ok(true);
    },
  },
  processApplication: {
    at: ['GET', '/api/Application/process-application/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      const { processNeedsBankingData, offerDelaySeconds } = world.switches;
      if (application.offerAccepted || rank(application.status) > rank('OfferReady'))
        throw bad(`The application is ${application.status}: it cannot be processed any more.`);
      if (processNeedsBankingData && application.bankAccounts.length === 0)
        throw bad('The application has no banking data.');
      application.runs += 1;
      application.offer = null;
      emit(world, 'WB_Application_Current_Process', aboutApplication(application));
      moveTo(world, application, 'GeneratingOffer');
      if (offerDelaySeconds !== null)
        world.later(
          world.now.getTime() + offerDelaySeconds * 1000,
          'offer',
          `${application.id}/${application.runs}`,
        );
      const processId = nextGuid(visit.state);
      visit.book({ applicationId: application.id, processId });
      return visit.ok(processId);
    },
  },
  getApplicationStatus: {
    at: ['GET', '/api/Application/application-status/{applicationId}'],
    act: (visit) => visit.ok(statusName(visit.world, visit.application)),
  },
  getApplicationOffer: {
    at: ['GET', '/api/Application/application-offer/{applicationId}'],
    act: offerAnswer,
  },
  getCustomerApplications: {
    at: ['GET', '/api/Application/get-customer-applications/{customerId}'],
    act(visit) {
      const { world, customer, caller } = visit;
      const found = applicationsOf(
        world,
        (one) => one.customerId === customer.id && seesApplication(caller, one),
      );
      return visit.ok(found.map((one) => applicationView(world, one)));
    },
  },
  getPartnerApplications: {
    at: ['GET', '/api/Application/get-partner-applications/{partnerId}'],
    act(visit) {
      const { world, caller } = visit;
      const partner = partnerFor(world, caller, visit.named('partnerId'));
      const found = applicationsOf(world, ({ partnerId }) => partnerId === partner);
      return visit.ok(visit.window(found).map((one) => applicationView(world, one)));
    },
  },
  getApplication: {
    at: ['GET', '/api/Application/get-application/{applicationId}'],
    act: (visit) => visit.ok(applicationView(visit.world, visit.application)),
  },
  updateApplicationName: {
    at: ['POST', '/api/Application/update-application-name/{applicationId}'],
    writes: true,
    act(visit) {
      const { application } = visit;
      application.businessName = visit.needed('name');
      visit.book({ applicationId: application.id });
      return visit.ok(true);
    },
  },
  updateCustomerData: {
    at: ['POST', '/api/Application/update-customer-data/{applicationId}'],
    writes: true,
    act(visit) {
      const { application, state } = visit;
      const facts = {
        firstName: visit.needed('firstname'),
        lastName: visit.needed('lastname'),
        address: visit.needed('address'),
        state: visit.needed('state'),
        city: visit.needed('city'),
        ssn: visit.needed('ssn'),
        dateOfBirth: visit.date('dateOfBirth'),
      };
      const customer = own(state.customers, application.customerId);
      if (customer) Object.assign(customer, facts);
      visit.book({ applicationId: application.id, customerId: application.customerId });
      return visit.ok(true);
    },
  },
  updateApplicationData: {
    at: ['POST', '/api/Application/update-application-data/{applicationId}'],
    writes: true,
    act(visit) {
      const { application } = visit;
      const facts = {
        businessName: visit.needed('name'),
        businessZip: visit.needed('zipcode'),
        startDate: visit.date('startDate'),
      };
      Object.assign(application, facts);
      visit.book({ applicationId: application.id });
      return visit.ok(true);
    },
  },
});
