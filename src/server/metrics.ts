/** Counters for machines. Labels are operation ids and outcomes, never what a call was about. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CallRecord } from '../datasources/call.js';

export interface Metrics {
  call(record: CallRecord): void;
  request(status: number, seconds: number): void;
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(
  providersUp: () => ReadonlyMap<string, boolean>,
  followers: () => number,
): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const calls = new Counter({
    name: 'lendgraph_provider_calls_total',
    help: 'Wire calls to providers, by operation and outcome',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'lendgraph_provider_call_seconds',
    help: 'Time of one wire call',
    labelNames: ['operation'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const requests = new Histogram({
    name: 'lendgraph_http_request_seconds',
    help: 'Time of one HTTP request to this server',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  });
  new Gauge({
    name: 'lendgraph_provider_up',
    help: '1 while calls to a provider go through, 0 while they are paused',
    labelNames: ['provider'],
    registers,
    collect() {
      for (const [provider, up] of providersUp()) this.set({ provider }, up ? 1 : 0);
    },
  });
  new Gauge({
    name: 'lendgraph_subscriptions',
    help: 'Subscriptions that are open',
    registers,
    collect() {
      this.set(followers());
    },
  });
  return {
    call({ operation, outcome, ms }) {
      calls.inc({ operation, outcome });
      callSeconds.observe({ operation }, ms / 1000);
    },
    request: (status, seconds) => requests.observe({ status }, seconds),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
