import { type Answer, answer } from '../http.js';
import { Refusal } from '../refusal.js';

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** A no as ASP.NET writes it. */
export class Problem extends Refusal {
  constructor(
    status: number,
    readonly detail: string,
    readonly errors?: FieldErrors,
  ) {
    super(status, detail);
  }
}

export const bad = (detail: string, errors?: FieldErrors): Problem =>
  new Problem(400, detail, errors);

/** The token is missing, bad, expired or revoked. */
export class Unauthorized extends Refusal {
  constructor() {
    super(401, 'The token is missing or no longer good.');
  }
}

const TITLES: Readonly<Record<number, readonly [section: string, title: string]>> = {
  400: ['6.5.1', 'Bad Request'],
  403: ['6.5.3', 'Forbidden'],
  404: ['6.5.4', 'Not Found'],
  409: ['6.5.8', 'Conflict'],
  422: ['6.5.1', 'Unprocessable Entity'],
  500: ['6.6.1', 'Internal Server Error'],
  503: ['6.6.4', 'Service Unavailable'],
};

export function problemAnswer(
  { status, message, errors }: { status: number; message: string; errors?: FieldErrors },
  contentType = 'application/json',
): Answer {
  const [section = '6.6.1', title = 'Error'] = TITLES[status] ?? [];
  const document = {
    type: `https://tools.ietf.org/html/rfc7231#section-${section}`,
    title: errors ? 'One or more validation errors occurred.' : title,
    status,
    detail: message,
    instance: null,
    ...(errors && { errors }),
  };
  return answer(status, contentType, JSON.stringify(document));
}
