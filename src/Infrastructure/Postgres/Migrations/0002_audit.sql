-- The trail of main: written in the business transaction, sealed elsewhere. Bytes are the canonical entry (version 1);
-- the columns beside them are stamped here from the context, so that an entry forged by injected SQL contradicts itself.
create table audit.entry (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id(),
    module text not null,
    verified boolean not null,
    account_id uuid,
    session_id uuid,
    role text,
    operation_id uuid not null,
    use_case text not null,
    kind text not null check (kind in ('read', 'figures', 'change', 'refusal', 'failure', 'started', 'ended', 'broken-off', 'sign-in', 'key', 'search')),
    subject_table text,
    subject_row uuid,
    row_version integer,
    bytes bytea not null
);
create index entry_by_time on audit.entry (at, id);
create index entry_by_row on audit.entry (subject_row, row_version) where subject_row is not null;
create index entry_by_account on audit.entry (account_id, at);

-- Carries the entry's own time, by which a child's trail is paged.
create table audit.entry_child (
    child_id uuid not null,
    at timestamptz not null,
    entry_id uuid not null references audit.entry,
    primary key (child_id, at, entry_id)
);

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.entry_child enable row level security;
alter table audit.entry_child force row level security;
create policy owner_read on audit.entry for select to merajut_owner using (true);
create policy owner_write on audit.entry for insert to merajut_owner with check (true);
create policy owner_read on audit.entry_child for select to merajut_owner using (true);
create policy owner_write on audit.entry_child for insert to merajut_owner with check (true);

create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog
as $$ begin raise exception 'the audit log is append-only' using errcode = 'MA002'; end $$;
create trigger append_only before update or delete or truncate on audit.entry for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.entry_child for each statement execute function audit.refuse_change();

-- The modules whose entries may concern a child; a later one is added here when its contracts say so.
create function audit.concerns_children(module text) returns boolean
    language sql immutable set search_path = pg_catalog
    as $$ select module in ('children') $$;

-- All entries of one transaction in one round trip, and at one time. Child ids are given flat, each with the position (from 1) of its
-- entry. A module writes of its own tables only, and of children only where it may. Returns the transaction's id, by which a lost
-- answer to a commit is settled (pg_xact_status).
create function audit.write(
    ids uuid[], kinds text[], tables text[], rows uuid[], versions integer[], bytes bytea[], children uuid[], child_entries integer[]) returns text
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    writer text := regexp_replace(session_user, '^merajut_', '');
    written timestamptz := clock_timestamp();
begin
    if access.context('operation') is null then
        raise exception 'no context' using errcode = 'MA003';
    end if;
    if exists (select from unnest(tables) t where not starts_with(t, writer || '.')) then
        raise exception 'a table of another module' using errcode = 'MA004';
    end if;
    if cardinality(children) > 0 and not audit.concerns_children(writer) then
        raise exception 'a module that knows no child' using errcode = 'MA004';
    end if;
    insert into audit.entry (id, at, module, verified, account_id, session_id, role, operation_id, use_case, kind, subject_table, subject_row, row_version, bytes)
    select e.id, written, writer, access.context('verified')::boolean, access.account(), access.session(), access.role(),
           access.context('operation')::uuid, access.context('use_case'), e.kind, e.tbl, e.row, e.version, e.bytes
    from unnest(ids, kinds, tables, rows, versions, bytes) as e(id, kind, tbl, row, version, bytes);
    if cardinality(children) > 0 then
        insert into audit.entry_child (child_id, at, entry_id)
        select c.child, written, ids[c.entry] from unnest(children, child_entries) as c(child, entry)
        on conflict do nothing;
    end if;
    return pg_current_xact_id()::text;
end $$;

-- What was changed in one child's case, newest first, a page at a time: the entries after the one given by its time and id, since all
-- entries of an operation share their time. children.visible() asks whether the context may see the child at all.
create function audit.trail(child uuid, before timestamptz, before_entry uuid, most integer)
    returns table (id uuid, at timestamptz, account_id uuid, role text, use_case text, kind text, bytes bytea)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    if not children.visible(child) then
        return;
    end if;
    return query
        select e.id, e.at, e.account_id, e.role, e.use_case, e.kind, e.bytes
        from audit.entry_child c join audit.entry e on e.id = c.entry_id
        where c.child_id = trail.child and e.kind = 'change' and audit.concerns_children(e.module)
          and (c.at, c.entry_id) < (coalesce(trail.before, 'infinity'), coalesce(trail.before_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by c.at desc, c.entry_id desc
        limit least(trail.most, 200);
end $$;

-- Who opened or changed a child's case, over the whole trail: how often, when last, by which use cases (UU PDP art. 32).
create function audit.openings(child uuid, cases text[], latest bigint)
    returns table (account_id uuid, role text, last_at timestamptz, times bigint, use_cases text[])
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    if not children.visible(child) then
        return;
    end if;
    return query
        select e.account_id, e.role, max(e.at), count(distinct e.operation_id), array_agg(distinct e.use_case)
        from (select o.* from audit.entry_child c join audit.entry o on o.id = c.entry_id
              where c.child_id = openings.child and audit.concerns_children(o.module) and (openings.cases is null or o.use_case = any (openings.cases))
              order by c.at desc limit openings.latest) e
        group by e.account_id, e.role;
end $$;

revoke all on all functions in schema audit from public;
grant usage on schema audit to merajut_children, merajut_government, merajut_identity;
grant execute on function audit.write to merajut_children, merajut_government, merajut_identity;
grant execute on function audit.trail, audit.openings to merajut_children;
