/** An expected no: the control surface answers it as JSON, a provider as its own error page. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
