/** Sequence pictures in the words of Mermaid, of which it reads only what is used here. */

export interface Message {
  readonly kind: 'message';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isAnswer: boolean;
}
interface Note {
  readonly kind: 'note';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
interface Frame {
  readonly kind: 'open' | 'else';
  readonly text: string;
}
type Step = Message | Note | Frame | { readonly kind: 'close' };

export interface Sequence {
  /** Their short names and what they are called, from left to right. */
  readonly actors: readonly { readonly id: string; readonly label: string }[];
  readonly steps: readonly Step[];
}

export function readSequence(text: string): Sequence {
  const [first, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  if (first !== 'sequenceDiagram') throw new Error(`This is no sequence: ${first}`);
  const actors: { id: string; label: string }[] = [];
  const steps: Step[] = [];
  const at = (id = '') => {
    const found = actors.findIndex((actor) => actor.id === id);
    if (found < 0) throw new Error(`Nobody is called ${id}.`);
    return found;
  };
  for (const line of lines.filter(Boolean)) {
    const [, id, label] = /^participant (\w+) as (.+)$/.exec(line) ?? [];
    const [, from, arrow, to, said] = /^(\w+)(--?)>>(\w+): (.+)$/.exec(line) ?? [];
    const [, left, right, noted] = /^Note over (\w+)(?:,(\w+))?: (.+)$/.exec(line) ?? [];
    const [, frame, about = ''] = /^(alt|opt|loop|else|end)(?: (.+))?$/.exec(line) ?? [];
    if (id && label) actors.push({ id, label });
    else if (said)
      steps.push({
        kind: 'message',
        from: at(from),
        to: at(to),
        text: said,
        isAnswer: arrow === '--',
      });
    else if (noted)
      steps.push({ kind: 'note', from: at(left), to: at(right ?? left), text: noted });
    else if (frame === 'end') steps.push({ kind: 'close' });
    else if (frame === 'else') steps.push({ kind: 'else', text: about });
    else if (frame) steps.push({ kind: 'open', text: `${frame} ${about}` });
    else throw new Error(`This line is not understood: ${line}`);
  }
  return { actors, steps };
}

const CHARACTER = 6.3;
const LINE = 15;
const NARROWEST = 118;
/** Letters of a label for each column that it spans, before it is broken. */
const LETTERS = 27;
const HEAD = 34;

function broken(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length >= letters) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

const widthOf = (lines: readonly string[]) =>
  Math.max(...lines.map(({ length }) => length)) * CHARACTER + 18;
const spanOf = ({ from, to }: Message | Note) => Math.max(1, Math.abs(to - from));
const linesOf = (step: Message | Note) => broken(step.text, LETTERS * spanOf(step));

/** Where each actor stands: as near as the labels between them allow. */
function columnsOf({ actors, steps }: Sequence): number[] {
  const gaps = actors
    .slice(1)
    .map(({ label }, at) =>
      Math.max(NARROWEST, ((label.length + (actors[at]?.label.length ?? 0)) / 2) * 8 + 40),
    );
  for (const step of steps) {
    if (step.kind !== 'message' && step.kind !== 'note') continue;
    const first = Math.min(step.from, step.to, gaps.length - 1);
    const last = Math.min(first + spanOf(step), gaps.length);
    const missing = widthOf(linesOf(step)) - gaps.slice(first, last).reduce((a, b) => a + b, 0);
    if (missing > 0)
      for (let gap = first; gap < last; gap++)
        gaps[gap] = (gaps[gap] ?? 0) + missing / (last - first);
  }
  let at = 0;
  return [0, ...gaps.map((gap) => (at += gap))];
}

const xml = (text: string) => text.replace(/[&<>"{}]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const round = (value: number) => Math.round(value * 10) / 10;

const label = (lines: readonly string[], x: number, top: number, kind: string) =>
  lines
    .map(
      (line, at) =>
        `<text class="${kind}" x="${round(x)}" y="${top + at * LINE}">${xml(line)}</text>`,
    )
    .join('');

/** An SVG that takes its colours from the page, so that it is right in light and dark. */
export function drawSequence(text: string): string {
  const sequence = readSequence(text);
  const { actors, steps } = sequence;
  const widths = actors.map((actor) => actor.label.length * 7.6 + 28);
  const margin = Math.max(24, (widths[0] ?? 0) / 2 + 8);
  const columns = columnsOf(sequence).map((x) => x + margin);
  const width = (columns.at(-1) ?? 0) + Math.max(24, (widths.at(-1) ?? 0) / 2 + 8);
  const frames: { readonly top: number; readonly depth: number }[] = [];
  const parts: string[] = [];
  const behind: string[] = [];
  let y = HEAD + 20;

  const inset = (depth: number) => 4 + depth * 7;
  const draw = {
    message(step: Message) {
      const lines = linesOf(step);
      const [from = 0, to = 0] = [columns[step.from], columns[step.to]];
      const middle = step.from === step.to ? from + widthOf(lines) / 2 : (from + to) / 2;
      parts.push(label(lines, middle, y + 8, 'said'));
      y += 8 + lines.length * LINE - 6;
      const way =
        step.from === step.to
          ? `M${round(from)} ${y}h26v12h-24`
          : `M${round(from)} ${y}H${round(to + (to > from ? -2 : 2))}`;
      parts.push(
        `<path class="${step.isAnswer ? 'answer' : 'call'}" marker-end="url(#head)" d="${way}"/>`,
      );
      y += step.from === step.to ? 30 : 18;
    },
    note(step: Note) {
      const lines = linesOf(step);
      const [from = 0, to = 0] = [columns[step.from], columns[step.to]];
      const wide = Math.max(widthOf(lines), to - from + 60);
      const middle = Math.min(Math.max((from + to) / 2, wide / 2 + 4), width - wide / 2 - 4);
      const tall = lines.length * LINE + 8;
      parts.push(
        `<rect class="note" x="${round(middle - wide / 2)}" y="${y - 4}" width="${round(wide)}" height="${tall}" rx="5"/>`,
      );
      parts.push(label(lines, middle, y + 11, 'noted'));
      y += tall + 14;
    },
    open(step: Frame) {
      frames.push({ top: y - 4, depth: frames.length });
      parts.push(
        `<text class="frame" x="${inset(frames.length - 1) + 8}" y="${y + 11}">${xml(step.text)}</text>`,
      );
      y += 26;
    },
    else(step: Frame) {
      const left = inset(frames.length - 1);
      parts.push(`<path class="rule" d="M${left} ${y - 4}H${round(width - left)}"/>`);
      parts.push(`<text class="frame" x="${left + 8}" y="${y + 11}">${xml(step.text)}</text>`);
      y += 26;
    },
    close() {
      const frame = frames.pop();
      if (!frame) throw new Error('Nothing is open here.');
      const left = inset(frame.depth);
      behind.push(
        `<rect class="box" x="${left}" y="${frame.top}" width="${round(width - 2 * left)}" height="${y - frame.top - 2}" rx="6"/>`,
      );
      y += 12;
    },
  };
  for (const step of steps) (draw[step.kind] as (step: Step) => void)(step);

  const heads = actors.map(({ label: name }, at) => {
    const [x = 0, wide = 0] = [columns[at], widths[at]];
    return `<path class="life" d="M${round(x)} ${HEAD}V${y}"/><rect class="actor" x="${round(x - wide / 2)}" y="1" width="${round(wide)}" height="${HEAD - 2}" rx="6"/><text class="name" x="${round(x)}" y="${HEAD / 2 + 5}">${xml(name)}</text>`;
  });
  const names = actors.map(({ label: name }) => name).join(', ');
  return `<figure class="sequence" tabindex="0"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${y + 4}" width="${round(width)}" height="${y + 4}" role="img" aria-label="${xml(`Who calls whom: ${names}`)}"><defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 .6 7.4 4 0 7.4z"/></marker></defs>${behind.join('')}${heads.join('')}${parts.join('')}</svg></figure>`;
}
