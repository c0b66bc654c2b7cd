import { type Answer, answer } from '../http.js';
import { escapeMarkup } from '../markup.js';
import { dollars, financedDollars } from './fields.js';
import type { Draft } from './state.js';

const STYLE =
  'body{font:16px/1.5 system-ui;margin:2rem auto;max-width:36rem;padding:0 1rem}' +
  'label{display:block;margin:.75rem 0}input{display:block;width:100%;font:inherit;padding:.4rem;box-sizing:border-box}' +
  'dt{color:#555}dd{margin:0 0 .5rem}button{font:inherit;padding:.5rem 1rem;margin-right:.5rem}.wrong{color:#b00020}';

export const page = (title: string, content: string, status = 200): Answer =>
  answer(
    status,
    'text/html; charset=utf-8',
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeMarkup(title)}</h1>
${content}
<p><small>This is a sandbox: no loan comes of it.</small></p>
</body>
</html>
`,
  );

export const notice = (title: string, text: string, status = 200): Answer =>
  page(title, `<p>${escapeMarkup(text)}</p>`, status);

interface Input {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly expects: string;
  readonly accepts: RegExp;
}

/** What the hosted page asks of the customer. */
export const INPUTS: readonly Input[] = [
  {
    name: 'first_name',
    label: 'First name',
    type: 'text',
    expects: 'your first name',
    accepts: /^(?=.*\S)[^\p{Cc}]{1,100}$/u,
  },
  {
    name: 'last_name',
    label: 'Last name',
    type: 'text',
    expects: 'your last name',
    accepts: /^(?=.*\S)[^\p{Cc}]{1,100}$/u,
  },
  {
    name: 'email',
    label: 'E-mail',
    type: 'email',
    expects: 'an e-mail address',
    accepts: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  },
  {
    name: 'mobile',
    label: 'Mobile',
    type: 'tel',
    expects: 'a mobile number in digits',
    accepts: /^\d{8,12}$/,
  },
  {
    name: 'dob',
    label: 'Date of birth',
    type: 'date',
    expects: 'your date of birth',
    accepts: /^\d{4}-\d{2}-\d{2}$/,
  },
];

interface Shown {
  readonly draftId: string;
  readonly draft: Draft;
  readonly given?: ReadonlyMap<string, string>;
  readonly wrong?: readonly string[];
}

/** The hosted application: a form to submit, and a button to leave. */
export function applicationPage({ draftId, draft, given, wrong = [] }: Shown): Answer {
  const facts: readonly (readonly [string, string])[] = [
    ['Product', `${draft.description} (${draft.category})`],
    ['Total', `$${dollars(draft.total)}`],
    ['Deposit', `$${dollars(draft.deposit)}`],
    ['To be financed', `$${financedDollars(draft)} over ${draft.term} months`],
  ];
  const inputs = INPUTS.map(
    ({ name, label, type }) =>
      `<label>${label}<input name="${name}" type="${type}" required value="${escapeMarkup(given?.get(name) ?? '')}"></label>`,
  );
  const action = `/brighte/checkout/${draftId}`;
  return page(
    'Apply with Brighte',
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeMarkup(value)}</dd>`).join('')}</dl>
${wrong.map((line) => `<p class="wrong">${escapeMarkup(line)}</p>`).join('\n')}
<form method="post" action="${action}/submit">
${inputs.join('\n')}
<button type="submit">Submit application</button>
<button type="submit" formaction="${action}/leave" formnovalidate>Leave</button>
</form>`,
  );
}
