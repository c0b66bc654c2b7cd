/** Runs the code blocks of a page one after the other. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse, validate } from 'graphql';
import { readConfig } from '../../src/config.js';
import { registry } from '../../src/datasources/index.js';
import { drawSequence } from '../../tools/docs/sequence.js';
import { graph } from '../schema/graph.js';
import { type Follower, overStream } from '../support/live.js';
import type { Running } from '../support/running.js';
import { differences, fits } from './matching.js';
import { type Block, root, type Written } from './pages.js';

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

/** Blocks that cannot be run here, by their first line. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm start        # Node 20.19 or newer, nothing else':
    'installs the product, and serves until somebody stops it',
  'npm ci && npm start': 'installs the product, and serves until somebody stops it',
  'npm ci && npm test         # types, lint, format, schema, unit, contract and end-to-end':
    'is what runs this test',
  'npm run documents:manifest -- ../app/src --out app.json --typename   # or the persisted documents of graphql-codegen':
    'needs an app beside the repository; test/tools/documents.test.ts runs the tool',
};

/** Variables of operations that a page shows without. */
const VARIABLES: Readonly<Record<string, Record<string, unknown>>> = {
  'README.md': { id: 'MTpJVVRFOkFwcGxpY2F0aW9uOjkwMDA2' },
};

const firstLine = ({ text }: Block) => text.trim().split('\n')[0] ?? '';

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

  async play(block: Block, next: Block | undefined): Promise<void> {
    const variables =
      next?.mark === 'variables'
        ? (JSON.parse(this.filled(next.text)) as Record<string, unknown>)
        : VARIABLES[this.file];
    const shows = next?.language === 'json' || next?.language === 'text';
    switch (`${block.language} ${block.mark}`.trim()) {
      case 'graphql':
        return this.graphql(block.text, variables, shows);
      case 'json variables':
        return;
      case 'json':
        return this.compare(differences(JSON.parse(block.text), this.take()));
      case 'json event':
        return this.event(block.text);
      case 'text': {
        const printed = String(this.take()).trim();
        return this.compare(fits(block.text.trim(), printed) ? [] : [`it printed ${printed}`]);
      }
      case 'sh':
        return this.shell(block);
      case 'js':
        return this.script(block.text);
      case 'dotenv':
        return void readConfig(Object.fromEntries(block.text.trim().split('\n').map(entry)));
      case 'mermaid':
        return void drawSequence(block.text);
      default:
        throw new Error(`no test knows how to run "${block.language} ${block.mark}"`);
    }
  }

  private compare(found: readonly string[]): void {
    if (found.length > 0) throw new Error(found.join('\n'));
  }

  private take(): unknown {
    if (this.given === undefined) throw new Error('there is nothing that this could be');
    const given = this.given;
    this.given = undefined;
    return given;
  }

  private async graphql(query: string, variables = {}, shows: boolean): Promise<void> {
    const document = parse(query);
    const [definition] = document.definitions;
    const [broken] = validate(graph, document);
    if (broken) throw broken;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    if (definition.operation === 'subscription') {
      this.follower = overStream(this.running.url, { query, variables });
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
    if (!shows && (answer.errors || against.length > 0))
      throw new Error(JSON.stringify(answer.errors ?? against));
    const fields = definition.selectionSet.selections.flatMap((one) =>
      one.kind === Kind.FIELD ? [one.name.value] : [],
    );
    this.given = this.noted(fields, answer);
    this.answers.unshift(this.given);
  }

  private async event(shown: string): Promise<void> {
    if (!this.follower) throw new Error('nothing is followed');
    this.seen += 1;
    const { data } = (await this.follower.until(this.seen)).at(-1) ?? {};
    this.compare(differences(JSON.parse(shown), { data }));
    this.answers.unshift({ data });
  }

  private async shell(block: Block): Promise<void> {
    if (firstLine(block) in NOT_RUN) return;
    const asksItself = /x-explain/i.test(block.text);
    const script = this.placed(this.filled(block.text));
    const given = await this.run('bash', ['-euo', 'pipefail', '-c', script], {
      // Each of its requests says what it cost, as those of this process do.
      ...(!asksItself && { CURL_HOME: this.folder }),
    });
    this.given =
      isAnswer(given) && !asksItself ? this.noted(Object.keys(given.data ?? {}), given) : given;
    this.answers.unshift(this.given);
  }

  private async script(text: string): Promise<void> {
    this.scripts += 1;
    const file = join(this.folder, `snippet-${this.scripts}.mjs`);
    writeFileSync(file, this.placed(this.filled(text)));
    this.given = await this.run(process.execPath, [file]);
  }

  /** `<application.id>` is what the last answer that has one gave there. */
  private filled(text: string): string {
    return text.replace(/<([a-z][\w.]*)>/gi, (_, path: string) => {
      const found = this.answers
        .flatMap((answer) => [answer, ...inside(answer), ...inside(answer).flatMap(inside)])
        .map((from) => path.split('.').reduce<unknown>(child, from))
        .find((value) => value !== undefined && value !== null);
      if (found === undefined) throw new Error(`no answer above has ${path}`);
      return String(found);
    });
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
    const calls = (extensions?.explain?.calls ?? []).map(({ call }) => call);
    this.asked.push({ fields, calls: calls.filter(isNoLogin).map((call) => call.split('.')[1]!) });
    return answer;
  }

  async close(): Promise<void> {
    await this.follower?.cut();
  }
}

const entry = (line: string): [string, string] => {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
};

const child = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined;
const inside = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

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
      await stage.play(block, blocks[index + 1]).catch((error: Error) => {
        throw new Error(`${block.at}: ${error.message}`, { cause: error });
      });
    }
    return stage.asked;
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
