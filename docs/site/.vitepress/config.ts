import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';
import { ICON } from '../../../src/server/shell.js';
import { drawSequence } from '../../../tools/docs/sequence.js';
import type { Menu } from '../../../tools/docs/site.js';

/** Written by `tools/docs/write.ts`, which runs first. */
const menu: Menu = JSON.parse(
  readFileSync(new URL('../reference/menu.json', import.meta.url), 'utf8'),
);

const guide = (pages: Readonly<Record<string, string>>) =>
  Object.entries(pages).map(([name, text]) => ({ text, link: `/guide/${name}` }));

export default defineConfig({
  title: 'Lendgraph',
  description: 'One GraphQL graph over four lenders: guides, journeys, every action, every error.',
  base: '/docs/',
  outDir: '../../dist/docs',
  cacheDir: '../../dist/.vitepress',
  head: [
    ['link', { rel: 'icon', href: ICON }],
    ['meta', { name: 'robots', content: 'noindex' }],
    ['meta', { name: 'referrer', content: 'no-referrer' }],
  ],
  // What differs from page to page is in files, so that one policy with few digests fits all.
  metaChunk: true,
  markdown: {
    config(md) {
      const fence = md.renderer.rules.fence;
      md.renderer.rules.fence = (tokens, at, ...rest) => {
        const { info, content } = tokens[at] ?? {};
        return info?.trim() === 'mermaid' && content
          ? drawSequence(content)
          : (fence?.(tokens, at, ...rest) ?? '');
      };
    },
  },
  themeConfig: {
    logo: { src: ICON, alt: '' },
    search: { provider: 'local', options: { detailedView: true } },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/guide/five-minutes', activeMatch: '/guide/' },
      { text: 'Lenders', link: '/reference/capabilities', activeMatch: '/lenders/' },
      { text: 'Errors', link: '/errors/', activeMatch: '/errors/' },
      { text: 'Reference', link: '/reference/queries', activeMatch: '/reference/' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: guide({
          'five-minutes': 'First five minutes',
          reading: 'Reading',
          acting: 'Acting',
          following: 'Following',
          comparing: 'Comparing quotes',
          'one-customer': 'One customer, many lenders',
        }),
      },
      {
        text: 'Journeys',
        items: guide({
          'journeys/iute': 'Iute: a loan at the counter',
          'journeys/brighte': 'Brighte: quote to payment',
          'journeys/plexe': 'Plexe: a line of credit',
          'journeys/realfinity': 'Realfinity: clients',
        }),
      },
      {
        text: 'Running it',
        items: [
          ...guide({ sandbox: 'Testing on the sandbox', live: 'Going live' }),
          { text: 'Settings', link: '/reference/settings' },
        ],
      },
      { text: 'Errors', items: [{ text: 'Error codes', link: '/errors/' }] },
      { text: 'Lenders', collapsed: false, items: [...menu.lenders] },
      {
        text: 'Reference',
        collapsed: false,
        items: menu.reference.filter(({ link }) => link !== '/reference/settings'),
      },
    ],
    docFooter: { prev: 'Before', next: 'Next' },
  },
});
