import { type Client, isField } from './fields.js';
import type { RealfinityWorld } from './state.js';

/** The property of the switch, that no page names. */
const nameOf = ({ switches }: RealfinityWorld): string | undefined => {
  const name = switches.unknownProperty;
  return name === null || isField(name) ? undefined : name;
};

/** A whole client as an answer has it. */
export function whole(world: RealfinityWorld, client: Client): unknown {
  const [name, { extras }] = [nameOf(world), world.state];
  if (name === undefined) return client;
  const value = Object.hasOwn(extras, client.id) ? extras[client.id] : `kept for ${client.id}`;
  return { ...client, [name]: value };
}

/** What a write says of it. A body that leaves it out wipes it, or does not. */
export function keepExtra(
  world: RealfinityWorld,
  id: string,
  body: Readonly<Record<string, unknown>>,
  { wipes }: { readonly wipes: boolean },
): void {
  const name = nameOf(world);
  if (name !== undefined && (wipes || Object.hasOwn(body, name)))
    world.state.extras[id] = body[name] ?? null;
}
