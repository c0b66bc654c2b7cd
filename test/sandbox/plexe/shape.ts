/** Maps with keys of their own: only the values have a type. */
const OPEN_MAPS = new Set(['extraInformation', 'invoiceTypes', 'limits', 'miscellaneousData']);

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const isMap = (value: unknown): value is Record<string, unknown> => kindOf(value) === 'object';

/**
 * Where an answer is shaped otherwise than an example: another JSON type, a missing or a further
 * name, a list without a row to look at. Null passes: whether it may stand there, the contract says.
 */
export function misshapen(example: unknown, answer: unknown, at = ''): string[] {
  const [wanted, given] = [kindOf(example), kindOf(answer)];
  if (given === 'null' && at !== '') return [];
  if (wanted !== given) return [`${at || 'body'} is ${given}, not ${wanted}`];
  if (Array.isArray(example) && Array.isArray(answer)) {
    if (answer.length === 0) return [`${at || 'body'} is an empty list`];
    return answer.flatMap((row, index) => misshapen(example[0], row, `${at}/${index}`));
  }
  if (!isMap(example) || !isMap(answer)) return [];
  if (OPEN_MAPS.has(at.split('/').at(-1) ?? '')) {
    const [value] = Object.values(example);
    return Object.entries(answer).flatMap(([name, one]) => misshapen(value, one, `${at}/${name}`));
  }
  const names = new Set([...Object.keys(example), ...Object.keys(answer)]);
  return [...names].flatMap((name) => {
    if (!Object.hasOwn(example, name)) return [`${at}/${name} is in no example`];
    if (!Object.hasOwn(answer, name)) return [`${at}/${name} is missing`];
    return misshapen(example[name], answer[name], `${at}/${name}`);
  });
}
