import { Refusal } from './refusal.js';

/** Parses a body; an empty one is undefined. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Refusal(400, 'The body is not JSON');
  }
}

export function asObject(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'The body must be a JSON object');
  return { ...body };
}

/** An object of known names only. */
export function asRecordOf(
  known: readonly string[],
  body: unknown,
): Readonly<Record<string, unknown>> {
  const given = asObject(body);
  const strange = Object.keys(given).filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new Refusal(400, `Unknown: ${strange.join(', ')}. Known: ${known.join(', ')}`);
  return given;
}
