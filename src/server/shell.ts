/** What every page for people has in common: its frame, its look, and the escaping of what it prints. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const SHAPE =
  '<path d="M5 5l14 14M19 5L5 19" stroke-width="2"/><g stroke="none"><circle cx="5" cy="5" r="3"/><circle cx="19" cy="5" r="3"/><circle cx="5" cy="19" r="3"/><circle cx="19" cy="19" r="3"/><circle cx="12" cy="12" r="4.5"/></g>';
export const MARK = `<svg viewBox="0 0 24 24" width="22" height="22" fill="currentColor" stroke="currentColor" aria-hidden="true">${SHAPE}</svg>`;
export const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#168c6a" stroke="#168c6a">${SHAPE}</svg>`,
)}`;

export interface Frame {
  readonly title: string;
  /** Rules of this page alone, after those of all. */
  readonly style: string;
  /** Markup: whatever it prints of others is escaped by `html`. */
  readonly content: string;
  /** Markup behind the content. */
  readonly script?: string;
}

/** What stands between the tags, for a policy that names it by its digest. */
export const styleOf = (own: string): string => `${STYLE}${own}`;

/** Pure; loads nothing. */
export const page = ({ title, style, content, script = '' }: Frame): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${html(title)}</title>
<link rel="icon" href="${ICON}">
<style>${styleOf(style)}</style>
</head>
<body>
<main>
${content}
</main>${script}
</body>
</html>
`;

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
.button{display:inline-block;padding:.5rem 1rem;border-radius:8px;background:var(--accent);color:var(--on-accent);font-weight:600;font-size:.9375rem;text-decoration:none}
.button:hover{filter:brightness(1.08)}
.badge{padding:.1rem .55rem;border-radius:99px;font-size:.6875rem;font-weight:650;letter-spacing:.05em;white-space:nowrap}
.sandbox{background:var(--calm-bg);color:var(--accent)}
.live{background:var(--warn-bg);color:var(--warn)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:4px}
@media print{.button{color:inherit;background:none;padding:0}}
`;
