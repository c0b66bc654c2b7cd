import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench } from './bench.js';
import { openReceiver } from './receiver.js';

const folder = mkdtempSync(join(tmpdir(), 'plexe-'));
const stateFile = join(folder, 'state.json');
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  rmSync(stateFile, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function bench(options: Parameters<typeof openBench>[0] = {}): Promise<Bench> {
  const opened = await openBench(options);
  open.push(opened);
  return opened;
}
const LINE = 'confirmWithdrawalLineOfCredit';

describe('what is kept', () => {
  it('a withdrawal that waits for its code, and a delivery that waits for its turn, outlive the process', async () => {
    const receiver = await openReceiver();
    open.push(receiver);
    const first = await bench({ seed: 4, stateFile });
    const { loanId } = await first.loan();
    const webhook = { webhookUri: receiver.url, webhooks: ['WB_Send_Loan_Otp'] };
    await first.read('registerWebhook', { query: { partnerId: first.partnerId() }, body: webhook });
    await first.control('POST', '/webhook/faults', { fault: 'drop', event: 'WB_Loan_Closed' });
    receiver.answers.push(503);
    await first.make(loanId, { amount: 1000, terms: 10, fixedRepaymentCalculation: true });
    await first.advance();
    const pages = [
      ...['/ledger', '/deliveries', '/subscriptions', '/webhook/faults'],
      ...['/outbox/sms', `/loans/${loanId}`, `/loans/${loanId}/code`],
    ];
    const seen = (one: Bench) => Promise.all(pages.map((page) => one.value(page)));
    const kept = await seen(first);
    await first.close();
    const second = await bench({ stateFile });
    expect(await seen(second)).toEqual(kept);
    await second.advance(60);
    const otp = await second.codeOf(loanId);
    expect(receiver.take().map(({ data }) => data?.otp)).toEqual([otp, otp]);
    const confirmed = await second.read(LINE, { path: [loanId], body: { amount: 1000, otp } });
    expect(confirmed.success).toBe(true);
  });
});

describe('many at once', () => {
  it('of twenty confirms with the right code, one makes the withdrawal', async () => {
    const one = await bench();
    const { loanId } = await one.loan();
    await one.make(loanId, { amount: 1000, terms: 10, fixedRepaymentCalculation: true });
    const given = { path: [loanId], body: { amount: 1000, otp: await one.codeOf(loanId) } };
    const answers: Json[] = await Promise.all(
      Array.from({ length: 20 }, () => one.read(LINE, given)),
    );
    expect(answers.filter(({ success }) => success)).toHaveLength(1);
    const { data, totalCount } = await one.read('getWithdrawals', { path: [loanId] });
    expect([data.length, totalCount]).toEqual([1, 1]);
    expect((await one.read('getTotalBalance', { path: [loanId] })).balance).toBe(1070);
  });
});
