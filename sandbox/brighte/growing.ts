import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';
import { CATEGORIES } from './categories.js';
import { submit } from './decisions.js';
import { type BrighteWorld, nextId, own } from './state.js';

const MOST = 5000;

const inRange = (value: unknown, low: number, high: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high;

/** Customers of other channels apply: new applications, submitted now, under the digit rule. */
export function grow(
  world: BrighteWorld,
  _params: Readonly<Record<string, string>>,
  body: unknown,
): { readonly applicationIds: readonly string[] } {
  const { state, now } = world;
  const known = ['count', 'accountId', 'financedDollars'];
  const { count = 1, accountId = 'E435', financedDollars = 8500 } = asRecordOf(known, body ?? {});
  if (!inRange(count, 1, MOST)) throw new Refusal(400, `count must be from 1 to ${MOST}`);
  if (!inRange(financedDollars, 1, 10_000_000))
    throw new Refusal(400, 'financedDollars must be whole dollars from 1 to 10000000');
  if (typeof accountId !== 'string' || !own(state.accounts, accountId))
    throw new Refusal(400, `accountId must be one of ${Object.keys(state.accounts).join(', ')}`);
  const applicationIds = Array.from({ length: count }, () => {
    const [id, applicant] = [nextId(state, 'application'), nextId(state, 'applicant')];
    submit(world, {
      id,
      accountId,
      total: financedDollars * 100,
      deposit: 0,
      term: 24,
      category: CATEGORIES[2],
      description: 'Home battery',
      applicants: [
        {
          id: applicant,
          name: 'Sam Example',
          email: `sam${applicant}@example.com`,
          mobile: '0400000000',
          bornOn: '1980-02-29',
          joint: false,
        },
      ],
      teamMember: null,
      created: now.toISOString(),
      documents: [],
      status: 'QUOTE',
      reference: null,
      awaitsBuyer: false,
    });
    return id;
  });
  return { applicationIds };
}
