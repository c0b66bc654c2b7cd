/** A dry run shows the request, sends nothing, and leaves the key free. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../sandbox/support.js';
import { type Recorded, recordBefore } from '../support/recorder.js';
import { type Running, startRunning, startSandboxHere } from '../support/running.js';
import { type Asked, insertRepayment, receiptOf, subjectFor, writes } from '../support/writes.js';

type Recorder = Awaited<ReturnType<typeof recordBefore>>;

let running: Running;
let recorder: Recorder;
let close: () => Promise<void>;

beforeAll(async () => {
  const sandbox = await startSandboxHere();
  recorder = await recordBefore(sandbox.url);
  const behind = JSON.parse(
    JSON.stringify(sandbox.describe()).replaceAll(sandbox.url, recorder.origin),
  ) as ReturnType<typeof sandbox.describe>;
  running = await startRunning({
    sandbox: Object.assign(Object.create(sandbox) as typeof sandbox, { describe: () => behind }),
  });
  close = async () => {
    await running.close();
    await recorder.close();
    await sandbox.close();
  };
});
afterAll(() => close());

const PREVIEW =
  'preview { operation method path headers { name value } body bodyBytes bodySha256 } receipt';

/** Asks the same, but only to see what would be sent. */
const dryly = (asked: Asked): Asked => {
  const changed = (query: string) => query.replace('receipt', PREVIEW);
  const dry = (variables: Record<string, unknown> = {}) => ({
    input: { ...(variables.input as object), dryRun: true },
  });
  return {
    graph: (query, variables) => asked.graph(changed(query), dry(variables)),
    graphWithFiles: (query, variables, files) =>
      asked.graphWithFiles(changed(query), dry(variables), files),
  };
};

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The boundary between parts is made anew each time. */
const unbounded = (text: string) => text.replaceAll(/----lendgraph-[0-9a-f-]{36}/g, '(boundary)');

describe('a dry run of', () => {
  it.each(
    writes.map((write, at) => [write.operation, write, at + 300] as const),
  )('%s shows what is sent afterwards, to the byte, and sends nothing itself', async (operation, write, number) => {
    const subject = await subjectFor(write, clientOf(running.sandbox.url), number);
    const key = `dry-${operation}`;
    await running.calls();
    recorder.recorded.length = 0;

    const { data, errors } = await write.send(dryly(running), subject, key);

    expect(errors).toBeUndefined();
    expect(data.done.receipt).toMatchObject({ outcome: 'NOT_SENT', sentAt: null });
    expect(data.done.userErrors).toEqual([]);
    expect(recorder.recorded).toEqual([]);
    expect(await running.control('GET', '/iute/calls')).not.toMatchObject({ [operation]: 1 });

    const sent = await write.send(running, subject, key);
    expect(receiptOf(sent)).toMatchObject({ outcome: 'COMMITTED' });
    const last = recorder.recorded.find(({ path }) =>
      path.startsWith(`/iute${pathOf(data.done.preview)}`),
    );
    expect(shapeOf(last as Recorded)).toEqual({
      ...data.done.preview,
      operation: undefined,
      headers: undefined,
      body: undefined,
      ...(data.done.preview.body?.includes('----lendgraph-') && { bodySha256: undefined }),
    });
    expect(running.lines.join('')).not.toContain(data.done.preview.path);
  });
});

const pathOf = ({ path }: { path: string }) => path.split('?')[0] ?? '';

function shapeOf({ method, path, headers, body }: Recorded) {
  const isMultipart = headers['content-type']?.startsWith('multipart/');
  return {
    method,
    path: path.replace('/iute', ''),
    bodyBytes: body.length,
    bodySha256: body.length === 0 ? null : isMultipart ? undefined : sha256(body),
  };
}

describe('a preview', () => {
  const preview = async () => {
    const subject = await subjectFor(insertRepayment, clientOf(running.sandbox.url), 350);
    const { data } = await insertRepayment.send(dryly(running), subject, 'dry-headers');
    return data.done.preview;
  };

  it('hides credentials, and names the headers they stand in', async () => {
    const { headers } = await preview();
    const { username, password } = running.sandbox.describe().providers.iute?.credentials as Record<
      string,
      string
    >;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    expect(headers).toContainEqual({ name: 'authorization', value: '(hidden)' });
    for (const secret of [basic, password])
      expect(JSON.stringify(headers)).not.toContain(secret as string);
  });

  it('shows the fields of a form, and files by their size', async () => {
    const [upload] = writes.filter(({ operation }) => operation === 'uploadLoanFiles');
    const subject = await subjectFor(upload!, clientOf(running.sandbox.url), 351);
    const { data } = await upload!.send(dryly(running), subject, 'dry-files');
    expect(unbounded(data.done.preview.body)).toBe(
      [
        '--(boundary)',
        'Content-Disposition: form-data; name="loan_ref"',
        '',
        subject.ref,
        '--(boundary)',
        'Content-Disposition: form-data; name="partner_type"',
        '',
        'post',
        '--(boundary)',
        'Content-Disposition: form-data; name="loan_agreement"; filename="agreement.pdf"',
        'Content-Type: application/pdf',
        '',
        '(15 bytes)',
        '--(boundary)',
        'Content-Disposition: form-data; name="bank_statement"; filename=""',
        'Content-Type: application/octet-stream',
        '',
        '(0 bytes)',
        '--(boundary)--',
        '',
      ].join('\r\n'),
    );
  });

  it('is not there where the input cannot be right: the errors are', async () => {
    const { data } = await insertRepayment.send(
      dryly(running),
      { ref: '90008', amount: '-1' },
      'dry-wrong',
    );
    expect(data.done.preview).toBeNull();
    expect(data.done.userErrors).toEqual([{ code: 'INVALID_INPUT' }]);
  });
});
