/** Calls of a contract that no server sends, and who does. Our graph has them as mutations that send nothing. */
const NOT_SENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  brighte: { startCheckout: "posted by the customer's browser, from a form" },
  realfinity: { deleteAllClients: 'documented as unsupported; nobody sends it' },
};

export const notSentBy = (provider: string): readonly string[] =>
  Object.keys(NOT_SENT[provider] ?? {});

export const isOursToSend =
  (provider: string) =>
  ({ id }: { readonly id: string }): boolean =>
    !(id in (NOT_SENT[provider] ?? {}));
