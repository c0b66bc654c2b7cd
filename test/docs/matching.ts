/** Where an answer differs from what a page shows. There "…" stands for what nobody can foresee. */
type Json = unknown;

const ANY = '…';

export function differences(shown: Json, given: Json, at = 'answer'): string[] {
  if (shown === ANY) return given === undefined ? [`${at} is missing`] : [];
  if (typeof shown === 'string' && typeof given === 'string')
    return fits(shown, given) ? [] : [`${at} is ${JSON.stringify(given)}`];
  if (Array.isArray(shown) && Array.isArray(given)) {
    const isOpen = shown.length > 1 && shown.at(-1) === ANY;
    const wanted = isOpen ? shown.slice(0, -1) : shown;
    const count = isOpen ? given.length >= wanted.length : given.length === wanted.length;
    if (!count) return [`${at} has ${given.length} entries: ${JSON.stringify(given)}`];
    return wanted.flatMap((one, index) => differences(one, given[index], `${at}[${index}]`));
  }
  if (isRecord(shown) && isRecord(given)) {
    const names = new Set([...Object.keys(shown), ...Object.keys(given)]);
    return [...names].flatMap((name) =>
      name in shown
        ? differences(shown[name], given[name], `${at}.${name}`)
        : [`${at}.${name} is not shown: ${JSON.stringify(given[name])}`],
    );
  }
  return Object.is(shown, given) ? [] : [`${at} is ${JSON.stringify(given)}`];
}

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts, with "…" for any part of them. */
export function fits(shown: string, given: string): boolean {
  const parts = shown.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(given);
}
