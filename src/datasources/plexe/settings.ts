/** The names of Plexe's settings and what stands in for them in the sandbox. */
export const settings = {
  url: 'PLEXE_URL',
  credentials: { username: 'PLEXE_USERNAME', password: 'PLEXE_PASSWORD' },
  /** Whose events are listened to; a partner's user does not tell of which partner it is (notes, 1). */
  keys: { partnerId: 'PLEXE_PARTNER_ID' },
  /** Only ledger rows name a currency; for all else the notes assume this one (2). */
  currency: { name: 'PLEXE_CURRENCY', sandbox: 'USD' },
} as const;
