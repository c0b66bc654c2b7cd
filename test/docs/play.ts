/** Runs the code blocks of a page one after the other. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { readConfig } from '../../src/config.js';
import { registry } from '../../src/datasources/index.js';
import { rootsOf } from '../../tools/docs/examples.js';
import { drawSequence } from '../../tools/docs/sequence.js';
import { graph } from '../schema/graph.js';
import { type Follower, overStream } from '../support/live.js';
import type { Running } from '../support/running.js';
import { differences, fits } from './matching.js';
import { type Block, root, type Written } from './pages.js';
import { filled } from './placeholders.js';

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly explain?: { readonly calls: readonly { call: string }[] } };
}

/** What a block asked of the graph, and which calls that cost, log-ins left out. */
export interface Asked {
  readonly fields: readonly string[];
  readonly calls: readonly string[];
}

/** Blocks that cannot be run here, by how they begin, and why. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm start': 'installs the product, and serves until somebody stops it',
  'npm ci && npm test': 'is what runs this test',
  'npm run documents:manifest -- ../app/src':
    'needs an app beside the repository; test/tools/documents.test.ts runs the tool',
};

/** Variables of operations that a page shows without. */
const VARIABLES: Readonly<Record<string, object>> = {
  'README.md': { id: 'MTpJVVRFOkFwcGxpY2F0aW9uOjkwMDA2' },
};

type Play = (block: Block, next: readonly Block[]) => Promise<void> | void;

class Stage {
  /** What the last block gave, until it is looked at. */
  private given: unknown;
  private follower: Follower | undefined;
  private seen = 0;
  private scripts = 0;
  /** Newest first. */
  private readonly answers: unknown[] = [];
  readonly asked: Asked[] = [];

  constructor(
    private readonly running: Running,
    private readonly folder: string,
    private readonly file: string,
  ) {}

  /** By language and mark; another one fails. */
  private readonly plays: Readonly<Record<string, Play>> = {
    graphql: ({ text }, [next, behind]) => {
      const isNext = next?.mark === 'variables';
      const shown = isNext ? behind : next;
      const variables = isNext
        ? (JSON.parse(filled(next.text, this.answers)) as object)
        : (VARIABLES[this.file] ?? {});
      return this.graphql(text, variables, shown?.language === 'json' && shown.mark === '');
    },
    'json variables': () => {},
    json: ({ text }) => compare(differences(JSON.parse(text), this.take())),
    'json event': ({ text }) => this.event(text),
    text: ({ text }) => {
      const printed = String(this.take()).trim();
      compare(fits(text.trim(), printed) ? [] : [`it printed ${printed}`]);
    },
    sh: ({ text }) => this.shell(text),
    js: ({ text }) => this.script(text),
    dotenv: ({ text }) => void readConfig(Object.fromEntries(text.trim().split('\n').map(entry))),
    mermaid: ({ text }) => void drawSequence(text),
  };

  async play(block: Block, next: readonly Block[]): Promise<void> {
    const kind = `${block.language} ${block.mark}`.trim();
    const one = this.plays[kind];
    if (!one) throw new Error(`no test knows how to run "${kind}"`);
    await one(block, next);
  }

  private take(): unknown {
    if (this.given === undefined) throw new Error('there is nothing that this could be');
    const given = this.given;
    this.given = undefined;
    return given;
  }

