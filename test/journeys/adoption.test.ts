/** Loans that were submitted elsewhere: Iute has no list, so a reference is how they come in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentials } from '../../sandbox/iute/access.js';
import { type Running, startRunning } from '../support/running.js';
import { APPLICANT } from '../support/writes.js';

let running: Running;
let ref: string;

/** A call of the partner's earlier system, past the graph. */
async function elsewhere(path: string, fields: Record<string, string>, method = 'GET') {
  const { username, password, partnerType } = credentials;
  const form = new URLSearchParams({ ...fields, partner_type: partnerType });
  const url = `${running.sandbox.url}/iute/rest/api/partner/${path}`;
  const response = await fetch(method === 'GET' ? `${url}?${form}` : url, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    },
    ...(method === 'POST' && { body: form }),
  });
  expect(response.status).toBe(200);
  return response.text();
}

beforeAll(async () => {
  running = await startRunning();
  const answer = await elsewhere(
    'new/loan',
    {
      pin: APPLICANT.personalNumber,
      first_name: 'Nelea',
      last_name: 'Iacovet',
      patronymic: 'Ion',
      birth_date: '31.08.1997',
      document_serial: '200000907',
      gsm: '0602160911',
      phone_home: '060216091',
      alt_contact_name: 'June',
      alt_contact_relation: 'sister',
      alt_contact_phone: '0602160912',
      town: 'Chisinau',
      street: 'Long street',
      house_nr: '11',
      apartment_nr: '',
      loan_amount: '5000.00',
      loan_duration: '6',
      submit_person: 'Mike',
      submit_post_office: 'Main office',
    },
    'POST',
  );
  ref = /<loan_ref>(\d+)</.exec(answer)?.[1] ?? '';
});
afterAll(() => running.close());

describe('a loan that was submitted elsewhere', () => {
  const listed = async (list: 'loans' | 'applications') => {
    const { data } = await running.graph(`{ ${list}(first: 100) { nodes { externalId } } }`);
    return data[list].nodes.map((node: { externalId: string }) => node.externalId);
  };

  it('is in no list before anybody asks for it', async () => {
    expect(await listed('applications')).not.toContain(ref);
  });

  it('is listed as an application once its status was asked for', async () => {
    const { data } = await running.graph(
      'query ($ref: String!) { iuteCheckLoanStatus(loanRef: $ref) { status requested { amount } } }',
      { ref },
    );
    expect(data.iuteCheckLoanStatus).toEqual({ status: 'IN_REVIEW', requested: null });
    expect(await listed('applications')).toContain(ref);
    expect(await listed('loans')).not.toContain(ref);
  });

  it('is listed as a loan, with its customer, once it was read as one', async () => {
    await running.control('POST', `/iute/loans/${ref}/approve`);
    await running.control('POST', `/iute/loans/${ref}/authorize`);
    await elsewhere('confirm/cash/release', { loanRef: ref });
    const { data } = await running.graph(
      `query ($ref: String!) { iuteGetLoanInfo(loanRef: $ref) {
         status customer { displayName loans { nodes { externalId } } } } }`,
      { ref },
    );
    expect(data.iuteGetLoanInfo).toEqual({
      status: 'ACTIVE',
      customer: { displayName: 'Nelea Iacovet', loans: { nodes: [{ externalId: ref }] } },
    });
    expect(await listed('loans')).toContain(ref);
  });

  it('that nobody knows is NOT_FOUND and stays out of the lists', async () => {
    const { errors } = await running.graph('{ iuteCheckLoanStatus(loanRef: "77777") { status } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await listed('applications')).not.toContain('77777');
  });
});
