-- The relay reads what was published from the write-ahead log, which gives the order of commits, and looks into the table when it begins,
-- when the log fails it, and now and then.

create index event_by_xid on outbox.event (xid);

-- Below its xid a subscriber has nothing left to do: what is there is delivered or set aside.
create table outbox.checkpoint (
    subscriber text primary key,
    xid xid8 not null,
    -- How often it was set back: who looked before must not move it on after.
    set_back integer not null default 0,
    at timestamptz not null default clock_timestamp()
);

-- When the relay that is at work was last seen; a second one takes over from one that is no longer.
create table outbox.pulse (
    id integer primary key check (id = 1),
    at timestamptz not null,
    feed text not null check (feed in ('wal', 'poll'))
);
insert into outbox.pulse values (1, '-infinity', 'poll');

-- The pulse goes along, so that the relay's place in the log moves on where nothing happens but reading and auditing.
create publication outbox_events for table outbox.event (id, at, name, aggregate_id, aggregate_version, payload), outbox.pulse
    with (publish = 'insert, update');

alter table outbox.parked add column store text;
alter table outbox.delivered drop constraint delivered_event_id_fkey,
    add foreign key (event_id) references outbox.event on delete cascade;
create index delivered_event on outbox.delivered (event_id);
create index parked_event on outbox.parked (event_id);

alter table outbox.checkpoint enable row level security;
alter table outbox.checkpoint force row level security;
alter table outbox.pulse enable row level security;
alter table outbox.pulse force row level security;
create policy owner_all on outbox.checkpoint to merajut_owner using (true) with check (true);
create policy owner_all on outbox.parked to merajut_owner using (true) with check (true);
create policy owner_all on outbox.pulse to merajut_owner using (true) with check (true);
create policy relay_keeps on outbox.checkpoint to merajut_relay using (true) with check (true);
create policy relay_keeps on outbox.pulse to merajut_relay using (true) with check (true);
create policy relay_confirms on outbox.delivered for insert to merajut_relay with check (true);
create policy relay_sweeps on outbox.event for delete to merajut_relay using (true);

-- The log wakes the relay; a notification would hold every commit up in one queue.
create or replace function outbox.publish(ids uuid[], names text[], aggregates uuid[], versions integer[], payloads jsonb[]) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    publisher text := regexp_replace(session_user, '^merajut_', '');
begin
    if access.context('operation') is null then
        raise exception 'no context' using errcode = 'MA003';
    end if;
    if exists (select from unnest(names) n where not starts_with(n, publisher || '.')) then
        raise exception 'an event of another module' using errcode = 'MA004';
    end if;
    insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
    select e.id, publisher, e.name, e.aggregate, e.version, e.payload
    from unnest(ids, names, aggregates, versions, payloads) as e(id, name, aggregate, version, payload);
end $$;

-- What was set aside, for the administrator's page: names and ids, no payload.
create function outbox.set_aside() returns table (subscriber text, store text, event_id uuid, name text, aggregate_id uuid, aggregate_version integer,
        at timestamptz, set_aside_at timestamptz, attempts integer, error text)
    language sql stable security definer set search_path = pg_catalog
    as $$ select p.handler, p.store, e.id, e.name, e.aggregate_id, e.aggregate_version, e.at, p.at, p.attempts, p.error
          from outbox.parked p join outbox.event e on e.id = p.event_id
          where (select access.is_administrator()) and current_setting('app.second_factor', true) = 'true'
          order by p.at desc limit 500 $$;

-- How far each subscriber is, for the same page.
create function outbox.progress() returns table (subscriber text, at timestamptz, pulse timestamptz, feed text)
    language sql stable security definer set search_path = pg_catalog
    as $$ select c.subscriber, c.at, u.at, u.feed from outbox.checkpoint c cross join outbox.pulse u
          where (select access.is_administrator()) order by c.subscriber $$;

-- Tries an event again that was set aside, and all that wait behind it: the relay looks again from there on.
create function outbox.replay(subscriber text, event uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    if not access.is_administrator() or current_setting('app.second_factor', true) is distinct from 'true' then
        raise exception 'only an administrator replays' using errcode = 'MA004';
    end if;
    delete from outbox.parked p where p.handler = replay.subscriber and p.event_id = replay.event;
    if not found then
        return false;
    end if;
    update outbox.checkpoint c set xid = least(c.xid, e.xid), set_back = c.set_back + 1 from outbox.event e where c.subscriber = replay.subscriber and e.id = replay.event;
    perform pg_notify('outbox', replay.subscriber);
    return true;
end $$;

revoke all on all functions in schema outbox from public;
grant execute on function outbox.set_aside, outbox.progress, outbox.replay to merajut_identity;
grant select, insert, update on outbox.checkpoint, outbox.pulse to merajut_relay;
grant insert on outbox.delivered to merajut_relay;
grant delete on outbox.event to merajut_relay;
