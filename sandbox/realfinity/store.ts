import type { Client } from './fields.js';
import { baseOf } from './seed.js';
import type { RealfinityState } from './state.js';

/** A client that is there. */
export function findClient(state: RealfinityState, id: string): Client | undefined {
  if (Object.hasOwn(state.deleted, id)) return undefined;
  if (Object.hasOwn(state.changed, id)) return state.changed[id];
  const { clients, places } = baseOf(state);
  return clients[places.get(id) ?? -1];
}

export function putClient(state: RealfinityState, client: Client): void {
  if (!findClient(state, client.id)) state.created = [...state.created, client.id];
  state.changed[client.id] = client;
  state.revision += 1;
}

export function removeClient(state: RealfinityState, id: string): void {
  if (baseOf(state).places.has(id)) state.deleted[id] = true;
  else state.created = state.created.filter((one) => one !== id);
  delete state.changed[id];
  state.revision += 1;
}

/** Where a client stands in the order of storage: seeded ones first, then new ones. */
export function placeOf(state: RealfinityState, id: string): number {
  const { places, clients } = baseOf(state);
  return places.get(id) ?? clients.length + state.created.indexOf(id);
}

interface Kept {
  readonly revision: number;
  rows?: readonly Client[];
  readonly lists: Map<string, readonly Client[]>;
}

/** Beside the state, which must stay plain and small. A copy of the state starts with nothing. */
const kept = new WeakMap<RealfinityState, Kept>();
const MOST_LISTS = 16;

function keptOf(state: RealfinityState): Kept {
  const known = kept.get(state);
  if (known?.revision === state.revision) return known;
  const fresh: Kept = { revision: state.revision, lists: new Map() };
  kept.set(state, fresh);
  return fresh;
}

function makeRows(state: RealfinityState): readonly Client[] {
  const { clients } = baseOf(state);
  if (state.revision === 0) return clients;
  const { changed, deleted, created } = state;
  return [
    ...clients.filter(({ id }) => !deleted[id]).map((client) => changed[client.id] ?? client),
    ...created.flatMap((id) => changed[id] ?? []),
  ];
}

/** All clients that are there, in the order of storage. */
export function allClients(state: RealfinityState): readonly Client[] {
  const now = keptOf(state);
  now.rows ??= makeRows(state);
  return now.rows;
}

/** A list made once for all its pages, until a client changes. */
export function rememberedList(
  state: RealfinityState,
  key: string,
  make: () => readonly Client[],
): readonly Client[] {
  const { lists } = keptOf(state);
  const list = lists.get(key) ?? make();
  lists.delete(key);
  lists.set(key, list);
  for (const oldest of lists.keys()) if (lists.size > MOST_LISTS) lists.delete(oldest);
  return list;
}
