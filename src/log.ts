/** JSON lines: what happened, never to whom. */
import { type Logger, pino } from 'pino';

/** An error of ours keeps its stack; one of a library may quote data in its message, so only its kind goes out. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  return { type: error.name, ...(code && { code }), stack: frames?.map((line) => line.trim()) };
}

export const createLog = (level: string, destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describe, error: describe, req: () => undefined, res: () => undefined },
    },
    ...(destination ? [destination] : []),
  );
