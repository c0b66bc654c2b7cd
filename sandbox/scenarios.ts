/**
 * What frontends think in, as faults of operations: `<lender>.<operation>=<fault>`, where `*` stands for
 * any operation of a lender, and alone for any of all. The graph takes them for one request.
 */
export const scenarios = {
  slow: '*=latency:2000',
  down: '*=resetBefore',
  'brighte-down': 'brighte.*=resetBefore',
  'iute-down': 'iute.*=resetBefore',
  'plexe-down': 'plexe.*=resetBefore',
  'realfinity-down': 'realfinity.*=resetBefore',
  'iute-silent-repayment': 'iute.insertRepayment=resetAfterCommit',
} as const satisfies Readonly<Record<string, string>>;
