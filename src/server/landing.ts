import { html, MARK, page } from './shell.js';

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
      nextInstallment {
        dueOn
        total { amount }
      }
    }
  }
}`;

/** What somebody may want to do, and the example of GraphiQL that begins it. */
export const TASKS = [
  {
    label: 'Compare quotes',
    example: 'quote-compare',
    what: 'One loan, every lender, ranked by cost',
  },
  {
    label: 'Follow an application',
    example: 'application-changed',
    what: 'Each step as it happens',
  },
  {
    label: 'Release cash and repay',
    example: 'release-cash',
    what: 'The money is out, the installments begin',
  },
  {
    label: 'Sign and withdraw',
    example: 'plexe-sign',
    what: 'A line of credit: signatures, a code, the money',
  },
  {
    label: 'Find clients',
    example: 'clients-find',
    what: 'Filters that the lender itself applies',
  },
] as const;

/** The page at `/`: what this is, who stands behind it, where to go. Pure; loads and runs nothing. */
export function landingPage(facts: LandingFacts): string {
  const query = (facts.firstQuery ?? FIRST_QUERY).trim();
  const live = facts.providers.filter(({ state }) => state === 'LIVE').length;
  const content = `<header>
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

<section aria-labelledby="tasks">
<h2 id="tasks">Try a task</h2>
<ul class="rows">
${TASKS.map(({ example, ...task }) => linkRow({ ...task, href: `/graphiql?example=${example}` })).join('\n')}
</ul>
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
</footer>`;
  return page({ title: 'Lendgraph', style: STYLE, content });
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
  const href = `${sandboxUrl.replace(/\/+$/, '')}/`;
  const what = 'Play the lenders: approve, move the clock, break one';
  return links.toSpliced(1, 0, { href, label: 'Sandbox', what });
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

const STYLE = `
section{margin-top:clamp(2.5rem,6vw,3.5rem)}
h2{margin:0 0 .9rem;font-size:.9375rem;font-weight:600;color:var(--soft)}
code,pre{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
figure{margin:0;border:1px solid var(--line);border-radius:12px;background:var(--card);overflow:hidden}
pre{margin:0;padding:1.25rem 1.4rem;overflow-x:auto;font-size:.875rem;line-height:1.65;tab-size:2}
pre b{font-weight:400;color:var(--accent)}
pre i{font-style:normal;color:var(--soft)}
figcaption{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.1rem;padding:.9rem 1.4rem;border-top:1px solid var(--line)}
.hint{color:var(--soft);font-size:.875rem}
.rows{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
.rows li{display:grid;grid-template-columns:14rem 1fr auto;gap:.15rem 1.25rem;align-items:baseline;padding:.8rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.term{font-weight:600}
.term code{margin-left:.6rem;font-size:.75rem;font-weight:400;color:var(--soft)}
.what{color:var(--soft);font-size:.9375rem}
.rows a{color:var(--ink);text-decoration-color:var(--accent);text-decoration-thickness:1.5px;text-underline-offset:.22em}
.rows a:hover{color:var(--accent)}
pre:focus-visible{outline-offset:-3px;border-radius:12px}
footer{margin-top:clamp(2.5rem,6vw,3.5rem);color:var(--soft);font-size:.8125rem}
footer p{margin:0}
time{white-space:nowrap}
dl{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.5rem 0 0}
dl div{display:flex;gap:.4rem}
dd{margin:0;font-variant-numeric:tabular-nums;opacity:.8}
@media (max-width:40rem){.rows li{grid-template-columns:1fr auto}.what{grid-column:1/-1;grid-row:2}}
`;