  /** What is not shown must have gone well. */
  private async graphql(query: string, variables: object, isShown: boolean): Promise<void> {
    const document = parse(query);
    const [broken] = validate(graph, document);
    if (broken) throw broken;
    if (/^\s*subscription\b/.test(query)) {
      this.follower = overStream(this.running.url, { query, variables: { ...variables } });
      this.seen = 0;
      return;
    }
    const response = await fetch(`${this.running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-explain': 'true' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    const payloads = Object.values(answer.data ?? {}) as ({ userErrors?: unknown[] } | null)[];
    const against = payloads.flatMap((payload) => payload?.userErrors ?? []);
    if (!isShown && (answer.errors || against.length > 0))
      throw new Error(JSON.stringify(answer.errors ?? against));
    this.given = this.noted(rootsOf(document), answer);
    this.answers.unshift(this.given);
  }

  private async event(shown: string): Promise<void> {
    if (!this.follower) throw new Error('nothing is followed');
    this.seen += 1;
    const { data } = (await this.follower.until(this.seen)).at(-1) ?? {};
    compare(differences(JSON.parse(shown), { data }));
    this.answers.unshift({ data });
  }

  private async shell(text: string): Promise<void> {
    this.given = undefined;
    if (Object.keys(NOT_RUN).some((start) => text.startsWith(start))) return;
    const asksItself = /x-explain/i.test(text);
    const script = this.placed(filled(text, this.answers));
    const given = await this.run('bash', ['-euo', 'pipefail', '-c', script], {
      // Each of its requests says what it cost, as those of this process do.
      ...(!asksItself && { CURL_HOME: this.folder }),
    });
    const isOurs = isAnswer(given) && !asksItself;
    this.given = isOurs ? this.noted(Object.keys(given.data ?? {}), given) : given;
    this.answers.unshift(this.given);
  }

  private async script(text: string): Promise<void> {
    this.scripts += 1;
    const file = join(this.folder, `snippet-${this.scripts}.mjs`);
    writeFileSync(file, this.placed(filled(text, this.answers)));
    this.given = await this.run(process.execPath, [file]);
  }

  /** The ports that pages name are those of a product that was just started. */
  private placed(text: string): string {
    return text
      .replaceAll('localhost:4000', new URL(this.running.url).host)
      .replaceAll('localhost:4100', new URL(this.running.sandbox.url).host);
  }

  /** What it printed: as JSON where it is. */
  private run(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const options = { cwd: this.folder, env: { PATH: process.env.PATH, HOME: '/', ...env } };
    return new Promise((resolve, reject) => {
      execFile(command, args, options, (error, stdout, stderr) => {
        if (error) return reject(new Error(`${error.message}\n${stdout}${stderr}`));
        try {
          resolve(JSON.parse(stdout));
        } catch {
          resolve(stdout);
        }
      });
    });
  }

  /** Without what only this test has asked for. */
  private noted(fields: readonly string[], { extensions, ...answer }: Answer): Answer {
    const calls = (extensions?.explain?.calls ?? []).map(({ call }) => call).filter(isNoLogin);
    this.asked.push({ fields, calls: calls.map((call) => call.replace(/^\w+\./, '')) });
    return answer;
  }

  async close(): Promise<void> {
    await this.follower?.cut();
  }
}

function compare(found: readonly string[]): void {
  if (found.length > 0) throw new Error(found.join('\n'));
}

const entry = (line: string): [string, string] => {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
};

const isAnswer = (given: unknown): given is Answer =>
  typeof given === 'object' && given !== null && ('data' in given || 'errors' in given);

const logins = Object.entries(registry).flatMap(([code, { operations }]) =>
  Object.entries(operations as Record<string, { safety: string }>)
    .filter(([, { safety }]) => safety === 'auth')
    .map(([call]) => `${code.toLowerCase()}.${call}`),
);
const isNoLogin = (call: string) => !logins.includes(call);

/** From the top to the bottom; the first block that does not hold ends it, with its place. */
export async function play({ file, blocks }: Written, running: Running): Promise<readonly Asked[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lendgraph-snippets-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.curlrc'), 'header = "x-explain: true"\n');
  const stage = new Stage(running, folder, file);
  try {
    for (const [index, block] of blocks.entries()) {
      await stage.play(block, blocks.slice(index + 1)).catch((error: Error) => {
        throw new Error(`${block.at}: ${error.message}`, { cause: error });
      });
    }
    return stage.asked;
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
