import { escapeMarkup } from './markup.js';
import type { Route } from './mounting.js';

/** A page for people: what can be looked at, and what can be asked. */
export function indexPage(seed: number, now: Date, routes: readonly Route[]): string {
  const line = ({ method, path }: Route): string => {
    const shown = escapeMarkup(path);
    const linked = method === 'GET' && !path.includes('{');
    return `<li><code>${method}</code> ${linked ? `<a href="${shown}">${shown}</a>` : shown}</li>`;
  };
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Lendgraph sandbox</title>
<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:44rem}code{color:#666}</style></head>
<body>
<h1>Lendgraph sandbox</h1>
<p>Pretend lenders that speak the real wire. Seed ${seed}, clock at ${now.toISOString()}.</p>
<ul>
${routes.map(line).join('\n')}
</ul>
</body>
</html>
`;
}
