/** The graph under test. `with-graph` says where it is; `npm start` has it on port 4000. */
const origin = process.env.GRAPH_URL ?? 'http://localhost:4000';

interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** `scenario` is what the sandbox does to the calls of this request, and of no other. */
export async function ask<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  scenario?: string,
): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(scenario && { 'x-sandbox-scenario': scenario }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (data === null || data === undefined)
    throw new Error(errors?.map(({ message }) => message).join('\n'));
  return data;
}

/** Lenders and graph as they were at the start; the same seed gives the same people and amounts. */
export async function reset(seed = 1): Promise<void> {
  const body = JSON.stringify({ seed });
  const response = await fetch(`${origin}/sandbox/reset`, { method: 'POST', body });
  if (!response.ok) throw new Error(`The graph was not reset: ${await response.text()}`);
}
