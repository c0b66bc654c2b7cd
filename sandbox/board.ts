/** What the page at `/` shows of a provider beyond what all have. All of it are routes of its control surface. */

/** Something that can be done, by a button. */
export interface Step {
  readonly label: string;
  /** Below `/__sandbox/<provider>`; `{id}` is the row's. */
  readonly path: string;
  /** Fields of the row, and the values with which it can be done; in any state without. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** Fields of the body that a person types in, by name: an example, a number for a number. */
  readonly asks?: Readonly<Record<string, string | number>>;
}

/** Things that somebody moves on: loans, applications, quotes. */
export interface Board {
  readonly title: string;
  /** `GET` route that lists them, oldest first. */
  readonly list: string;
  /** Field that names a row in paths, and the one that says where it stands. */
  readonly id: string;
  readonly state: string;
  /** Other fields (`client.name` for one inside) with what stands before them; `true` is told by that alone. */
  readonly tells: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** What can be done without a row. */
  readonly begins?: readonly Step[];
  /** What no button does. */
  readonly hint?: string;
}
