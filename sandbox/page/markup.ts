import { escapeMarkup } from '../markup.js';

/** Markup that is safe as it stands. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | undefined | readonly Part[];

const printed = (part: Part): string => {
  if (part === false || part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(printed).join('') : escapeMarkup(String(part));
};

/** Whatever is filled in is escaped, unless it is markup itself. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(pieces.map((piece, at) => piece + printed(parts[at])).join(''));

/** Where a form comes back to: the place that was open, in the page that was filtered. */
export interface Place {
  readonly find: string;
  readonly at: string;
}

const backTo = ({ find, at }: Place): string =>
  `?${new URLSearchParams({ ...(find && { find }), open: at })}#${at}`;

/** A form whose buttons name a route of the control surface: `to` is `POST /iute/loans/90001/approve`. */
export const form = (place: Place, content: Part, kind = ''): Html =>
  html`<form method="post" action="/do" class="${kind}"><input type="hidden" name="back" value="${backTo(place)}">${content}</form>`;

export const button = (to: string, label: string, about = ''): Html =>
  html`<button name="to" value="${to}"${about ? html` aria-label="${label} ${about}"` : ''}>${label}</button>`;

/** `words` says a value otherwise than it is sent. */
export const options = (
  values: readonly string[],
  chosen?: string,
  words: (value: string) => string = (value) => value,
): Html[] =>
  values.map(
    (value) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words(value)}</option>`,
  );
