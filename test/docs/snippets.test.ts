/**
 * Every code block that somebody wrote for readers is run, and answers what stands below it. A page has
 * a product of its own, so that what it shows is what a reader sees after `npm start`.
 */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readSequence } from '../../tools/docs/sequence.js';
import { differences, fits } from './matching.js';
import { blocksOf, pages, type Written } from './pages.js';
import { type Asked, play } from './play.js';

const hasCurl = (() => {
  try {
    return execFileSync('curl', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

/** The fields and the calls that a picture tells of, in its order. */
function told({ blocks }: Written): Asked[] {
  const picture = blocks.find(({ language }) => language === 'mermaid');
  if (!picture) throw new Error('a journey needs its picture');
  const { actors, steps } = readSequence(picture.text);
  const [frontend, graph] = ['F', 'G'].map((id) => actors.findIndex((actor) => actor.id === id));
  const asked: { fields: string[]; calls: string[] }[] = [];
  for (const step of steps) {
    if (step.kind !== 'message' || step.isAnswer) continue;
    const names = step.text.split(/,\s*/);
    if (step.from === frontend && step.to === graph) asked.push({ fields: names, calls: [] });
    else if (step.from === graph) asked.at(-1)?.calls.push(...names);
  }
  return asked;
}
const sorted = (all: readonly Asked[]) =>
  all.map(({ fields, calls }) => ({ fields, calls: [...calls].sort() }));

const running = pages.filter(({ blocks }) => blocks.length > 0);

describe('the code blocks of', () => {
  it.each(running)('$file', async (page) => {
    const needsCurl = page.blocks.some(({ text }) => /\bcurl\b/.test(text));
    if (needsCurl && !hasCurl) return; // a machine without curl cannot follow the page either
    const asked = await play(page);
    if (page.file.includes('/journeys/')) expect(sorted(told(page))).toEqual(sorted(asked));
  });
});

describe('a block fails', () => {
  const page = (text: string): Written => {
    const file = 'page.md';
    return { file, text, blocks: blocksOf(file, text) };
  };
  it.each([
    ['in a language that no test knows', '```cobol\nSTOP RUN.\n```'],
    ['with a mark that no test knows', '```json maybe\n{}\n```'],
    ['that is no GraphQL', '```graphql\n{ loans\n```'],
    ['whose answer is an error', '```graphql\n{ loan(id: "x") { id } }\n```'],
    ['that answers otherwise', '```graphql\n{ __typename }\n```\n```json\n{"data": {}}\n```'],
    ['that answers nothing', '```json\n{"data": {}}\n```'],
    ['whose command fails', '```sh\nfalse\n```'],
    ['whose script fails', '```js\nthrow new Error()\n```'],
    ['whose settings do not fit', '```dotenv\nPORT=nine\n```'],
    ['whose picture is not understood', '```mermaid\nsequenceDiagram\n  A->B: x\n```'],
  ])('%s', async (_, text) => {
    await expect(play(page(`a\n\n${text}\n`))).rejects.toThrow(/^page\.md:\d+: /);
  });
});

describe('an answer is compared', () => {
  it.each([
    [{ a: 1 }, { a: 1 }],
    [{ a: '…' }, { a: { b: 2 } }],
    [{ a: 'x…z' }, { a: 'xyz' }],
    [
      [1, '…'],
      [1, 2, 3],
    ],
  ])('%j shows %j', (shown, given) => {
    expect(differences(shown, given)).toEqual([]);
  });

  it.each([
    [{ a: 1 }, { a: 2 }, 'answer.a is 2'],
    [{ a: 1 }, { a: 1, b: 2 }, 'answer.b is not shown: 2'],
    [{ a: '…' }, {}, 'answer.a is missing'],
    [[1], [1, 2], 'answer has 2 entries: [1,2]'],
    [{ a: null }, { a: 0 }, 'answer.a is 0'],
  ])('%j does not show %j', (shown, given, difference) => {
    expect(differences(shown, given)).toEqual([difference]);
  });

  it('as text', () => {
    expect(fits('a…c?', 'abc?')).toBe(true);
    expect(fits('a…c?', 'abc!')).toBe(false);
  });
});
