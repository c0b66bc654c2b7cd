/** The names of Realfinity's settings. How the token is got or renewed is not documented. */
export const settings = {
  url: 'REALFINITY_URL',
  credentials: { token: 'REALFINITY_TOKEN' },
  /** It lends in the United States only. No amount here is said to be in it: incomes go through as digits. */
  currency: { fixed: 'USD' },
} as const;
