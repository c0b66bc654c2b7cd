/**
 * Every code block that somebody wrote for readers is run, and answers what stands below it. A page has
 * a product of its own, so that what it shows is what a reader sees after `npm start`.
 */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSequence } from '../../tools/docs/sequence.js';
import { type Running, startRunning } from '../support/running.js';
import { differences, fits } from './matching.js';
import { blocksOf, pages, type Written } from './pages.js';
import { type Asked, NOT_RUN, play } from './play.js';

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

const pageOf = (text: string): Written => {
  const file = 'page.md';
  return { file, text, blocks: blocksOf(file, text) };
};

let running: Running | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
/** Its lender is asked while somebody follows. */
const start = async () => {
  running = await startRunning({ env: { POLL_SECONDS: '1' } });
  return running;
};

describe('the code blocks of', () => {
  it.for(pages.filter(({ blocks }) => blocks.length > 0))('$file', async (page, { skip }) => {
    const needsCurl = page.blocks.some(({ text }) => /\bcurl\b/.test(text));
    skip(needsCurl && !hasCurl, 'there is no curl here, which the page needs');
    const asked = await play(page, await start());
    if (page.file.includes('/journeys/')) expect(sorted(told(page))).toEqual(sorted(asked));
  });
});

it.each(Object.entries(NOT_RUN))('only what stands on a page is not run: %s, it %s', (start) => {
  const all = pages.flatMap(({ blocks }) => blocks);
  expect(all.some(({ language, text }) => language === 'sh' && text.startsWith(start))).toBe(true);
});

it('a picture that leaves a call out is told from what was asked', async () => {
  const page = pageOf(`\`\`\`mermaid
sequenceDiagram
  participant F as Frontend
  participant G as Lendgraph
  F->>G: iuteGetLoanInfo
\`\`\`
\`\`\`graphql
{ iuteGetLoanInfo(loanRef: "90009") { status } }
\`\`\`
`);
  const asked = await play(page, await start());
  expect(asked).toEqual([{ fields: ['iuteGetLoanInfo'], calls: ['getLoanInfo'] }]);
  expect(told(page)).toEqual([{ fields: ['iuteGetLoanInfo'], calls: [] }]);
});

describe('a block fails', () => {
  let product: Running;
  beforeAll(async () => {
    product = await startRunning();
  });
  afterAll(() => product.close());

  it.each([
    ['in a language that no test knows', '```cobol\nSTOP RUN.\n```'],
    ['with a mark that no test knows', '```json maybe\n{}\n```'],
    ['that is no GraphQL', '```graphql\n{ loans\n```'],
    ['whose answer is an error', '```graphql\n{ loan(id: "x") { id } }\n```'],
    [
      'that an action did not go through, and shows nothing of it',
      '```graphql\nmutation ($input: IuteCancelLoanInput!) { iuteCancelLoan(input: $input) { userErrors { code } } }\n```\n```json variables\n{"input": {"idempotencyKey": "k", "applicationId": "x"}}\n```',
    ],
    ['that answers otherwise', '```graphql\n{ __typename }\n```\n```json\n{"data": {}}\n```'],
    ['that answers nothing', '```json\n{"data": {}}\n```'],
    ['that names what no answer has', '```sh\necho <loan.id>\n```'],
    ['whose command fails', '```sh\nfalse\n```'],
    ['whose script fails', '```js\nthrow new Error()\n```'],
    ['whose settings do not fit', '```dotenv\nPORT=nine\n```'],
    ['whose picture is not understood', '```mermaid\nsequenceDiagram\n  A->B: x\n```'],
  ])('%s', async (_, text) => {
    await expect(play(pageOf(`a\n\n${text}\n`), product)).rejects.toThrow(/^page\.md:\d+: /);
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
