import { createHash } from 'node:crypto';
import type { Answer } from '../http.js';
import type { Mounted, Route } from '../mounting.js';
import { button, form, Html, html } from './markup.js';
import type { Said } from './press.js';
import { providerView, type View } from './provider-view.js';
import { STYLE } from './style.js';

export interface Desk {
  readonly seed: number;
  readonly now: Date;
  readonly mounted: readonly Mounted[];
  readonly routes: readonly Route[];
  readonly said: Said | undefined;
}

const DAY = 86_400;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Type': 'text/html;charset=UTF-8',
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

const told = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
});

function clock(now: Date, find: string): Html {
  const place = { find, at: 'clock' };
  const forward = (label: string, seconds: number) =>
    form(place, [
      html`<input type="hidden" name="number.advanceSeconds" value="${seconds}">`,
      button('POST /clock', label),
    ]);
  return html`<div class="clock" id="clock"><p><time datetime="${now.toISOString()}">${told.format(now)} UTC</time></p>
<div class="steps">${forward('+1 day', DAY)}${forward('+1 week', 7 * DAY)}${form(place, [
    html`<input name="number.advanceSeconds" type="number" min="0" step="any" value="2" aria-label="How far the clock goes" required><select name="unit.advanceSeconds" aria-label="Unit"><option value="60">minutes</option><option value="3600">hours</option><option value="${DAY}" selected>days</option></select>`,
    button('POST /clock', 'Move the clock'),
  ])}</div></div>`;
}

const startAgain = (seed: number): Html =>
  html`<details class="reset"><summary>Start again…</summary>${form(
    { find: '', at: 'clock' },
    html`<label>Seed <input name="number.seed" type="number" min="0" value="${seed}"></label>${button('POST /reset', 'Put everything back')}`,
  )}</details>`;

const routeList = (routes: readonly Route[]): Html =>
  html`<details><summary>Without this page <small>${routes.length} calls of the control surface</small></summary><ul class="plain">${routes.map(
    ({ method, path }) =>
      html`<li><code>${method}</code> ${method === 'GET' && !path.includes('{') ? html`<a href="${path}">${path}</a>` : path}</li>`,
  )}</ul></details>`;

/** The page at `/`: every lender's own steps, the clock, faults, switches. Forms only: it runs no script. */
export async function controlPage(desk: Desk, query: URLSearchParams): Promise<Answer> {
  const { seed, now, mounted, routes, said } = desk;
  const find = (query.get('find') ?? '').trim();
  const view: View = {
    find,
    all: query.has('all'),
    open: query.get('open') ?? '',
    read: async (path) =>
      routes
        .find((route) => route.method === 'GET' && route.path === `/__sandbox${path}`)
        ?.run({}, undefined),
  };
  const sections: Html[] = [];
  for (const one of mounted) sections.push(await providerView(one, view));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lendgraph sandbox</title>
<link rel="icon" href="data:,">
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<div class="bar">
<h1>Sandbox</h1>
<nav aria-label="Lenders">${mounted.map(({ name }) => html`<a href="#${name}">${name}</a> `)}</nav>
<form method="get" action="/" role="search"><input type="search" name="find" value="${find}" placeholder="number, name, state" aria-label="Find in all lists"><button>Find</button></form>
<a href="/">Refresh</a>
</div>
${clock(now, find)}
<p class="said${said && !said.ok ? ' no' : ''}" role="status">${said?.text ?? 'Play the lender: what you do here, the graph sees.'}</p>
</header>
<main>
${sections}
<footer>${startAgain(seed)}${routeList(routes)}</footer>
</main>
</body>
</html>
`;
  return { status: 200, headers: HEADERS, body: Buffer.from(page.text) };
}
