-- A module of the tests' own, so that the gate is tested without any real one.
create schema children;
create table children.probe_child (
    id uuid primary key, version integer not null, entry_id uuid not null,
    institution_id uuid not null, region_code text collate "C" not null,
    full_name bytea not null, birth_year integer not null, stage text not null);
create table children.probe_note (
    id uuid primary key, version integer not null, entry_id uuid not null,
    institution_id uuid not null, region_code text collate "C" not null,
    child_id uuid not null references children.probe_child, body bytea not null);
create index on children.probe_child (institution_id, id);
create index on children.probe_child (region_code, id);
create index on children.probe_note (child_id);
alter table children.probe_child enable row level security;
alter table children.probe_child force row level security;
alter table children.probe_note enable row level security;
alter table children.probe_note force row level security;
create policy scope on children.probe_child to merajut_children
    using (coalesce(institution_id = (select access.child_institution()), starts_with(region_code, (select access.child_region()))))
    with check (institution_id = (select access.child_institution()));
create policy scope on children.probe_note to merajut_children
    using (institution_id = (select access.head_institution())
        or child_id = any ((select access.my_children())::uuid[])
        or starts_with(region_code, (select access.child_region())))
    with check (institution_id = (select access.child_institution()));
create policy owner_reads on children.probe_child for select to merajut_owner using (true);

create function children.visible(child uuid) returns boolean language sql stable security definer set search_path = pg_catalog
    as $$ select exists (select from children.probe_child where id = child
          and coalesce(institution_id = access.child_institution(), starts_with(region_code, access.child_region()))) $$;

-- Fails with the given state on the first calls: a sequence is not rolled back.
create sequence children.tries;
create function children.fail_first(times integer, state text) returns bigint language plpgsql
as $$
declare n bigint := nextval('children.tries');
begin
    if n <= times then raise exception 'provoked' using errcode = state; end if;
    return n;
end $$;

revoke all on all functions in schema children from public;
grant usage on schema children to merajut_children;
grant usage on sequence children.tries to merajut_children;
grant select, insert, update, delete on children.probe_child, children.probe_note to merajut_children;
grant execute on function children.fail_first, children.visible to merajut_children;
