import { escapeMarkup } from '../markup.js';
import { printPdf } from '../pdf.js';
import { shortAccountView } from './bank-accounts.js';
import { operations } from './operation.js';
import { bad } from './problem.js';
import type { Application } from './state.js';
import { moveOn, refuseUnaccepted } from './status.js';
import { money } from './wire.js';

/** 0 until somebody has signed, 1 until everybody has, then 2: ours, the meaning is not published. */
const contractStatus = ({ signed, signatures }: Application): number => {
  if (signed) return 2;
  return signatures.length > 0 ? 1 : 0;
};

/** The first one comes with its file, the others without. */
export const contractViews = (application: Application) =>
  application.contracts.map(({ id, displayName, createdDate }, index) => ({
    displayName,
    createdDate,
    documentId: id,
    data: index === 0 ? pdfOf(application, displayName) : null,
    status: contractStatus(application),
  }));

const pdfOf = ({ id, businessName }: Application, displayName: string): string =>
  printPdf([displayName, businessName ?? '', id]).toString('base64');

function details(application: Application) {
  const { company, businessName, applicants, bankAccounts, offer } = application;
  const name = company?.businessName ?? businessName ?? '';
  return {
    companyName: name,
    guarantors: applicants
      .map((one) => [one.name, one.address].filter(Boolean).join(', '))
      .join('; '),
    facilityLimit: money(offer?.facilityLimit ?? 0),
    establishmentFee: '2% of each advance',
    drawFee: '0.5% of each advance and week',
    bankAccounts: bankAccounts.map(shortAccountView),
    platformAgreementHTML: `<h1>Platform Agreement</h1><p>Between the lender and ${escapeMarkup(name)}.</p>`,
    platformAgreementSignCondition1: 'I have read the agreement and accept it.',
    platformAgreementSignCondition2: 'I guarantee what the business owes.',
  };
}

const BASE64 = /^(?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i;

/** How many bytes are in base64; undefined when there are none or it is no base64. */
export function bytesIn(written: string): number | undefined {
  const packed = written.replace(/\s/g, '');
  return packed && BASE64.test(packed) ? Buffer.from(packed, 'base64').length : undefined;
}

export const contractOperations = operations({
  getContracts: {
    at: ['GET', '/api/ApplicationApproval/get-contracts/{applicationId}'],
    act: (visit) => visit.ok(contractViews(visit.application)),
  },
  getContractDetails: {
    at: ['GET', '/api/ApplicationApproval/get-contract-details/{applicationId}'],
    act(visit) {
      const { application, world } = visit;
      const rows = application.contracts.length > 0 ? [details(application)] : [];
      return visit.ok(world.switches.listShapes === 'lists' ? rows : (rows[0] ?? null));
    },
  },
  signContract: {
    at: ['POST', '/api/ApplicationApproval/sign-contract/{applicationId}/{applicantId}'],
    writes: true,
    act(visit) {
      const { world, application, body } = visit;
      const applicantId = visit.named('applicantId');
      const [ipAddress, mimeType] = [body.required('ipAddress'), body.required('mimeType')];
      const [first, second] = ['signature', 'signature2'].map((name) => {
        const written = body.required(name);
        const bytes = bytesIn(written);
        if (written.trim() && bytes === undefined)
          body.wrong(name, `The ${name} field is not base64.`);
        return bytes ?? 0;
      });
      const secondary = body.flag('secondaryApplicant');
      if (secondary === null)
        body.wrong('secondaryApplicant', 'The secondaryApplicant field is required.');
      body.check();
      refuseUnaccepted(world, application);
      const { applicants, signatures } = application;
      const applicant = applicants.find(({ id }) => id === applicantId);
      if (!applicant) throw bad('There is no such applicant.');
      if (applicant.isPrimary === secondary)
        throw bad(`The applicant is ${applicant.isPrimary ? 'primary' : 'secondary'}.`);
      const others = signatures.filter((one) => one.applicantId !== applicantId);
      if (others.length < signatures.length && world.switches.repeatedSignature === 'refused')
        throw bad('The applicant has signed already.');
      const bytes = [first ?? 0, second ?? 0] as const;
      const at = world.now.toISOString();
      application.signatures = [...others, { applicantId, at, ipAddress, mimeType, bytes }];
      application.signed = applicants.every(({ id }) =>
        application.signatures.some((one) => one.applicantId === id),
      );
      if (application.signed) moveOn(world, application, 'ContractComplete');
      visit.book({ applicationId: application.id, applicantId });
      return visit.done();
    },
  },
});
