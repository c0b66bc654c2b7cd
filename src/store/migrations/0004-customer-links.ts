import type { Migration } from '../migrations.js';

// A customer is kept here by its uuid, or is a lender's own, as `PROVIDER:reference`. Of what is known
// of somebody only keyed digests stand beside them, so that equals are found without a word in clear.
export const customerLinks: Migration = {
  id: '0004-customer-links',
  sql: `
create table customer_trait (
  customer text not null,
  provider text not null,
  kind text not null,
  digest text not null,
  primary key (customer, kind)
);
create index customer_trait_shared on customer_trait (digest, kind);

create table customer_link (
  id uuid primary key,
  one text not null,
  other text not null,
  evidence text[] not null,
  confidence text not null,
  accepted text[] not null,
  linked_by text not null,
  key text not null,
  reason text not null,
  linked_at timestamptz(3) not null default now(),
  unlinked_by text,
  unlink_reason text,
  unlinked_at timestamptz(3),
  check (one collate "C" < other collate "C"),
  check (cardinality(evidence) > 0),
  check (num_nulls(unlinked_by, unlink_reason, unlinked_at) in (0, 3)),
  unique (linked_by, key)
);
create unique index customer_link_standing on customer_link (one, other) where unlinked_at is null;
create index customer_link_one on customer_link (one);
create index customer_link_other on customer_link (other);

-- A link may end, once; nothing else of it ever changes, and none is deleted.
create function only_end_once() returns trigger language plpgsql as $$
begin
  if old.unlinked_at is not null
    or (new.id, new.one, new.other, new.evidence, new.confidence, new.accepted, new.linked_by,
        new.key, new.reason, new.linked_at)
      is distinct from
       (old.id, old.one, old.other, old.evidence, old.confidence, old.accepted, old.linked_by,
        old.key, old.reason, old.linked_at)
  then raise exception '% is history', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger customer_link_ends_once before update on customer_link
  for each row execute function only_end_once();
create trigger customer_link_stays before delete or truncate on customer_link
  for each statement execute function refuse_change();

create index loan_ref_customer on loan_ref (customer_id) where customer_id is not null;
`,
};
