/** Iute Credit partner API (contracts/iute.openapi.yaml): reads within one request, and writes. */
import type { Application, CashRelease } from '../../schema/application.js';
import type { LoanEstimate } from '../../schema/estimate.js';
import type { Loan } from '../../schema/loan.js';
import { type Json, refuse } from '../action.js';
import { type Ask, createSender, type Sender } from '../call.js';
import { ProviderFault } from '../fault.js';
import { KnownError } from '../known-error.js';
import { each } from '../loaders.js';
import type {
  KnownLoan,
  LiveProvider,
  OwnRecord,
  ProviderModule,
  Reader,
  Standing,
} from '../provider.js';
import { sameAs } from '../same.js';
import { actions } from './actions.js';
import { toCosting } from './costing.js';
import { operations } from './operations.js';
import { type Terms, termsProblems } from './request.js';
import {
  standingOfInfo,
  standingOfRelease,
  standingOfStatus,
  toApplication,
  toCashRelease,
  toEstimate,
  toLoan,
} from './response.js';
import { settings } from './settings.js';

export type Iute = LiveProvider<IuteReader>;

export const iute: ProviderModule<Iute> = {
  name: 'Iute Credit',
  settings,
  operations,
  actions,
  lists: false,
  reference: { pattern: /^[1-9]\d{0,17}$/, like: 'a whole number like 90001' },
  create({ url, credentials, currency }, report) {
    const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    const send = createSender(
      {
        provider: 'IUTE',
        url,
        // Failures are 403 without a challenge, so credentials go with the first request. Errors are
        // HTML: an Accept without it invites a 406, possibly after the action was done.
        headers: {
          authorization: `Basic ${basic}`,
          accept: 'application/xml, text/xml, application/pdf, */*;q=0.1',
        },
        fixed: { partnerType: credentials.partnerType ?? '' },
      },
      operations,
      report,
    );
    return {
      protection: send.protection,
      currency,
      reader: (ask) => new IuteReader(send, ask, currency),
      write: (operation, input, ask, gate) =>
        send(operation as keyof typeof operations, input as never, ask, gate) as Promise<Json>,
      preview: async (operation, input) => send.preview(operation, input),
    };
  },
};

/** Everything Iute can be asked, each reference once per request. */
export class IuteReader implements Reader {
  constructor(
    private readonly send: Sender<typeof operations>,
    private readonly ask: Ask,
    private readonly currency: string,
  ) {}

  private readonly infos = each(async (loanRef) => {
    const info = await this.send('getLoanInfo', { loanRef }, this.ask);
    if ((info.status === 0) !== (info.loan !== undefined))
      throw new ProviderFault(
        'CONTRACT',
        'iute.getLoanInfo',
        'status and loan do not fit together',
      );
    return aboutLoan(loanRef, info.loan?.loan_ref ?? loanRef, info, 'iute.getLoanInfo');
  });

  private readonly statuses = each(async (loanRef) => {
    const status = await this.send('checkLoanStatus', { loanRef }, this.ask);
    return aboutLoan(loanRef, status.loan_ref, status, 'iute.checkLoanStatus');
  });

  private readonly releases = each(async (loanRef) => {
    const release = await this.send('checkCashRelease', { loanRef }, this.ask);
    return aboutLoan(loanRef, release.loan_ref, release, 'iute.checkCashRelease');
  });

  info = (loanRef: string) => this.infos.load(loanRef);

  /** Null when Iute answers 400: the application has moved on, or there is none (notes). */
  status = (loanRef: string) => this.statuses.load(loanRef).catch(nullIfRefused);
  release = (loanRef: string) => this.releases.load(loanRef).catch(nullIfRefused);

  /** Check loan info. Null where no loan is known to be behind "No active loan found!". */
  async loan(loanRef: string, known: () => Promise<KnownLoan | null>): Promise<Loan | null> {
    const info = await this.info(loanRef);
    const stage = info.status === -1 ? (await known())?.stage : undefined;
    if (info.status === -1 && stage !== 'LOAN' && stage !== 'SETTLED') return null;
    return toLoan(loanRef, info, stage === 'SETTLED', this.currency);
  }

  /**
   * No single call tells where an application stands: the status call answers until the decision is
   * acted on, the release call until payout, the info call after it. Our own record picks the first.
   */
  async standing(loanRef: string, known: KnownLoan | null): Promise<Standing | null> {
    if (known?.stage === 'CANCELLED')
      return { status: 'CANCELLED', nativeStatus: 'cancel/loan=200' };
    if (known?.stage === 'LOAN' || known?.stage === 'SETTLED')
      return standingOfInfo(await this.info(loanRef), true);
    const status = await this.status(loanRef);
    if (status) return standingOfStatus(status);
    const release = await this.release(loanRef);
    if (release) return standingOfRelease(release);
    const info = await this.info(loanRef);
    return info.status === -1 && !known ? null : standingOfInfo(info, false);
  }

  /** The status, with what our own record holds of the application: Iute repeats none of it. */
  async application(loanRef: string, own: OwnRecord): Promise<Application | null> {
    const standing = await this.standing(loanRef, await own.known());
    return standing && toApplication(loanRef, standing, await own.keep(standing.stage));
  }

  /** Calculate loan conditions. */
  async estimate(terms: Terms): Promise<LoanEstimate> {
    return toEstimate(terms, await this.calculation(terms), this.currency);
  }

  readonly products = [
    {
      name: 'Loan',
      cost: async ({ amount, termMonths }: Terms) => {
        const terms = { amount, termMonths };
        return toCosting(terms, await this.calculation(terms), this.currency);
      },
    },
  ];

  private async calculation(terms: Terms) {
    refuse(termsProblems(terms));
    return this.send('calculateLoan', terms, this.ask);
  }

  /** Allow cash release: a question, not a grant. Null when Iute answers 400. */
  async cashRelease(loanRef: string): Promise<CashRelease | null> {
    const release = await this.release(loanRef);
    return release && toCashRelease(release, this.currency);
  }

  /** Generate agreement: the PDF in one language. */
  document(_kind: 'agreement', loanRef: string, language: string): Promise<Buffer> {
    return this.agreements.load(`${loanRef} ${language}`);
  }

  private readonly agreements = each(async (key) => {
    const [loanRef = '', language = ''] = key.split(' ');
    const bytes = await this.send('generateAgreement', { loanRef, language }, this.ask).catch(
      nullIfRefused,
    );
    if (!bytes)
      throw new KnownError(
        'CONFLICT',
        'Iute gives an agreement only for an approved loan, in a language it knows.',
      );
    return bytes;
  });
}

const aboutLoan = <T>(asked: string, named: string, answer: T, operation: string): T =>
  sameAs(asked, named, answer, operation, 'another loan');

function nullIfRefused(error: unknown): null {
  if (error instanceof ProviderFault && error.kind === 'REFUSED') return null;
  throw error;
}
