import { runControl } from '../control.js';
import type { Form } from '../http.js';
import type { Mounted, Route } from '../mounting.js';
import { Refusal } from '../refusal.js';

/** What came of the last button, for the page that comes after it. */
export interface Said {
  readonly ok: boolean;
  readonly text: string;
}

export interface Pressed extends Said {
  /** Where the page goes on: a query and a fragment, never another address. */
  readonly back: string;
}

const textsOf = (form: Form): [string, string][] =>
  [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

/** What a person typed for a switch: the first reading that it takes. */
function readSwitch(
  mounted: readonly Mounted[],
  path: string,
  name: string,
  text: string,
): unknown {
  const provider = mounted.find((one) => path === `/${one.name}/switches`);
  const line = provider?.switchLines().find((one) => one.name === name);
  const readings: unknown[] = [text === '' ? null : text, text];
  try {
    readings.unshift(JSON.parse(text));
  } catch {
    // No JSON: a word.
  }
  const at = readings.findIndex((reading) => line?.accepts(reading));
  return at < 0 ? text : readings[at];
}

/** `text.amount`, `number.times`, `switch.pageSize`: how each field of the body is read. */
function bodyOf(form: Form, path: string, mounted: readonly Mounted[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, text] of textsOf(form)) {
    const [, kind, name = ''] = /^(text|number|switch)\.(\w+)$/.exec(field) ?? [];
    if (kind === 'text') body[name] = text;
    if (kind === 'switch') body[name] = readSwitch(mounted, path, name, text);
    if (kind !== 'number' || text.trim() === '') continue;
    const unit = Number(form.get(`unit.${name}`) ?? 1);
    body[name] = Number(text) * unit;
  }
  return body;
}

const wordsOf = (path: string) =>
  path.split('/').filter(Boolean).map(decodeURIComponent).join(' · ');

/** A pressed button is a call of the control surface: the page can do nothing that it cannot. */
export async function press(
  form: Form | undefined,
  routes: readonly Route[],
  mounted: readonly Mounted[],
): Promise<Pressed> {
  const [, method, path] = /^(POST|PUT|DELETE) (\/[\w/%.-]*)$/.exec(String(form?.get('to'))) ?? [];
  if (!form || !method || !path) throw new Refusal(400, 'No button was pressed');
  const body = bodyOf(form, path, mounted);
  const { status, body: bytes } = await runControl(routes, {
    method,
    path: `/__sandbox${path}`,
    body: Buffer.from(Object.keys(body).length > 0 ? JSON.stringify(body) : ''),
  });
  const { error } = JSON.parse(bytes.toString()) as { error?: string };
  const back = String(form.get('back') ?? '');
  return {
    ok: status === 200,
    text: status === 200 ? `Done: ${wordsOf(path)}` : `Not done: ${error}`,
    back: /^\?[\w=&%.+-]*(#[\w.-]*)?$/.test(back) ? back : '',
  };
}
