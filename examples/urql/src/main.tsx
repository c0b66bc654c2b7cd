import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Client, cacheExchange, fetchExchange, Provider, subscriptionExchange } from 'urql';
import { App } from './App';
import { follow } from './live';
import './style.css';

const client = new Client({
  url: '/graphql',
  // A query by GET could be sent from another site: the graph takes those only with a header more.
  preferGetMethod: false,
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables }) => ({
        subscribe: (sink) => ({ unsubscribe: follow({ query, variables }, sink) }),
      }),
    }),
  ],
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <App />
      </Provider>
    </StrictMode>,
  );
