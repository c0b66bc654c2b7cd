/**
 * Plexe's calls for demonstrations force statuses and loans. They go to its demo host, and to what runs on
 * this machine, which is the sandbox; nowhere else, and nothing switches that on.
 */
import { KnownError } from '../known-error.js';

const DEMO_HOSTS: readonly string[] = ['apidemo.plexe.co'];
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isTestHost = (url: string): boolean => {
  const { hostname } = new URL(url);
  return DEMO_HOSTS.includes(hostname) || LOCAL.test(hostname);
};

/** Throws before anything is sent. */
export function refuseTesting(operation: string, url: string): void {
  if (operation.startsWith('testing') && !isTestHost(url))
    throw new KnownError(
      'NOT_SUPPORTED',
      "This call is for demonstrations: it goes to the sandbox or to Plexe's demo host, and this server speaks to neither.",
    );
}
