-- What happened, told after the commit. Rows stay until every handler has confirmed.
create table outbox.event (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id(),
    module text not null,
    name text not null,
    aggregate_id uuid not null,
    aggregate_version integer not null,
    payload jsonb not null
);
create index event_in_order on outbox.event (aggregate_id, aggregate_version);

create table outbox.delivered (
    handler text not null,
    event_id uuid not null references outbox.event,
    at timestamptz not null default clock_timestamp(),
    primary key (handler, event_id)
);

create table outbox.parked (
    handler text not null,
    event_id uuid not null references outbox.event,
    at timestamptz not null default clock_timestamp(),
    attempts integer not null,
    error text not null,
    primary key (handler, event_id)
);

alter table outbox.event enable row level security;
alter table outbox.event force row level security;
alter table outbox.delivered enable row level security;
alter table outbox.delivered force row level security;
alter table outbox.parked enable row level security;
alter table outbox.parked force row level security;
create policy owner_all on outbox.event to merajut_owner using (true) with check (true);
create policy owner_all on outbox.delivered to merajut_owner using (true) with check (true);
create policy relay_reads on outbox.event for select to merajut_relay using (true);
create policy relay_reads on outbox.delivered for select to merajut_relay using (true);
create policy relay_parks on outbox.parked to merajut_relay using (true) with check (true);

-- Takes the module from the login, not from the caller, and refuses names of other modules.
create function outbox.publish(ids uuid[], names text[], aggregates uuid[], versions integer[], payloads jsonb[]) returns void
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
    perform pg_notify('outbox', '');
end $$;

-- Called in the handler's own transaction: true the first time, false ever after, so that an effect happens once. Only the handler's own
-- module may say so: what another one marks as delivered would never reach the handler.
create function outbox.first_time(handler text, event uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    if not access.is_system() then
        raise exception 'only the system handles events' using errcode = 'MA004';
    end if;
    if not starts_with(handler, regexp_replace(session_user, '^merajut_', '') || '.') then
        raise exception 'a handler of another module' using errcode = 'MA004';
    end if;
    insert into outbox.delivered (handler, event_id) values (handler, event) on conflict do nothing;
    return found;
end $$;

revoke all on all functions in schema outbox from public;
grant usage on schema outbox to merajut_children, merajut_government, merajut_identity, merajut_relay;
grant execute on all functions in schema outbox to merajut_children, merajut_government, merajut_identity;
grant select on outbox.event, outbox.delivered, outbox.parked to merajut_relay;
grant insert, update, delete on outbox.parked to merajut_relay;
