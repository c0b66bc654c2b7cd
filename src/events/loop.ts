/** Runs `round` again and again, never two at once, until it is stopped. */
export interface Loop {
  start(): void;
  /** Runs a round now, or once more after the one that runs. */
  poke(): void;
  stop(): Promise<void>;
}

export function createLoop(
  round: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): Loop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let live = false;

  const run = () => {
    clearTimeout(timer);
    again = false;
    running = round()
      .catch(onError)
      .then(() => {
        running = undefined;
        if (live) timer = setTimeout(run, again ? 0 : everyMs);
      });
  };
  return {
    start() {
      live = true;
      run();
    },
    poke() {
      again = true;
      if (live && !running) run();
    },
    async stop() {
      live = false;
      clearTimeout(timer);
      await running;
    },
  };
}
