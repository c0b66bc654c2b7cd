export interface LandingFacts {
  version: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  providers: { code: string; name: string; state: 'SANDBOX' | 'LIVE'; note: string }[];
  /** Base URL of the sandbox, when one runs beside the graph. */
  sandboxUrl?: string;
  links: { href: string; label: string; what: string }[];
  versions: Record<string, string>;
  /** The operation offered on the page; `FIRST_QUERY` unless given. */
  firstQuery?: string;
}

export const FIRST_QUERY = `query Loans {
  loans(first: 3) {
    nodes {
      externalId
      status
      outstanding { amount currency }
      nextInstallment { dueOn total { amount } }
    }
  }
}`;

/** The page at `/`: what this is, who stands behind it, where to go. Pure; loads and runs nothing. */
export function landingPage(facts: LandingFacts): string {
  const query = (facts.firstQuery ?? FIRST_QUERY).trim();
  const live = facts.providers.filter(({ state }) => state === 'LIVE').length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Lendgraph</title>
<link rel="icon" href="${ICON}">
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p class="brand">${MARK}<span>Lendgraph</span></p>
<h1>One GraphQL graph over four&nbsp;lenders.</h1>
<p class="lead">One endpoint, one vocabulary, one error model. ${stateLine(live, facts.providers.length)}</p>
</header>

<section aria-labelledby="first">
<h2 id="first">A first query</h2>
<figure>
<pre tabindex="0" aria-label="GraphQL query"><code>${highlight(query)}</code></pre>
<figcaption><a class="button" href="/graphiql?query=${html(encodeURIComponent(query))}">Open in GraphiQL<span aria-hidden="true"> →</span></a><span class="hint">or <code>POST</code> it to <code>/graphql</code></span></figcaption>
</figure>
</section>

<section aria-labelledby="providers">
<h2 id="providers">Providers</h2>
<ul class="rows">
${facts.providers.map(providerRow).join('\n')}
</ul>
</section>

<section aria-labelledby="links">
<h2 id="links">Where to go</h2>
<ul class="rows">
${allLinks(facts).map(linkRow).join('\n')}
</ul>
</section>

<footer>
<p>Lendgraph ${html(facts.version)} · running since ${time(facts.startedAt)}</p>
${versionList(facts.versions)}
</footer>
</main>
</body>
</html>
`;
}

function stateLine(live: number, all: number): string {
  if (all === 0) return 'No provider is configured.';
  if (live === 0) return 'Every provider is a sandbox: nothing here moves real money.';
  if (live === all) return 'Every provider is live: mutations move real money.';
  const verb = live === 1 ? 'is live: its' : 'are live: their';
  return `${live} of ${all} providers ${verb} mutations move real money.`;
}

function providerRow({ code, name, state, note }: LandingFacts['providers'][number]): string {
  const badge = state === 'LIVE' ? 'live' : 'sandbox';
  return `<li><span class="term">${html(name)}<code>${html(code)}</code></span><span class="what">${html(note)}</span><span class="badge ${badge}">${html(state)}</span></li>`;
}

function linkRow({ href, label, what }: LandingFacts['links'][number]): string {
  return `<li><span class="term"><a href="${html(safeHref(href))}">${html(label)}</a></span><span class="what">${html(what)}</span></li>`;
}

function allLinks({ links, sandboxUrl }: LandingFacts): LandingFacts['links'] {
  if (!sandboxUrl || links.some(({ href }) => href.startsWith(sandboxUrl))) return links;
  const href = `${sandboxUrl.replace(/\/+$/, '')}/__sandbox`;
  return [
    ...links,
    { href, label: 'Sandbox control', what: 'state, clock and faults of the pretend providers' },
  ];
}

function versionList(versions: Record<string, string>): string {
  const pairs = Object.entries(versions);
  if (pairs.length === 0) return '';
  return `<dl>${pairs
    .map(([name, version]) => `<div><dt>${html(name)}</dt><dd>${html(version)}</dd></div>`)
    .join('')}</dl>`;
}

function time(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return html(iso);
  const text = at.toISOString();
  return `<time datetime="${text}">${text.slice(0, 10)} ${text.slice(11, 16)} UTC</time>`;
}

/** Only paths of this server and plain web addresses may be clicked; never `javascript:` and its like. */
function safeHref(href: string): string {
  return /^(?:https?:\/\/|\/(?![/\\]))/i.test(href) ? href : '#';
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Escapes the query and sets its keywords and comments apart. */
function highlight(query: string): string {
  return query.replace(
    /(#.*)|\b(query|mutation|subscription|fragment|on)\b|([^#\w]+|\w+)/g,
    (text, comment?: string, keyword?: string) => {
      if (comment) return `<i>${html(text)}</i>`;
      return keyword ? `<b>${html(text)}</b>` : html(text);
    },
  );
}

const SHAPE =
  '<path d="M5 5l14 14M19 5L5 19" stroke-width="2"/><g stroke="none"><circle cx="5" cy="5" r="3"/><circle cx="19" cy="5" r="3"/><circle cx="5" cy="19" r="3"/><circle cx="19" cy="19" r="3"/><circle cx="12" cy="12" r="4.5"/></g>';
const MARK = `<svg viewBox="0 0 24 24" width="22" height="22" fill="currentColor" stroke="currentColor" aria-hidden="true">${SHAPE}</svg>`;
const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#168c6a" stroke="#168c6a">${SHAPE}</svg>`,
)}`;

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfbf9;--card:#fff;--ink:#1b1f1d;--soft:#5d6661;--line:#e3e6e1;--accent:#0f7a5b;--on-accent:#fff;--warn:#9a4b00;--warn-bg:#fff1de;--calm-bg:#e6f3ee}
@media (prefers-color-scheme:dark){:root{--paper:#131615;--card:#1a1e1c;--ink:#e8ebe9;--soft:#9aa5a0;--line:#2b312e;--accent:#5cc9a2;--on-accent:#0c1411;--warn:#ffb866;--warn-bg:#3a2812;--calm-bg:#16322a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
main{max-width:46rem;margin:0 auto;padding:clamp(2rem,7vw,5rem) clamp(1.25rem,5vw,2rem) 3rem}
.brand{display:flex;align-items:center;gap:.6rem;margin:0 0 1.75rem;font-weight:600;letter-spacing:-.01em}
.brand svg{color:var(--accent)}
h1{margin:0;font-size:clamp(1.9rem,6vw,2.75rem);line-height:1.12;font-weight:650;letter-spacing:-.028em;text-wrap:balance}
.lead{margin:1rem 0 0;max-width:36rem;color:var(--soft);font-size:1.0625rem;text-wrap:pretty}
section{margin-top:clamp(2.5rem,6vw,3.5rem)}
h2{margin:0 0 .9rem;font-size:.9375rem;font-weight:600;color:var(--soft)}
code,pre{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
figure{margin:0;border:1px solid var(--line);border-radius:12px;background:var(--card);overflow:hidden}
pre{margin:0;padding:1.25rem 1.4rem;overflow-x:auto;font-size:.875rem;line-height:1.65;tab-size:2}
pre b{font-weight:400;color:var(--accent)}
pre i{font-style:normal;color:var(--soft)}
figcaption{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.1rem;padding:.9rem 1.4rem;border-top:1px solid var(--line)}
.button{display:inline-block;padding:.5rem 1rem;border-radius:8px;background:var(--accent);color:var(--on-accent);font-weight:600;font-size:.9375rem;text-decoration:none}
.button:hover{filter:brightness(1.08)}
.hint{color:var(--soft);font-size:.875rem}
.rows{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
.rows li{display:grid;grid-template-columns:13rem 1fr auto;gap:.15rem 1.25rem;align-items:baseline;padding:.8rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.term{font-weight:600}
.term code{margin-left:.6rem;font-size:.75rem;font-weight:400;color:var(--soft)}
.what{color:var(--soft);font-size:.9375rem}
.badge{padding:.1rem .55rem;border-radius:99px;font-size:.6875rem;font-weight:650;letter-spacing:.05em;white-space:nowrap}
.sandbox{background:var(--calm-bg);color:var(--accent)}
.live{background:var(--warn-bg);color:var(--warn)}
.rows a{color:var(--ink);text-decoration-color:var(--accent);text-decoration-thickness:1.5px;text-underline-offset:.22em}
.rows a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:4px}
pre:focus-visible{outline-offset:-3px;border-radius:12px}
footer{margin-top:clamp(2.5rem,6vw,3.5rem);color:var(--soft);font-size:.8125rem}
footer p{margin:0}
time{white-space:nowrap}
dl{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.5rem 0 0}
dl div{display:flex;gap:.4rem}
dd{margin:0;font-variant-numeric:tabular-nums;opacity:.8}
@media (max-width:40rem){.rows li{grid-template-columns:1fr auto}.what{grid-column:1/-1;grid-row:2}}
@media print{.button{color:inherit;background:none;padding:0}}
`;
