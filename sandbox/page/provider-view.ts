import type { FaultRule } from '../fault-rules.js';
import { FAULTS } from '../faults.js';
import type { Mounted } from '../mounting.js';
import type { LedgerEntry, SwitchLine } from '../provider.js';
import { boardView } from './board-view.js';
import { button, form, type Html, html, options } from './markup.js';

export interface View {
  readonly find: string;
  readonly all: boolean;
  /** The part that somebody is at. */
  readonly open: string;
  /** What `GET` answers on the control surface. */
  read(path: string): Promise<unknown>;
}

const LEDGER_SHOWN = 12;

/** A part that opens: the one somebody is at, and what has something to say. */
const part = (at: string, title: string, note: string, isOpen: boolean, content: Html): Html =>
  html`<details id="${at}"${isOpen ? html` open` : ''}><summary>${title}${note && html` <small>${note}</small>`}</summary>${content}</details>`;

function faults(
  name: string,
  rules: readonly FaultRule[],
  operations: readonly string[],
  { find, open }: View,
): Html {
  const at = `${name}-faults`;
  const kinds = Object.entries(FAULTS).map(
    ([fault, { description }]) =>
      html`<option value="${fault}">${fault}: ${description.replaceAll('`', '')}</option>`,
  );
  return part(
    at,
    'Break it',
    rules.length > 0 ? `${rules.length} set` : 'nothing is broken',
    rules.length > 0 || open === at,
    html`${form(
      { find, at },
      html`<label>Call <select name="text.operation">${options(['*', ...operations])}</select></label>
<label>How <select name="text.fault">${kinds}</select></label>
<label>Times <input name="number.times" type="number" min="1" value="1" placeholder="until mended"></label>
<label>Milliseconds <input name="number.ms" type="number" min="0" placeholder="as usual"></label>
${button(`POST /${name}/faults`, 'Break', name)}`,
      'grid',
    )}${
      rules.length > 0 &&
      html`<ul class="plain">${rules.map(
        ({ operation, fault, times, ms }) =>
          html`<li><code>${operation}</code> ${fault}${times !== undefined ? `, ${times}×` : ', until mended'}${ms !== undefined && `, ${ms} ms`}</li>`,
      )}</ul>${form({ find, at }, button(`DELETE /${name}/faults`, 'Mend all', name))}`
    }`,
  );
}

/** One form for each, so that a wrong value spoils no other. */
function switchView(name: string, line: SwitchLine, view: View): Html {
  const at = `${name}-switches`;
  const field = `switch.${line.name}`;
  const value = JSON.stringify(line.value);
  const changed = value !== JSON.stringify(line.initial);
  const control = line.options
    ? html`<select name="${field}" aria-label="${line.name}">${options(
        line.options.map((one) => JSON.stringify(one)),
        value,
        (text) => text.replace(/^"(.*)"$/, '$1') || 'empty',
      )}</select>`
    : html`<input name="${field}" aria-label="${line.name}" value="${line.value === null ? '' : String(line.value)}" placeholder="none" title="${line.takes}" autocomplete="off">`;
  return html`<li><span><code>${line.name}</code>${changed && html` <b>changed</b>`}<br><small>${line.description}</small></span>${form(
    { find: view.find, at },
    [control, button(`PUT /${name}/switches`, 'Set', line.name)],
  )}</li>`;
}

function switches(name: string, lines: readonly SwitchLine[], view: View): Html {
  const at = `${name}-switches`;
  const changed = lines.filter(
    ({ value, initial }) => JSON.stringify(value) !== JSON.stringify(initial),
  );
  return part(
    at,
    'Switches',
    `${lines.length}${changed.length > 0 ? `, ${changed.length} changed` : ''}`,
    view.open === at,
    html`<ul class="switches">${lines.map((line) => switchView(name, line, view))}</ul>`,
  );
}

function calls(name: string, counts: Readonly<Record<string, number>>, { find, open }: View): Html {
  const at = `${name}-calls`;
  const made = Object.entries(counts).filter(([, count]) => count > 0);
  const sum = made.reduce((total, [, count]) => total + count, 0);
  return part(
    at,
    'What arrived',
    `${sum} calls`,
    open === at,
    html`<ul class="plain">${made.map(([id, count]) => html`<li><code>${id}</code> ${count}×</li>`)}</ul>${form(
      { find, at },
      button(`DELETE /${name}/calls`, 'Count from zero', name),
    )}`,
  );
}

function ledger(name: string, entries: readonly LedgerEntry[], { open }: View): Html {
  const at = `${name}-ledger`;
  const lines = entries
    .slice(-LEDGER_SHOWN)
    .reverse()
    .map(({ seq, at: when, operation, ...facts }) => {
      const told = Object.entries(facts).map(([fact, value]) => `${fact} ${value}`);
      return html`<li><span class="soft">${seq}</span> <code>${operation}</code> ${told.join(' · ')}<br><small>${when.slice(0, 16).replace('T', ' ')}</small></li>`;
    });
  const note = entries.length > LEDGER_SHOWN ? `, the last ${LEDGER_SHOWN} shown` : '';
  return part(
    at,
    'What was applied',
    `${entries.length}${note}`,
    open === at,
    html`<ul class="plain">${lines}</ul>`,
  );
}

export async function providerView(mounted: Mounted, view: View): Promise<Html> {
  const { name } = mounted;
  const read = <T>(path: string) => view.read(`/${name}${path}`) as Promise<T>;
  const counts = await read<Record<string, number>>('/calls');
  const boards: Html[] = [];
  for (const board of mounted.boards) {
    const rows = await read<readonly Record<string, unknown>[]>(board.list);
    boards.push(boardView(board, { ...view, provider: name, rows }));
  }
  return html`<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${name.charAt(0).toUpperCase()}${name.slice(1)}</h2>
${boards}
<div class="parts">
${faults(name, await read('/faults'), Object.keys(counts), view)}
${ledger(name, await read('/ledger'), view)}
${calls(name, counts, view)}
${switches(name, mounted.switchLines(), view)}
</div>
</section>`;
}
