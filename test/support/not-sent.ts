/** Calls of a contract that no server sends, and who does. */
const NOT_SENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  brighte: { startCheckout: "posted by the customer's browser, from a form" },
  realfinity: { deleteAllClients: 'documented as unsupported; nobody sends it' },
};

export const isOursToSend =
  (provider: string) =>
  ({ id }: { readonly id: string }): boolean =>
    !(id in (NOT_SENT[provider] ?? {}));
