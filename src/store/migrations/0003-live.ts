import type { Migration } from '../migrations.js';

// What subscribers follow. Ids must become visible in their own order, or one who resumes after an id
// passes over a smaller one that is committed later. In the timeline the lock on the row of `watch`
// sees to it; the inbox takes its ids one transaction at a time.
export const live: Migration = {
  id: '0003-live',
  sql: `
alter table watch add column watched_until timestamptz(3) not null default 'epoch';

create function id_in_order_of_commit() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(1279610692, 2);
  new.id := nextval('inbox_id_seq');
  return new;
end $$;
create trigger inbox_in_order before insert on inbox
  for each row execute function id_in_order_of_commit();
create index inbox_provider on inbox (provider, id);

create function tell_timeline() returns trigger language plpgsql as $$
begin
  perform pg_notify('lendgraph_live',
    'timeline:' || new.provider || ':' || new.entity || ':' || new.ref);
  return null;
end $$;
create trigger timeline_told after insert on timeline
  for each row execute function tell_timeline();

create function tell_inbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('lendgraph_live', 'inbox:' || new.provider);
  return null;
end $$;
create trigger inbox_told after insert on inbox
  for each row execute function tell_inbox();
`,
};
