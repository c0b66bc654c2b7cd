import type { ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { BrighteReader } from '../../datasources/brighte/index.js';
import type { Payload } from '../../schema/payload.js';
import { entityField, isDone } from '../entity.js';

/**
 * The entity of a payload: what Brighte answered; where its answer was lost and the action is known to
 * be done, read now.
 */
export function entityOf<T extends object>(
  payload: ClassType<Payload>,
  name: string,
  type: () => ClassType<T>,
  description: string,
  told: ((answer: never, reader: BrighteReader) => T) | undefined,
  read?: (ref: string, context: Context) => Promise<T | null>,
  /** Told just now; what a key was answered before may be old. */
  fresh?: (entity: T, context: Context) => Promise<unknown>,
) {
  return entityField(payload, name, type, description, async (found, context) => {
    const { answer, ref: at, receipt } = found;
    if (answer && told) {
      const entity = told(answer as never, context.reader('BRIGHTE'));
      if (receipt.outcome === 'COMMITTED') await fresh?.(entity, context);
      return entity;
    }
    return at && isDone(found) ? (read?.(at, context) ?? null) : null;
  });
}
