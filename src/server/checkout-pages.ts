/** What the customer of a checkout sees of this server, in and out. Pure; loads nothing. */
import { createHash } from 'node:crypto';
import type { Form, Shown } from '../datasources/checkout.js';
import type { Application, ApplicationStatus } from '../schema/application.js';
import { html, MARK, page, styleOf } from './shell.js';

/** The lender as the customer knows it. */
export interface Lender {
  readonly name: string;
  readonly isSandbox: boolean;
}

export interface Words {
  readonly title: string;
  readonly lead: string;
}

type Fact = readonly [label: string, value: string];

/** Posts the form at once; with the browser's "back" it waits to be asked. */
const SCRIPT =
  "const[how]=performance.getEntriesByType('navigation');if(how?.type!=='back_forward')document.forms[0].submit()";

const STYLE = `
main{max-width:34rem}
.brand .badge{margin-left:auto}
h1{font-size:clamp(1.65rem,5vw,2.1rem)}
.facts{margin:1.75rem 0 0;padding:0;border-top:1px solid var(--line)}
.facts div{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;justify-content:space-between;padding:.7rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
button.button{margin-top:1.75rem;padding:.7rem 1.4rem;border:0;font:inherit;font-weight:600;cursor:pointer}
.hint{margin:1rem 0 0;color:var(--soft);font-size:.875rem}
@media (max-width:30rem){button.button{width:100%}}
`;

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const STYLE_DIGEST = digest(styleOf(STYLE));
const SCRIPT_DIGEST = digest(SCRIPT);

/** `posts`: where a form of the page may lead, redirects after it included. */
export const policyOf = (posts: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${STYLE_DIGEST}`,
    'img-src data:',
    ...(posts.length > 0 ? [`script-src ${SCRIPT_DIGEST}`] : []),
    `form-action ${posts.join(' ') || "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const frame = (lender: Lender, { title, lead }: Words, content: string, script?: string): string =>
  page({
    title,
    style: STYLE,
    content: `<header>
<p class="brand">${MARK}<span>Checkout with ${html(lender.name)}</span>${lender.isSandbox ? '<span class="badge sandbox">SANDBOX</span>' : ''}</p>
<h1>${html(title)}</h1>
<p class="lead">${html(lead)}</p>
</header>
${content}`,
    ...(script && { script: `<script>${script}</script>` }),
  });

const facts = (rows: readonly Fact[]): string =>
  rows.length === 0
    ? ''
    : `<dl class="facts">${rows
        .map(([label, value]) => `<div><dt>${html(label)}</dt><dd>${html(value)}</dd></div>`)
        .join('')}</dl>`;

/** Digits as they are, in groups, with two decimals at least. */
export function inMoney(amount: string, currency: string): string {
  const [whole = '', part = ''] = amount.split('.');
  return `${currency} ${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part.padEnd(2, '0')}`;
}

const purchase = ({ product, total, deposit, financed, currency, termMonths }: Shown): Fact[] => [
  ['Purchase', product],
  ['Price', inMoney(total, currency)],
  ['Deposit', inMoney(deposit, currency)],
  ['To finance', inMoney(financed, currency)],
  ['Over', `${termMonths} months`],
];

/** Shows the purchase and posts its form. */
export function postingPage(lender: Lender, shown: Shown, { action, fields }: Form): string {
  const inputs = fields.map(
    ({ name, value }) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`,
  );
  const words = {
    title: `Taking you to ${lender.name}`,
    lead: `You apply for finance on ${lender.name}’s own pages, and come back when you are done.`,
  };
  return frame(
    lender,
    words,
    `${facts(purchase(shown))}
<form method="post" action="${html(action)}" accept-charset="utf-8">
${inputs.join('\n')}
<button class="button">Continue to ${html(lender.name)}<span aria-hidden="true"> →</span></button>
</form>
<p class="hint">This happens by itself. If it does not, press the button.</p>`,
    SCRIPT,
  );
}

const STATUS: Record<ApplicationStatus, (lender: string) => Words> = {
  DRAFT: received,
  IN_REVIEW: (lender) => ({
    title: 'Application in review',
    lead: `${lender} is looking at your application and will write to you.`,
  }),
  CONDITIONALLY_APPROVED: (lender) => ({
    title: 'Approved, with conditions',
    lead: `${lender} agrees if what it still checks turns out right. It will write to you about what it needs.`,
  }),
  APPROVED: approved,
  DECLINED: (lender) => ({
    title: 'Application declined',
    lead: `${lender} does not finance this purchase. Please talk to the shop about another way to pay.`,
  }),
  CONTRACTED: approved,
  FUNDED: (lender) => ({
    title: 'Purchase financed',
    lead: `${lender} has paid for your purchase.`,
  }),
  CANCELLED: () => ({
    title: 'Application withdrawn',
    lead: 'This application goes no further. To apply anew, go back to the shop.',
  }),
  OTHER: received,
};

function received(lender: string): Words {
  return {
    title: 'Application received',
    lead: `${lender} has your application and will write to you about what comes next.`,
  };
}

function approved(lender: string): Words {
  return { title: 'Application approved', lead: `${lender} agrees to finance your purchase.` };
}

/** Where the application stands, as it was just read. */
export const standingPage = (lender: Lender, shown: Shown, { status, externalId }: Application) =>
  frame(
    lender,
    STATUS[status](lender.name),
    `${facts([['Application', externalId], ...purchase(shown)])}
<p class="hint">You can close this page.</p>`,
  );

/** Anything else that there is to say. */
export const noticePage = (lender: Lender, words: Words): string => frame(lender, words, '');
