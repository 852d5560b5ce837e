-- The register of institutions (LKSA), owned by Government. Scope: an officer's region as a half-open range over the code in C collation;
-- staff and heads their own institution; an administrator reads the register and neither changes it nor sees its contact persons.
create schema government;

create table government.institution (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    name text collate "C" not null,
    -- The name without case, accents, spaces and marks: what is searched and sorted.
    name_key text collate "C" not null,
    kind text collate "C" not null,
    registration_number text collate "C",
    registered_on date,
    permit_number text collate "C",
    permit_from date,
    permit_until date,
    accreditation text collate "C" not null check (accreditation in ('a', 'b', 'c', 'none')),
    accredited_until date,
    capacity integer not null check (capacity > 0),
    region_code text collate "C" not null,
    address text not null,
    state text collate "C" not null check (state in ('draft', 'active', 'suspended', 'closed')),
    state_since timestamptz not null,
    state_reason bytea,
    constraint accreditation_has_end check ((accreditation = 'none') = (accredited_until is null)),
    constraint active_is_permitted check (state = 'draft' or state = 'closed' or (registration_number is not null and permit_number is not null)),
    unique (id, region_code)
);
create index institution_by_region on government.institution (region_code);
create index institution_by_name on government.institution (name_key, id);

-- Apart from the register, so that a head may write here and not there. Values are sealed under the institution's own key. The region
-- is part of both keys: a contact for an institution out of sight is refused as one for an institution that does not exist. It is checked
-- at the end of the transaction, which changes the region in both tables.
create table government.institution_contact (
    id uuid not null,
    version integer not null,
    entry_id uuid not null,
    region_code text collate "C" not null,
    name bytea not null,
    phone bytea not null,
    email bytea,
    primary key (id, region_code),
    foreign key (id, region_code) references government.institution (id, region_code) deferrable initially deferred
);

alter table government.institution enable row level security;
alter table government.institution force row level security;
alter table government.institution_contact enable row level security;
alter table government.institution_contact force row level security;

create policy officer_reads on government.institution for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy own_reads on government.institution for select to merajut_government
    using (id = (select access.institution()));
create policy administrator_reads on government.institution for select to merajut_government
    using ((select access.is_administrator()));
create policy system_reads on government.institution for select to merajut_government
    using ((select access.is_system()));
create policy officer_registers on government.institution for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy officer_changes on government.institution for update to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()))
    with check (region_code >= (select access.low()) and region_code < (select access.high()));

create policy officer_reads on government.institution_contact for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy own_reads on government.institution_contact for select to merajut_government
    using (id = (select access.institution()));
create policy officer_registers on government.institution_contact for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy officer_changes on government.institution_contact for update to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()))
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_changes on government.institution_contact for update to merajut_government
    using (id = (select access.institution()) and (select access.role()) = 'lksa-head')
    with check (id = (select access.institution()) and (select access.role()) = 'lksa-head');

create policy owner_reads on government.institution for select to merajut_owner using (true);

grant usage on schema government to merajut_government;
grant select, insert, update on government.institution, government.institution_contact to merajut_government;

-- What was changed in one institution's entry, newest first, for whoever sees the institution. Contact entries only for whoever sees contacts.
-- Only what this module wrote: the trail stamps it from the login. A page begins after the entry given by its time and id.
create function government.history(institution uuid, before timestamptz, before_entry uuid, most integer)
    returns table (id uuid, at timestamptz, account_id uuid, role text, use_case text, kind text, bytes bytea)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    region text;
    is_scoped boolean;
begin
    select i.region_code into region from government.institution i where i.id = history.institution;
    is_scoped := coalesce((region >= access.low() and region < access.high()) or history.institution = access.institution(), false);
    if region is null or not (is_scoped or access.is_administrator()) then
        return;
    end if;
    return query
        select e.id, e.at, e.account_id, e.role, e.use_case, e.kind, e.bytes
        from audit.entry e
        where e.subject_row = history.institution and e.kind = 'change' and e.module = 'government'
          and (e.subject_table = 'government.institution' or (is_scoped and e.subject_table = 'government.institution_contact'))
          and (e.at, e.id) < (coalesce(history.before, 'infinity'), coalesce(history.before_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by e.at desc, e.id desc
        limit least(history.most, 200);
end $$;

revoke all on function government.history from public;
grant execute on function government.history to merajut_government;
