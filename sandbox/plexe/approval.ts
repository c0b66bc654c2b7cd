import { nextGuid } from './ids.js';
import { operations, type Visit } from './operation.js';
import { bad } from './problem.js';
import type { Applicant, License } from './state.js';
import { moveOn, refuseUnaccepted } from './status.js';
import type { Fields } from './wire.js';

const readLicense = (fields: Fields): License => ({
  issuingState: fields.required('issuingState'),
  cardNumber: fields.required('cardNumber'),
  expiryDate: fields.requiredDate('expiryDate'),
  name: fields.required('name'),
  address: fields.required('address'),
  dateOfBirth: fields.requiredDate('dateOfBirth'),
  city: fields.required('city'),
});

function readDetails(fields: Fields): Omit<Applicant, 'id' | 'isPrimary'> {
  const license = readLicense(fields.part('driversLicense'));
  return {
    name: fields.text('name') ?? license.name,
    email: fields.required('email'),
    mobile: fields.required('mobile'),
    miscellaneousData: fields.map('miscellaneousData'),
    address: `${license.address}, ${license.city}`,
    license,
  };
}

/** Details of an applicant who is there already take their place, unless a switch says otherwise. */
function addApplicant(visit: Visit, isPrimary: boolean) {
  const { world, application, body, state } = visit;
  const details = readDetails(body);
  body.check();
  refuseUnaccepted(world, application);
  const old = application.applicants.find((one) => one.isPrimary === isPrimary);
  const { repeatedApplicant } = world.switches;
  if (old?.license && repeatedApplicant === 'refused')
    throw bad('The details of this applicant are there already.');
  const replaced = old?.license && repeatedApplicant === 'adds' ? undefined : old;
  const made = { id: replaced?.id ?? nextGuid(state), isPrimary, ...details };
  application.applicants = replaced
    ? application.applicants.map((one) => (one === replaced ? made : one))
    : [...application.applicants, made];
  // Somebody new has not signed yet.
  if (!replaced) application.signed = false;
  if (isPrimary) {
    application.primaryAdded = true;
    moveOn(world, application, 'ApplicantDetailsAdded');
  }
  visit.book({ applicationId: application.id, applicantId: made.id });
  return visit.done();
}

export const approvalOperations = operations({
  addCompanyDetails: {
    at: ['POST', '/api/ApplicationApproval/add-company-details/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application, body } = visit;
      const company = {
        businessName: body.required('businessName'),
        entityType: body.required('entityType'),
        zipCode: body.required('zipCode'),
        businessTaxId: body.required('businessTaxId'),
        city: body.required('city'),
      };
      body.check();
      refuseUnaccepted(world, application);
      application.company = company;
      visit.book({ applicationId: application.id });
      return visit.done();
    },
  },
  addPrimaryApplicantDetails: {
    at: ['POST', '/api/ApplicationApproval/add-primary-applicant-details/{applicationId}'],
    writes: true,
    act: (visit) => addApplicant(visit, true),
  },
  addSecondaryApplicantDetails: {
    at: ['POST', '/api/ApplicationApproval/add-secondary-applicant-details/{applicationId}'],
    writes: true,
    act: (visit) => addApplicant(visit, false),
  },
  getAllApplicants: {
    at: ['GET', '/api/ApplicationApproval/get-all-applicants/{applicationId}'],
    act(visit) {
      const { id: applicationId, applicants } = visit.application;
      return visit.ok(
        applicants.map(({ id: applicantId, name, isPrimary, email, mobile }) => ({
          name,
          isPrimary,
          email,
          mobile,
          applicationId,
          applicantId,
        })),
      );
    },
  },
});
