/** The names of Iute's settings and what stands in for them in the sandbox. */
export const settings = {
  url: 'IUTE_URL',
  credentials: {
    username: 'IUTE_USERNAME',
    password: 'IUTE_PASSWORD',
    partnerType: 'IUTE_PARTNER_TYPE',
  },
  /** Iute names no currency on the wire; the contract's sample town is Moldovan. */
  currency: { name: 'IUTE_CURRENCY', sandbox: 'MDL' },
} as const;
