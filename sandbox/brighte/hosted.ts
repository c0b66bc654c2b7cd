import type { Answer, Call } from '../http.js';
import { Refusal } from '../refusal.js';
import { goBack, goTo } from './checkout.js';
import { textsOf } from './checkout-rules.js';
import { submit } from './decisions.js';
import { isDay } from './lists.js';
import type { BrighteOperation } from './operation.js';
import { applicationPage, INPUTS, notice } from './page.js';
import { isExpired } from './quotes.js';
import { type BrighteWorld, type Draft, nextId, own, type Quote } from './state.js';

type Given = ReadonlyMap<string, string>;

function draftNamed({ state }: BrighteWorld, id = ''): Draft {
  const draft = own(state.drafts, id);
  if (!draft) throw new Refusal(404, 'There is no such application');
  return draft;
}

/** The quote of an id, as long as a customer can apply with it. */
export function openQuote(world: BrighteWorld, id = ''): Quote {
  const quote = own(world.state.quotes, id);
  if (!quote) throw new Refusal(404, `There is no quote ${id}`);
  if (quote.state !== 'SENT' || isExpired(world, quote))
    throw new Refusal(409, `Quote ${id} can not be used any more`);
  return quote;
}

export function draftOfQuote({ id, ...quote }: Quote): Draft {
  const { accountId, teamMember, total, deposit, term, category, description } = quote;
  return {
    ...{ accountId, teamMember, total, deposit, term, category, description },
    redirect: null,
    reference: null,
    quoteId: id,
    transactionId: null,
  };
}

function arrive(world: BrighteWorld, { redirect, transactionId }: Draft): Answer {
  const id = transactionId ?? '';
  return redirect === null
    ? notice('Thank you', `Your application ${id} is on its way.`)
    : goBack(world, redirect, { error_code: '10000', transaction_id: id });
}

/** The customer applies, with the fields of the hosted page. Answers the new identifier. */
export function apply(world: BrighteWorld, draft: Draft, given: Given): string {
  const { state, now } = world;
  const { quoteId, redirect: _redirect, transactionId: _transactionId, ...bought } = draft;
  if (quoteId !== null) openQuote(world, quoteId).state = 'COMPLETED';
  const id = nextId(state, 'application');
  draft.transactionId = id;
  submit(world, {
    id,
    ...bought,
    applicants: [
      {
        id: nextId(state, 'applicant'),
        name: `${given.get('first_name')} ${given.get('last_name')}`,
        email: given.get('email') ?? '',
        mobile: given.get('mobile') ?? '',
        bornOn: given.get('dob') ?? '',
        joint: false,
      },
    ],
    created: now.toISOString(),
    documents: [],
    status: 'QUOTE',
    awaitsBuyer: false,
  });
  return id;
}

const wrongInputs = (given: Given): readonly string[] =>
  INPUTS.filter(({ name, type, accepts }) => {
    const value = given.get(name) ?? '';
    return !accepts.test(value) || (type === 'date' && !isDay(value));
  }).map(({ expects }) => `Please enter ${expects}.`);

function submitDraft(world: BrighteWorld, { params, form }: Call): Answer {
  const draft = draftNamed(world, params.draft);
  if (draft.transactionId !== null) return arrive(world, draft);
  const given = textsOf(form ?? new Map());
  const wrong = wrongInputs(given);
  if (wrong.length > 0)
    return applicationPage({ draftId: params.draft ?? '', draft, given, wrong });
  const subject = apply(world, draft, given);
  return { ...arrive(world, draft), subject };
}

const LEAVINGS: Readonly<
  Record<
    BrighteWorld['switches']['leaveRedirects'],
    (world: BrighteWorld, redirect: string) => Answer
  >
> = {
  no: () => notice('You have left', 'Nothing was submitted. You can close this page.'),
  bare: (_world, redirect) => goTo(redirect),
  '10001': (world, redirect) => goBack(world, redirect, { error_code: '10001' }),
};

function leaveDraft(world: BrighteWorld, { params }: Call): Answer {
  const { redirect } = draftNamed(world, params.draft);
  const way = redirect === null ? 'no' : world.switches.leaveRedirects;
  return LEAVINGS[way](world, redirect ?? '');
}

function showQuote(world: BrighteWorld, { params }: Call): Answer {
  const quote = openQuote(world, params.id);
  const draftId = `quote-${quote.id}`;
  world.state.drafts[draftId] ??= draftOfQuote(quote);
  return applicationPage({ draftId, draft: draftNamed(world, draftId) });
}

/** A page for a person: its no is a page, too. */
const hosted = (
  method: string,
  path: string,
  run: (world: BrighteWorld, call: Call) => Answer,
): BrighteOperation => ({
  method,
  path,
  run(world, call) {
    try {
      return run(world, call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return notice('This does not work', error.message, error.status);
    }
  },
});

/** What the browser of a customer asks for beyond the contract. */
export const pages: Readonly<Record<string, BrighteOperation>> = {
  checkoutPage: hosted('GET', '/checkout/{draft}', (world, { params }) =>
    applicationPage({ draftId: params.draft ?? '', draft: draftNamed(world, params.draft) }),
  ),
  submitCheckout: hosted('POST', '/checkout/{draft}/submit', submitDraft),
  leaveCheckout: hosted('POST', '/checkout/{draft}/leave', leaveDraft),
  quotePage: hosted('GET', '/apply/{id}', showQuote),
};
