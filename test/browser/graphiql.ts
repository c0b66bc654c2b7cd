/** GraphiQL as a person uses it: tabs, editors, the play button, the answer on the screen. */
import type { Page } from 'playwright-core';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted, not typed
  readonly data: any;
  readonly errors?: readonly unknown[];
}

const QUERY = '.graphiql-query-editor .monaco-editor';
const VARIABLES = '.graphiql-editor-tool .monaco-editor';
const ANSWER = '.graphiql-response .view-lines';

export async function openGraphiql(page: Page, url: string): Promise<void> {
  const schema = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('__schema'),
  );
  await page.goto(`${url}/graphiql`);
  await page.locator(`${QUERY} .view-line`).first().waitFor();
  await schema;
}

/** Until GraphiQL has read the open tab: it does so a moment after each change. */
export async function settled(page: Page, operationName: string): Promise<void> {
  await page.waitForFunction((name) => {
    const stored = localStorage.getItem('lendgraph:graphiql:tabState') ?? '{}';
    const { tabs = [], activeTabIndex = -1 } = JSON.parse(stored) as {
      tabs?: { operationName?: string }[];
      activeTabIndex?: number;
    };
    return tabs[activeTabIndex]?.operationName === name;
  }, operationName);
}

export const nameOf = (query: string) =>
  /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1] ?? '';

export async function openTab(page: Page, at: number, query: string): Promise<void> {
  await page.locator('.graphiql-tab-button').nth(at).click();
  await settled(page, nameOf(query));
}

/** Takes an example from the menu, which opens it in a tab of its own. */
export async function openExample(page: Page, title: string, query: string): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: title, exact: true }).click();
  await settled(page, nameOf(query));
}

/** Presses play; the answer as it came, once the page shows it. */
export async function play(page: Page): Promise<Answer> {
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/graphql') &&
      !(response.request().postData() ?? '').includes('__schema'),
  );
  await page.locator('.graphiql-execute-button').click();
  const answer = (await (await answered).json()) as Answer;
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
  await page.waitForFunction(
    (pane) => /"(data|errors)"/.test(document.querySelector(pane)?.textContent ?? ''),
    ANSWER,
  );
  return answer;
}

/** What the answer pane shows; Monaco writes spaces as no-break spaces and lines in any order. */
export async function shown(page: Page): Promise<string> {
  const lines = await page.locator(`${ANSWER} .view-line`).evaluateAll((elements) =>
    elements
      .map((line) => ({
        top: line.getBoundingClientRect().top,
        text: line.textContent ?? '',
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ').trim()),
  );
  return lines.join('\n');
}

async function paste(page: Page, editor: string, text: string): Promise<void> {
  await page.locator(editor).first().click();
  await page.keyboard.press('Control+A');
  // Pasted, not typed: typing closes brackets and indents by itself.
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}

/** Writes an operation and its variables into the open tab, and runs it. */
export async function run(page: Page, query: string, variables: object = {}): Promise<Answer> {
  await paste(page, QUERY, query);
  await paste(page, VARIABLES, JSON.stringify(variables));
  await settled(page, nameOf(query));
  return play(page);
}

/** Writes a subscription into the open tab, and begins it. */
export async function start(page: Page, query: string, variables: object): Promise<void> {
  await paste(page, QUERY, query);
  await paste(page, VARIABLES, JSON.stringify(variables));
  await settled(page, nameOf(query));
  await page.locator('.graphiql-execute-button').click();
}
