import type { Migration } from '../migrations.js';

// An event is a hint and no proof: the inbox names what to read back, the timeline holds what was read.
export const events: Migration = {
  id: '0002-events',
  sql: `
create table inbox (
  id bigint generated always as identity primary key,
  provider text not null,
  digest text not null,
  received_at timestamptz(3) not null default now(),
  state text not null check (state in ('NEW', 'DONE', 'PARKED', 'QUARANTINED')),
  entity text not null,
  subject text,
  sealed bytea not null,
  tries integer not null default 0,
  next_try_at timestamptz(3) not null default now(),
  note text not null default '',
  unique (provider, digest)
);
create index inbox_due on inbox (next_try_at, id) where state = 'NEW';
create index inbox_waiting on inbox (provider, entity, subject) where state = 'NEW';
create index inbox_received on inbox (received_at);

create table timeline (
  id bigint generated always as identity primary key,
  provider text not null,
  entity text not null,
  ref text not null,
  at timestamptz(3) not null default now(),
  from_status text,
  to_status text not null,
  native_status text not null,
  via text not null check (via in ('WEBHOOK', 'POLL', 'ACTION')),
  event_digest text
);
create unique index timeline_event on timeline (provider, event_digest) where event_digest is not null;
create index timeline_subject on timeline (provider, entity, ref, id);
create trigger timeline_append_only before update or delete or truncate on timeline
  for each statement execute function refuse_change();

-- free_at is lock and brake in one: who moves it ahead reads alone, and the next one not too soon.
create table watch (
  provider text not null,
  entity text not null,
  ref text not null,
  last_status text,
  last_native text,
  last_seen_at timestamptz(3),
  next_look_at timestamptz(3),
  free_at timestamptz(3) not null default 'epoch',
  primary key (provider, entity, ref)
);
create index watch_next_look on watch (next_look_at) where next_look_at is not null;
`,
};
