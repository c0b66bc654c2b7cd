import { asRecordOf } from './json.js';
import type { SwitchTable, SwitchValues } from './provider.js';
import { Refusal } from './refusal.js';

export const initialSwitches = <Table extends SwitchTable>(table: Table): SwitchValues<Table> =>
  Object.fromEntries(
    Object.entries(table).map(([name, { initial }]) => [name, initial]),
  ) as SwitchValues<Table>;

/** The values after a change; refuses unknown names and values that a switch does not take. */
export function changeSwitches<Table extends SwitchTable>(
  table: Table,
  current: SwitchValues<Table>,
  body: unknown,
): SwitchValues<Table> {
  const changes = asRecordOf(Object.keys(table), body);
  for (const [name, value] of Object.entries(changes)) {
    if (!table[name]?.accepts(value)) {
      const known = Object.entries(table).map(([key, { takes }]) => `${key} (${takes})`);
      throw new Refusal(400, `${name} takes ${table[name]?.takes}. Known: ${known.join('; ')}`);
    }
  }
  return { ...current, ...changes };
}
