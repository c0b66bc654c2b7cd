import type { Migration } from '../migrations.js';

// timestamptz(3): a JavaScript Date holds milliseconds, so what is read can be compared with what
// is stored (paging by created_at, compare-and-set).
export const receipts: Migration = {
  id: '0001-receipts',
  sql: `
create table receipt (
  id uuid primary key,
  caller text not null,
  operation text not null,
  key text not null,
  fingerprint text not null,
  provider text not null,
  target text,
  lane text,
  state text not null check (state in (
    'PENDING', 'SENDING', 'COMMITTED', 'REJECTED', 'NOT_SENT', 'UNKNOWN', 'NOT_APPLIED', 'NEEDS_REVIEW'
  )),
  owner text not null,
  lease_until timestamptz(3) not null,
  baseline jsonb,
  request bytea,
  result bytea,
  failure jsonb,
  reads jsonb not null default '[]',
  next_look_at timestamptz(3),
  sent_at timestamptz(3),
  settled_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);

-- A key is free again when nothing left the house.
create unique index receipt_key on receipt (caller, operation, key) where state <> 'NOT_SENT';
-- One unresolved write per lane.
create unique index receipt_lane on receipt (lane)
  where lane is not null and state in ('PENDING', 'SENDING', 'UNKNOWN', 'NEEDS_REVIEW');
create index receipt_lease on receipt (state, lease_until);
create index receipt_next_look on receipt (next_look_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table receipt_event (
  receipt_id uuid not null references receipt (id),
  seq integer not null,
  from_state text,
  to_state text not null,
  at timestamptz(3) not null default now(),
  actor text not null,
  evidence text not null default '',
  primary key (receipt_id, seq)
);
create trigger receipt_event_append_only before update or delete or truncate on receipt_event
  for each statement execute function refuse_change();

create table loan_ref (
  provider text not null,
  ref text not null,
  customer_id uuid,
  stage text not null,
  principal text,
  currency text,
  term_months integer,
  note jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  primary key (provider, ref)
);
create index loan_ref_newest on loan_ref (created_at desc, provider, ref);

create table customer (
  id uuid primary key,
  provider text not null,
  digest text not null,
  sealed bytea not null,
  created_at timestamptz(3) not null default now(),
  unique (provider, digest)
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  caller text not null,
  action text not null,
  subject text not null
);
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
`,
};
