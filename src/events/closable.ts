/**
 * An async generator that ends when it is told to, also while it waits: `return()` of a plain one is
 * queued behind what it waits for. `onClose` runs even when nobody has begun to read.
 */
export function closable<T>(
  make: (closed: AbortSignal) => AsyncGenerator<T, void>,
  onClose: () => void = () => {},
): AsyncGenerator<T, void> {
  const controller = new AbortController();
  const inner = make(controller.signal);
  const close = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    onClose();
  };
  const ending = async (step: Promise<IteratorResult<T, void>>) => {
    try {
      const result = await step;
      if (result.done) close();
      return result;
    } catch (error) {
      close();
      throw error;
    }
  };
  return {
    next: () => ending(inner.next()),
    return: () => {
      close();
      return inner.return();
    },
    throw: (error) => {
      close();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
