import type { Board, Step } from '../board.js';
import { button, form, type Html, html, type Place } from './markup.js';

type Row = Readonly<Record<string, unknown>>;

export interface BoardNeeds {
  readonly provider: string;
  readonly rows: readonly Row[];
  readonly find: string;
  readonly all: boolean;
  readonly open: string;
}

/** Longer ids are told in the facts, and begun in front. */
const LONG = 12;

/** An instant is told to the minute. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/;

/** Rows on the page before somebody asks for more. */
const SHOWN = 20;

const fieldOf = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Row | null)?.[name], row);

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

const canDo = (row: Row, { when = {} }: Step): boolean =>
  Object.entries(when).every(([name, values]) => values.includes(textOf(fieldOf(row, name))));

const factsOf = (row: Row, { tells }: Board): string[] =>
  Object.entries(tells).flatMap(([path, before]) => {
    const value = fieldOf(row, path);
    if (value === undefined || value === null || value === false || value === '') return [];
    if (value === true || typeof value === 'object') return [before];
    return [`${before} ${textOf(value).replace(INSTANT, '$1 $2')}`.trim()];
  });

/** What can be moved first, then the newest. */
function ordered(rows: readonly Row[], { steps }: Board): Row[] {
  const canMove = (row: Row) => steps.some((step) => canDo(row, step));
  const newest = rows.toReversed();
  return [...newest.filter(canMove), ...newest.filter((row) => !canMove(row))];
}

/** One form for the steps that ask nothing, one for each that does. */
function stepsView(
  steps: readonly Step[],
  to: (step: Step) => string,
  place: Place,
  about: string,
) {
  const plain = steps.filter(({ asks }) => !asks);
  const asking = steps.filter(({ asks }) => asks);
  return html`<div class="steps">${
    plain.length > 0 &&
    form(
      place,
      plain.map((step) => button(to(step), step.label, about)),
    )
  }${asking.map((step) =>
    form(place, [
      ...Object.entries(step.asks ?? {}).map(([name, example]) => {
        const kind = typeof example === 'number' ? 'number' : 'text';
        return html`<input name="${kind}.${name}" type="${kind}" placeholder="${example}" aria-label="${name} for ${about}" size="9" autocomplete="off" required>`;
      }),
      button(to(step), step.label, about),
    ]),
  )}</div>`;
}

function rowView(row: Row, board: Board, { provider, find }: BoardNeeds): Html {
  const id = textOf(fieldOf(row, board.id));
  const at = rowAnchor(row, board, provider);
  const possible = board.steps.filter((step) => canDo(row, step));
  const to = ({ path }: Step) => `POST /${provider}${path.replace('{id}', encodeURIComponent(id))}`;
  return html`<li id="${at}"><span class="ref">${id.length > LONG ? id.slice(0, 8) : id}</span><span class="badge">${textOf(fieldOf(row, board.state))}</span><span class="facts">${id.length > LONG && html`<code>${id}</code><br>`}${factsOf(row, board).join(' · ')}</span>${
    possible.length > 0 && stepsView(possible, to, { find, at }, id)
  }</li>`;
}

const rowAnchor = (row: Row, board: Board, provider: string) =>
  `${anchorOf(provider, board)}-${textOf(fieldOf(row, board.id))}`;
const anchorOf = (provider: string, { list }: Board) => `${provider}${list.replaceAll('/', '-')}`;

export function boardView(board: Board, needs: BoardNeeds): Html {
  const { provider, rows, find, all, open } = needs;
  const at = anchorOf(provider, board);
  const wanted = find.toLowerCase();
  const fitting = wanted ? rows.filter((row) => textOf(row).toLowerCase().includes(wanted)) : rows;
  // The row that somebody is at stays, wherever it has moved.
  const shown = ordered(fitting, board).filter(
    (row, place) => all || place < SHOWN || rowAnchor(row, board, provider) === open,
  );
  const more = fitting.length - shown.length;
  const whole = new URLSearchParams({ ...(find && { find }), all: '' });
  return html`<h3 id="${at}">${board.title} <small>${find ? `${fitting.length} of ${rows.length}` : rows.length}</small></h3>
${board.hint && html`<p class="hint">${board.hint}</p>`}
<ul class="rows">${shown.map((row) => html`${rowView(row, board, needs)}\n`)}</ul>
${fitting.length === 0 && html`<p class="hint">Nothing with “${find}”.</p>`}${
  more > 0 &&
  html`<p class="hint">${more} more: <a href="?${String(whole)}">show all</a>, or find some above.</p>`
}${
  board.begins &&
  stepsView(board.begins, ({ path }) => `POST /${provider}${path}`, { find, at }, board.title)
}`;
}
