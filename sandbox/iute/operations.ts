import { dayOf, fromCompact, fromDotted } from '../dates.js';
import { emptyAnswer } from '../http.js';
import { Decimal } from '../money.js';
import { aboutLoan, type IuteOperation } from './about-loan.js';
import { partsOf } from './access.js';
import { agreement } from './agreement.js';
import * as answers from './answers.js';
import { NEW_LOAN_FIELDS, RULES, readFields, readFile } from './fields.js';
import type { Loan } from './loan.js';
import { firstRepaymentAfter, quote } from './pricing.js';
import { repay } from './repayment.js';

/** An application with a personal number that ends like this is rejected by the CRM at once. */
const REJECTED_PIN = /REJ$/;

const calculateLoan: IuteOperation = {
  method: 'POST',
  path: '/rest/api/partner/loan/calc',
  run(world, call) {
    const fields = { loan_amount: RULES.amount, loan_duration: RULES.term };
    const { loan_amount, loan_duration } = readFields(partsOf(call), fields);
    const priced = quote(new Decimal(loan_amount), Number(loan_duration));
    return answers.calculation(world, priced, firstRepaymentAfter(dayOf(world.now)));
  },
};

const createLoan: IuteOperation = {
  method: 'POST',
  path: '/rest/api/partner/new/loan',
  run(world, call) {
    const parts = partsOf(call);
    const fields = readFields(parts, NEW_LOAN_FIELDS);
    for (const file of ['id_copy', 'data_verification'])
      readFile(parts, file, { missing: true, empty: true });
    const loan: Loan = {
      ref: String(world.state.nextRef),
      state: REJECTED_PIN.test(fields.pin) ? 'REJECTED' : 'NEW',
      client: {
        pin: fields.pin,
        firstName: fields.first_name,
        lastName: fields.last_name,
        patronymic: fields.patronymic,
        bornOn: fromDotted(fields.birth_date) ?? '',
        documentSerial: fields.document_serial,
        gsm: fields.gsm,
        phoneHome: fields.phone_home,
        altContactName: fields.alt_contact_name,
        altContactRelation: fields.alt_contact_relation,
        altContactPhone: fields.alt_contact_phone,
        town: fields.town,
        street: fields.street,
        houseNr: fields.house_nr,
        apartmentNr: fields.apartment_nr,
      },
      amount: new Decimal(fields.loan_amount).toFixed(2),
      term: Number(fields.loan_duration),
      firstRepaymentOn: firstRepaymentAfter(dayOf(world.now)),
      submitPerson: fields.submit_person,
      submitPostOffice: fields.submit_post_office,
      documents: null,
      repaid: '0.00',
    };
    world.state.nextRef += 1;
    world.state.loans[loan.ref] = loan;
    world.book('createLoan', { loanRef: loan.ref, amount: loan.amount });
    return { ...answers.newLoan(world, loan), subject: loan.ref };
  },
};

const cancelLoan = aboutLoan('GET', {
  id: 'cancelLoan',
  path: '/rest/api/partner/cancel/loan',
  refusal: 'can not be cancelled',
  act({ world, loan }) {
    loan.state = 'CANCELLED';
    world.book('cancelLoan', { loanRef: loan.ref });
    return emptyAnswer();
  },
});

const checkLoanStatus = aboutLoan('POST', {
  id: 'checkLoanStatus',
  path: '/rest/api/partner/loan/check/status',
  refusal: 'is not in the approval step',
  act: ({ world, loan, cell }) => answers.loanStatus(world, loan, cell),
});

const getLoanInfo = aboutLoan('GET', {
  id: 'getLoanInfo',
  path: '/rest/api/partner/loan/info',
  refusal: 'has no information',
  act: ({ world, loan }) => answers.loanInfo(world, loan),
});

const generateAgreement = aboutLoan('GET', {
  id: 'generateAgreement',
  path: '/rest/api/partner/generate/agreement',
  refusal: 'has no agreement in this step',
  fields: { lang: RULES.language },
  act: ({ loan, fields }) => agreement(loan, fields.lang),
});

const uploadLoanFiles = aboutLoan('POST', {
  id: 'uploadLoanFiles',
  path: '/rest/api/partner/loan/files/upload',
  refusal: 'takes no files in this step',
  act({ world, loan, parts }) {
    loan.documents = {
      loanAgreement: readFile(parts, 'loan_agreement', { missing: false, empty: false }),
      bankStatement: readFile(parts, 'bank_statement', { missing: false, empty: true }),
    };
    if (world.switches.uploadMovesOn) loan.state = 'UPLOADED';
    world.book('uploadLoanFiles', { loanRef: loan.ref });
    return emptyAnswer();
  },
});

const checkCashRelease = aboutLoan('GET', {
  id: 'checkCashRelease',
  path: '/rest/api/partner/allow/cash/release',
  refusal: 'is not waiting for cash release',
  act: ({ world, loan, cell }) => answers.cashRelease(world, loan, cell === 'allowed'),
});

const confirmCashRelease = aboutLoan('GET', {
  id: 'confirmCashRelease',
  path: '/rest/api/partner/confirm/cash/release',
  refusal: 'is not waiting for cash release',
  act({ world, loan, cell }) {
    if (cell === 'again') return emptyAnswer();
    loan.state = 'ACTIVE';
    world.book('confirmCashRelease', { loanRef: loan.ref, amount: loan.amount });
    return emptyAnswer();
  },
});

const insertRepayment = aboutLoan('GET', {
  id: 'insertRepayment',
  path: '/rest/api/partner/insert/repayment',
  refusal: 'is not active',
  fields: { date: RULES.compactDate, amount: RULES.amount },
  act({ world, loan, fields }) {
    const amount = new Decimal(fields.amount);
    repay(loan, amount);
    const date = fromCompact(fields.date) ?? '';
    world.book('insertRepayment', { loanRef: loan.ref, amount: amount.toFixed(2), date });
    return emptyAnswer();
  },
});

export const operations: Readonly<Record<string, IuteOperation>> = {
  calculateLoan,
  createLoan,
  cancelLoan,
  checkLoanStatus,
  getLoanInfo,
  generateAgreement,
  uploadLoanFiles,
  checkCashRelease,
  confirmCashRelease,
  insertRepayment,
};
