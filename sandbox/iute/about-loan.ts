import type { Answer } from '../http.js';
import type { Operation } from '../provider.js';
import { Refusal } from '../refusal.js';
import { partsOf } from './access.js';
import * as answers from './answers.js';
import { type Parts, RULES, type Rule, readFields } from './fields.js';
import type { IuteState, IuteTable, IuteWorld, Loan } from './loan.js';
import { type Cell, cellFor, type LoanOperation } from './state-table.js';

export type IuteOperation = Operation<IuteState, IuteTable>;

interface Visit<Extra extends string> {
  readonly world: IuteWorld;
  readonly loan: Loan;
  readonly cell: Cell;
  readonly fields: Readonly<Record<Extra, string>>;
  readonly parts: Parts;
}

interface AboutLoan<Extra extends string> {
  readonly id: LoanOperation;
  readonly path: string;
  /** What the page says when the state of the loan does not allow the call. */
  readonly refusal: string;
  readonly fields?: Readonly<Record<Extra, Rule>>;
  act(visit: Visit<Extra>): Answer;
}

/** A call about one loan: the table says by its state what comes of it. */
export function aboutLoan<Extra extends string = never>(
  method: 'GET' | 'POST',
  { id, path, refusal, fields, act }: AboutLoan<Extra>,
): IuteOperation {
  const refName = method === 'GET' ? 'loanRef' : 'loan_ref';
  return {
    method,
    path,
    subject(call) {
      const ref = (method === 'GET' ? call.query : call.form)?.get(refName);
      return typeof ref === 'string' && RULES.loanRef.accepts(ref) ? ref : undefined;
    },
    run(world, call) {
      const parts = partsOf(call);
      const ref = readFields(parts, { [refName]: RULES.loanRef })[refName] ?? '';
      const extra = readFields(parts, fields ?? ({} as Readonly<Record<Extra, Rule>>));
      const loan = world.state.loans[ref];
      const cell = cellFor(loan?.state, id, world.switches);
      if (cell === '400') throw new Refusal(400, `Loan ${ref} ${refusal}`);
      if (!loan || cell === 'none') return answers.noActiveLoan(world);
      return act({ world, loan, cell, fields: extra, parts });
    },
  };
}
