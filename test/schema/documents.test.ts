/** The corpus as typed documents: fresh, in the shape its readers count on, and usable from a test. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FirstLookDocument,
  LoanCostDocument,
  ProvidersDocument,
  type TypedDocumentString,
} from '../generated/graphql.js';
import { loadContract } from '../support/contract.js';
import { corpus, corpusFiles, tabs } from '../support/corpus.js';
import { isOursToSend } from '../support/not-sent.js';
import { send as play } from '../support/plays.js';
import { type Running, startRunning } from '../support/running.js';
import { graph } from './graph.js';

const root = new URL('../../', import.meta.url).pathname;
const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`);

describe('each operation', () => {
  it.each(corpus)('$file is valid, alone in its file and named like it', ({ file, text }) => {
    const document = parse(text);
    expect(validate(graph, document)).toEqual([]);
    expect(document.definitions).toHaveLength(1);
    const [definition] = document.definitions as OperationDefinitionNode[];
    expect(kebab(definition?.name?.value ?? '')).toBe(file);
  });

  it('has variables only beside it', () => {
    const beside = corpusFiles.filter((name) => !name.endsWith('.graphql'));
    const files = corpus.map(({ file }) => `${file}.variables.json`);
    expect(beside.filter((name) => !files.includes(name))).toEqual([]);
  });

  it('together they use every query, mutation and subscription', () => {
    const text = corpus.map((one) => one.text).join('\n');
    const roots = [
      graph.getQueryType(),
      graph.getMutationType(),
      graph.getSubscriptionType(),
    ].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(roots.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

describe('the examples of GraphiQL', () => {
  it('are numbered from 1, by task, in the order of the work', () => {
    expect(tabs.map(({ tab }) => tab.order)).toEqual(tabs.map((_, at) => at + 1));
    const seen = tabs.map(({ tab }) => tab.task);
    // Each task in one piece.
    expect(seen.filter((task, at) => task !== seen[at - 1])).toEqual([
      'Look around',
      'Compare quotes',
      'Follow an application',
      'Release cash and repay',
      'Sign and withdraw',
      'Find clients',
      'Quote and check out',
    ]);
    const titles = tabs.map(({ tab }) => tab.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(tabs)('$file says in one to three lines, as wide as the editor, what it is for', ({
    text,
  }) => {
    // The first line is the menu's, and is not in the editor.
    const [, ...comments] = text.split('\n').filter((line) => line.startsWith('# '));
    expect(comments.length).toBeGreaterThanOrEqual(1);
    expect(comments.length).toBeLessThanOrEqual(3);
    for (const comment of comments) expect(comment.length).toBeLessThanOrEqual(52);
  });

  it('run one after the other on a fresh start, without errors', async () => {
    const fresh = await startRunning();
    for (const one of tabs) {
      const { data, errors } = await play(fresh, one);
      expect(errors, one.file).toBeUndefined();
      for (const part of Object.values<{ userErrors?: unknown[] } | null>(data)) {
        expect(part, one.file).not.toBeNull();
        expect(part?.userErrors ?? [], one.file).toEqual([]);
      }
    }
    await fresh.close();
  });
});

describe('the typed documents', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning();
  });
  afterAll(() => running.close());

  async function send<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const { data, errors } = await running.graph(document.toString(), variables);
    expect(errors).toBeUndefined();
    return data as Result;
  }

  it('are what codegen makes of the schema and the operations; `npm run codegen` writes them', async () => {
    const cli = join(root, 'node_modules/.bin/graphql-codegen');
    const check = promisify(execFile)(cli, ['--config', 'codegen.yml', '--check'], { cwd: root });
    await expect(check).resolves.toBeDefined();
  });

  it('give a frontend types for what it asks and gets', async () => {
    const { iuteCalculateLoan: estimate } = await send(LoanCostDocument, {
      input: { amount: '5000.00', termMonths: 6 },
    });
    expect(estimate?.monthlyPayment.amount).toBe('1095.68');

    const { loans } = await send(FirstLookDocument, {});
    const dueOn: (string | undefined)[] | undefined = loans?.nodes.map(
      (loan) => loan?.nextInstallment?.dueOn,
    );
    expect(dueOn).toContain('2026-02-15');
  });

  it('tell a frontend what each lender can do', async () => {
    const { providers } = await send(ProvidersDocument, {});
    for (const { code, capabilities } of providers)
      expect([...capabilities].sort()).toEqual(
        loadContract(code.toLowerCase())
          .operations.filter(isOursToSend(code.toLowerCase()))
          .map(({ id }) => id)
          .sort(),
      );
  });
});
