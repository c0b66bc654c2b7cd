import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { DropdownMenu, Tooltip, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { type Example, examples, freshVariables } from './examples';
import { fetcher } from './fetcher';
import { hasStoredTabs, storage } from './storage';

const plugins = [HISTORY_PLUGIN, explorerPlugin()];

/** As many tabs as can be seen at once; the other examples are in the menu. */
const OPEN = 5;

/** What the editors show first. A returning visitor finds his own tabs; a ?query= link adds one. */
function start() {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('query');
  // Otherwise every reload would open the link's operation again.
  if (query) history.replaceState(null, '', location.pathname);

  const tabs = examples.slice(0, OPEN).map((example) => ({
    query: example.query,
    variables: freshVariables(example),
  }));
  if (query && bare(query) !== bare(tabs[0]?.query ?? '')) {
    tabs.unshift({ query, variables: asked.get('variables') ?? '' });
  }
  if (hasStoredTabs()) {
    return query ? { initialQuery: query, initialVariables: asked.get('variables') ?? '' } : {};
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
        {examples.length === 0 && (
          <DropdownMenu.Item disabled>No examples built in</DropdownMenu.Item>
        )}
        {examples.map((example) => (
          <DropdownMenu.Item
            key={`${example.order} ${example.title}`}
            onSelect={() => open(example)}
          >
            <span className="lendgraph-examples-number">
              {String(example.order).padStart(2, '0')}
            </span>
            {example.title}
          </DropdownMenu.Item>
        ))}
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
