/** What Postgres refused. Row values (detail, parameters, statement) are left behind on purpose. */
export class DbError extends Error {
  override readonly name = 'DbError';

  constructor(
    message: string,
    readonly code: string,
    readonly constraint?: string,
  ) {
    super(message);
  }
}

export const UNIQUE_VIOLATION = '23505';

export function isUniqueViolation(error: unknown, constraint?: string): error is DbError {
  return (
    error instanceof DbError &&
    error.code === UNIQUE_VIOLATION &&
    (constraint === undefined || error.constraint === constraint)
  );
}

export function asDbError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return error;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  return new DbError(
    error.message,
    String(error.code),
    typeof constraint === 'string' ? constraint : undefined,
  );
}
