import { loadContract, type WireAnswer } from '../support/contract.js';

export const contract = loadContract('iute');

export interface File {
  readonly name: string;
  readonly bytes: Buffer;
}
export type Fields = Readonly<Record<string, string | File>>;
export const JPG: File = { name: 'iddoc.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]) };
export const EMPTY_FILE: File = { name: '', bytes: Buffer.alloc(0) };

export const APPLICATION = {
  pin: 'I80606014N',
  first_name: 'Nelea',
  last_name: 'Iacovet',
  patronymic: 'Ion',
  birth_date: '31.08.1997',
  document_serial: '200000907',
  gsm: '0602160911',
  phone_home: '0602160911',
  alt_contact_name: 'June',
  alt_contact_relation: 'sister',
  alt_contact_phone: '0602160911',
  town: 'Chisinau',
  street: 'Long street',
  house_nr: '1',
  apartment_nr: '',
  loan_amount: '5000',
  loan_duration: '6',
  submit_person: 'Mike',
  submit_post_office: 'Main office',
};

const AUTHORIZED = ['approve', 'upload', 'authorize'];
const REPAID = [...AUTHORIZED, 'confirm', 'payAll'];
/** How a new loan gets into a state. */
export const WAYS: Readonly<Record<string, readonly string[]>> = {
  NEW: [],
  APPROVED: ['approve'],
  UPLOADED: ['approve', 'upload'],
  REJECTED: ['reject'],
  AUTHORIZED,
  ACTIVE: [...AUTHORIZED, 'confirm'],
  REPAID,
  CLOSED: [...REPAID, 'close'],
  CANCELLED: ['cancel'],
};

/** Enough fields for any call about one loan. */
export const about = (ref: string): Record<string, Fields> => ({
  cancelLoan: { loanRef: ref },
  checkLoanStatus: { loan_ref: ref },
  getLoanInfo: { loanRef: ref },
  generateAgreement: { loanRef: ref, lang: 'alb' },
  uploadLoanFiles: { loan_ref: ref, loan_agreement: JPG, bank_statement: EMPTY_FILE },
  checkCashRelease: { loanRef: ref },
  confirmCashRelease: { loanRef: ref },
  insertRepayment: { loanRef: ref, date: '15012026', amount: '1.5' },
});

export interface LoanInfo {
  readonly status: number;
  readonly message: string;
  readonly loan?: {
    readonly total_balance: number;
    readonly repaid: number;
    readonly remaining_balance: number;
    readonly installment_table: readonly {
      readonly number: number;
      readonly due_date: string;
      readonly total: number;
      readonly to_be_paid: number;
    }[];
  };
}

export const readInfo = (answer: WireAnswer): LoanInfo =>
  contract.read('getLoanInfo', answer) as LoanInfo;
