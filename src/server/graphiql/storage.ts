/**
 * Where tabs, history and theme are kept. Our own prefix, because every other project that a
 * developer ran on localhost:4000 shares this origin's storage; in memory where storage is denied.
 */
const PREFIX = 'lendgraph:';

function open(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const local = open();
const memory = new Map<string, string>();
const keys = () => (local ? Object.keys(local).filter((key) => key.startsWith(PREFIX)) : []);

export const storage = {
  getItem: (key: string) => (local ? local.getItem(PREFIX + key) : (memory.get(key) ?? null)),
  setItem: (key: string, value: string) => {
    if (local) local.setItem(PREFIX + key, value);
    else memory.set(key, value);
  },
  removeItem: (key: string) => {
    if (local) local.removeItem(PREFIX + key);
    else memory.delete(key);
  },
  clear: () => {
    for (const key of keys()) local?.removeItem(key);
    memory.clear();
  },
  get length() {
    return local ? keys().length : memory.size;
  },
};

/** Whether GraphiQL will find tabs of an earlier visit (and then ignore our default tabs). */
export function hasStoredTabs(): boolean {
  try {
    const stored = JSON.parse(storage.getItem('graphiql:tabState') ?? 'null') as {
      tabs?: unknown[];
    } | null;
    return Array.isArray(stored?.tabs) && stored.tabs.length > 0;
  } catch {
    return false;
  }
}
