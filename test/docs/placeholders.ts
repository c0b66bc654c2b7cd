/** `<application.id>` on a page is what the newest answer that has one gave there. */
export function filled(text: string, answers: readonly unknown[]): string {
  return text.replace(/<([a-z][\w.]*)>/gi, (_, path: string) => {
    const found = answers
      .flatMap((answer) => [answer, ...inside(answer), ...inside(answer).flatMap(inside)])
      .map((from) => path.split('.').reduce(child, from))
      .find((value) => value !== undefined && value !== null);
    if (found === undefined) throw new Error(`no answer above has ${path}`);
    return String(found);
  });
}

const child = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined;
const inside = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];
