import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { DropdownMenu, Tooltip, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { type Example, examples, freshVariables, tasks } from './examples';
import { fetcher } from './fetcher';
import { hasStoredTabs, storage } from './storage';

const plugins = [HISTORY_PLUGIN, explorerPlugin()];

/** As many tabs as can be seen at once; the other examples are in the menu. */
const OPEN = 5;

/** What a link asks for: `?example=repay`, or `?query=…&variables=…`. */
function asked(): { query: string; variables: string } | undefined {
  const link = new URLSearchParams(location.search);
  const example = examples.find(({ file }) => file === link.get('example'));
  const query = example?.query ?? link.get('query');
  if (!query) return undefined;
  const variables = example ? freshVariables(example) : (link.get('variables') ?? '');
  return { query, variables };
}

/** What the editors show first. A returning visitor finds his own tabs; a link adds one. */
function start() {
  const link = asked();
  // Otherwise every reload would open the link's operation again.
  if (link) history.replaceState(null, '', location.pathname);

  const tabs = tasks
    .slice(0, OPEN)
    .flatMap(({ examples: [first] }) =>
      first ? [{ query: first.query, variables: freshVariables(first) }] : [],
    );
  if (link) {
    const same = tabs.findIndex(({ query }) => bare(query) === bare(link.query));
    if (same >= 0) tabs.splice(same, 1);
    tabs.unshift(link);
  }
  if (hasStoredTabs()) {
    return link ? { initialQuery: link.query, initialVariables: link.variables } : {};
  }
  // GraphiQL fills only the query editor from the first default tab: name its variables as well.
  return tabs[0]
    ? {
        defaultTabs: tabs,
        initialQuery: tabs[0].query,
        initialVariables: tabs[0].variables,
      }
    : {};
}

/** An operation without its comments and layout: the same question, however it is written. */
const bare = (query: string) => query.replace(/#.*/g, '').replace(/\s+/g, ' ').trim();

function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="currentColor" stroke="currentColor" aria-hidden="true">
      <path d="M5 5l14 14M19 5L5 19" strokeWidth="2" />
      <g stroke="none">
        <circle cx="5" cy="5" r="3" />
        <circle cx="19" cy="5" r="3" />
        <circle cx="5" cy="19" r="3" />
        <circle cx="19" cy="19" r="3" />
        <circle cx="12" cy="12" r="4.5" />
      </g>
    </svg>
  );
}

function ExamplesMenu() {
  const { addTab } = useGraphiQLActions();
  const { activeTab, ...editors } = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    activeTab: state.activeTabIndex,
  }));

  // GraphiQL opens a new tab beyond the right end of a full tab bar, out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that became active
  useEffect(() => {
    const tab = document.querySelector('.graphiql-tab-active');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTab]);

  function open(example: Example) {
    addTab();
    editors.query?.setValue(example.query);
    editors.variables?.setValue(freshVariables(example));
  }

  return (
    <DropdownMenu>
      <Tooltip label="Examples">
        <DropdownMenu.Button className="graphiql-toolbar-button" aria-label="Examples">
          <svg
            className="graphiql-toolbar-icon"
            viewBox="0 0 14 14"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="M1.5 2.5h3.8c1 0 1.7.7 1.7 1.7v7.6c0-.8-.6-1.3-1.4-1.3H1.5zM12.5 2.5H8.7C7.7 2.5 7 3.2 7 4.2v7.6c0-.8.6-1.3 1.4-1.3h4.1z" />
          </svg>
        </DropdownMenu.Button>
      </Tooltip>
      <DropdownMenu.Content className="lendgraph-examples" align="end">
        <div className="lendgraph-examples-tasks">
          {tasks.map(({ task, examples: ofTask }) => (
            // biome-ignore lint/a11y/useSemanticElements: a part of a menu is no fieldset
            <div key={task} role="group" aria-label={task}>
              <div className="lendgraph-examples-task" aria-hidden="true">
                {task}
              </div>
              {ofTask.map((example) => (
                <DropdownMenu.Item key={example.file} onSelect={() => open(example)}>
                  {example.title}
                </DropdownMenu.Item>
              ))}
            </div>
          ))}
        </div>
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}

function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      storage={storage}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled
      {...initial}
    >
      <GraphiQL.Logo>
        <a className="lendgraph-logo" href="/" title="What runs here">
          <Mark />
          Lendgraph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            <ExamplesMenu />
            {prettify}
            {merge}
            {copy}
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

const initial = start();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
