import type { Migration } from '../migrations.js';

// A reading of a loan tells a status, amounts, or both, as `{"amount", "currency"}`. What it did not tell
// is null in the timeline; `watch` holds what was told last, and since when, of either.
export const loanEvents: Migration = {
  id: '0005-loan-events',
  sql: `
alter table timeline
  alter column to_status drop not null,
  alter column native_status drop not null,
  add column outstanding jsonb,
  add column repaid jsonb,
  add constraint timeline_tells check (num_nonnulls(to_status, outstanding, repaid) > 0),
  add constraint timeline_status_whole check (num_nulls(to_status, native_status) in (0, 2));

alter table watch
  add column last_outstanding jsonb,
  add column last_repaid jsonb,
  add column amounts_seen_at timestamptz(3);
`,
};
