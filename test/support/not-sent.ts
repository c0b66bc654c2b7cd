/** Calls of a contract that this server does not send, and why. */
type Calls = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The graph has them as mutations that send nothing. */
const BY_A_BROWSER: Calls = {
  brighte: { startCheckout: "posted by the customer's browser, from a form" },
};
/** The graph does not have them. */
const BY_NOBODY: Calls = {
  realfinity: { deleteAllClients: 'documented as unsupported' },
};

interface Call {
  readonly id: string;
}

export const sentByABrowser = (provider: string): readonly string[] =>
  Object.keys(BY_A_BROWSER[provider] ?? {});

export const isInTheGraph =
  (provider: string) =>
  ({ id }: Call): boolean =>
    !(id in (BY_NOBODY[provider] ?? {}));

export const isOursToSend =
  (provider: string) =>
  ({ id }: Call): boolean =>
    isInTheGraph(provider)({ id }) && !(id in (BY_A_BROWSER[provider] ?? {}));
