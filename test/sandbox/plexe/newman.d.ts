/** As much of newman as we use; it comes without types. */
declare module 'newman' {
  interface Execution {
    readonly item: { readonly id: string; readonly name: string };
    readonly request: { readonly url: { toString(): string } };
    readonly requestError?: Error;
    readonly response?: {
      readonly code: number;
      readonly headers: { toObject(): Record<string, string> };
      readonly stream: Buffer;
    };
  }
  interface Summary {
    readonly run: {
      readonly executions: readonly Execution[];
      readonly stats: { readonly requests: { readonly total: number; readonly failed: number } };
    };
  }
  const newman: {
    run(
      options: { readonly collection: unknown; readonly timeoutRequest?: number },
      done: (error: Error | null, summary: Summary) => void,
    ): void;
  };
  export default newman;
}
