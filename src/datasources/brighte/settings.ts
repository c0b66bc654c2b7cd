/** The names of Brighte's settings. It lends in Australia only, so its currency is no setting. */
const UNITS = ['cents', 'dollars'] as const;

export const settings = {
  url: 'BRIGHTE_URL',
  credentials: { apiId: 'BRIGHTE_API_ID', apiSecret: 'BRIGHTE_API_SECRET' },
  /**
   * The private key signs notifications and the customer's return; several while one takes the place of
   * another. The checkout key is public: it names the vendor in the hosted checkout.
   */
  keys: { privateKey: 'BRIGHTE_PRIVATE_KEY', checkoutKey: 'BRIGHTE_CHECKOUT_KEY' },
  currency: { fixed: 'AUD' },
  /** Unproven units, one switch for each group of calls (notes, 3); cents by the type table. */
  options: {
    answers: { name: 'BRIGHTE_ANSWER_UNIT', values: UNITS },
    quotes: { name: 'BRIGHTE_QUOTE_UNIT', values: UNITS },
    callouts: { name: 'BRIGHTE_CALLOUT_UNIT', values: UNITS },
    repayments: { name: 'BRIGHTE_REPAYMENT_UNIT', values: UNITS },
  },
} as const;
