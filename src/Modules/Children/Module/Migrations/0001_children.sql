-- The children and their cases. Every table carries the scope of its institution; policies call only (select access.…()).
create schema if not exists children;

-- A copy of what Government keeps of an institution, as far as it decides who sees its children. Written by its events, checked by a verb.
create table children.institution_scope (
    id uuid primary key,
    region_code text collate "C" not null,
    state text not null check (state in ('draft', 'active', 'suspended', 'closed')),
    source_version integer not null,
    version integer not null,
    entry_id uuid not null,
    unique (id, region_code)
);

create table children.import (
    id uuid primary key,
    institution_id uuid not null,
    region_code text collate "C" not null,
    imported_by uuid not null,
    imported_at timestamptz not null,
    file_hash bytea not null check (octet_length(file_hash) = 32),
    row_count integer not null,
    undone_at timestamptz,
    version integer not null,
    entry_id uuid not null,
    unique (id, institution_id),
    foreign key (institution_id, region_code) references children.institution_scope (id, region_code) on update cascade
);
create index import_of_institution on children.import (institution_id, imported_at desc);
create index import_of_region on children.import (region_code);

-- One flat row for each case: what a board filters or sorts by is unsealed and stands here.
-- No unique constraint spans scopes: a duplicate-key error would tell of a row that the asker may not see. The same goes for foreign keys,
-- which is why they carry the scope. Only ids are unique everywhere; the client makes them of random bits, so that none can be guessed.
create table children.child (
    id uuid primary key,
    institution_id uuid not null,
    region_code text collate "C" not null,
    stage smallint not null check (stage between 1 and 8),
    stage_since timestamptz not null,
    entered_on date not null,
    entry_reason text not null,
    sex text not null check (sex in ('female', 'male')),
    birth_year integer not null check (birth_year between 1980 and 2200),
    age_estimated boolean not null,
    origin_code text collate "C" not null,
    assigned_to uuid,
    review_due date,
    changed_at timestamptz not null,
    import_id uuid,
    nik_token bytea check (octet_length(nik_token) >= 16),
    full_name bytea not null check (octet_length(full_name) > 29),
    nickname bytea,
    birth_date bytea,
    birth_place bytea,
    nik bytea,
    address_line bytea,
    version integer not null,
    entry_id uuid not null,
    unique (id, institution_id, region_code),
    foreign key (import_id, institution_id) references children.import (id, institution_id),
    foreign key (institution_id, region_code) references children.institution_scope (id, region_code) on update cascade
);
-- The two ways in by policy, and the assigned children of the third by primary key.
create index child_of_institution on children.child (institution_id, changed_at desc, id);
create index child_of_region on children.child (region_code, institution_id);
create index child_by_nik on children.child (nik_token) where nik_token is not null;
create index child_of_import on children.child (import_id) where import_id is not null;
-- One for each heading that a board sorts by; the id breaks ties.
create index child_by_stage on children.child (stage, id);
create index child_by_entry on children.child (entered_on, id);
create index child_by_birth_year on children.child (birth_year, id);
create index child_by_sex on children.child (sex, id);
create index child_by_origin on children.child (origin_code, id);
create index child_by_worker on children.child (coalesce(assigned_to, '00000000-0000-0000-0000-000000000000'), id);
create index child_by_change on children.child (changed_at, id);

-- Stage 1. What it must hold (Permensos 30/HUK/2011) is demanded when the stage is completed, so that a draft can be kept.
create table children.referral (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    source text,
    source_name bytea,
    letter_number bytea,
    letter_date date,
    reason bytea,
    completed_at timestamptz,
    completed_by uuid,
    version integer not null,
    entry_id uuid not null,
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);

-- Stage 2.
create table children.assessment (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    assessed_on date,
    assessor_id uuid,
    needs text[] not null default '{}',
    needs_note bytea,
    family_situation bytea,
    child_view bytea,
    completed_at timestamptz,
    completed_by uuid,
    version integer not null,
    entry_id uuid not null,
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);

-- Stage 3.
create table children.care_plan (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    goal text,
    why_not_reunification bytea,
    activities bytea,
    responsible_id uuid,
    review_on date,
    child_view bytea,
    completed_at timestamptz,
    completed_by uuid,
    version integer not null,
    entry_id uuid not null,
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);

-- Guardians and other kin; each is a subject with a key of its own, which is the row's id.
create table children.kin (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    relation text not null,
    is_guardian boolean not null,
    must_not_be_told boolean not null,
    name bytea not null check (octet_length(name) > 29),
    phone bytea,
    address bytea,
    version integer not null,
    entry_id uuid not null,
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);

-- A case has one row of each stage: a child is of one institution, as the foreign keys demand, and the institution stands here too, since a
-- row about a child of another one must not be refused in another way than one about a child who does not exist.
create unique index referral_of_child on children.referral (child_id, institution_id);
create unique index assessment_of_child on children.assessment (child_id, institution_id);
create unique index care_plan_of_child on children.care_plan (child_id, institution_id);
create index kin_of_child on children.kin (child_id);
create index referral_of_institution on children.referral (institution_id);
create index referral_of_region on children.referral (region_code);
create index assessment_of_institution on children.assessment (institution_id);
create index assessment_of_region on children.assessment (region_code);
create index care_plan_of_institution on children.care_plan (institution_id);
create index care_plan_of_region on children.care_plan (region_code);
create index kin_of_institution on children.kin (institution_id);
create index kin_of_region on children.kin (region_code);

alter table children.institution_scope enable row level security;
alter table children.institution_scope force row level security;
alter table children.import enable row level security;
alter table children.import force row level security;
alter table children.child enable row level security;
alter table children.child force row level security;
alter table children.referral enable row level security;
alter table children.referral force row level security;
alter table children.assessment enable row level security;
alter table children.assessment force row level security;
alter table children.care_plan enable row level security;
alter table children.care_plan force row level security;
alter table children.kin enable row level security;
alter table children.kin force row level security;

-- Foreign keys and definer functions run as the owner, whom FORCE binds too. The serving process is never the owner.
create policy owner_all on children.institution_scope to merajut_owner using (true) with check (true);
create policy owner_all on children.import to merajut_owner using (true) with check (true);
create policy owner_all on children.child to merajut_owner using (true) with check (true);
create policy owner_all on children.referral to merajut_owner using (true) with check (true);
create policy owner_all on children.assessment to merajut_owner using (true) with check (true);
create policy owner_all on children.care_plan to merajut_owner using (true) with check (true);
create policy owner_all on children.kin to merajut_owner using (true) with check (true);

-- Scopes name no child: the institution's own people, the region's officers, and the handler of Government's events.
create policy seen on children.institution_scope for select to merajut_children using (
    id = (select access.institution())
    or (region_code >= (select access.low()) and region_code < (select access.high()))
    or (select access.is_system()));
create policy copied on children.institution_scope for insert to merajut_children with check ((select access.is_system()));
create policy updated on children.institution_scope for update to merajut_children
    using ((select access.is_system())) with check ((select access.is_system()));

create policy seen on children.import for select to merajut_children using (institution_id = (select access.child_institution()));
create policy made on children.import for insert to merajut_children with check (institution_id = (select access.child_institution()));
create policy undone on children.import for update to merajut_children
    using (institution_id = (select access.child_institution())) with check (institution_id = (select access.child_institution()));

-- The register line: everyone of the institution, the officers of its region.
create policy seen on children.child for select to merajut_children using (
    institution_id = (select access.child_institution())
    or (region_code >= (select access.child_low()) and region_code < (select access.child_high())));
create policy registered on children.child for insert to merajut_children with check (institution_id = (select access.child_institution()));
-- Changed by the head and by who cares for the child; never by an officer.
create policy changed on children.child for update to merajut_children
    using (institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and id = any ((select access.my_children())::uuid[])))
    with check (institution_id = (select access.child_institution()));
-- Only what an import brought can be taken back.
create policy taken_back on children.child for delete to merajut_children using (
    import_id is not null
    and (institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and id = any ((select access.my_children())::uuid[]))));

-- Details: assignment or headship; officers of the region read them.
do $policies$
declare
    detail text;
    cared_for constant text := 'institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and child_id = any ((select access.my_children())::uuid[]))';
begin
    foreach detail in array array['referral', 'assessment', 'care_plan', 'kin'] loop
        execute format('create policy seen on children.%I for select to merajut_children using (%s
            or (region_code >= (select access.child_low()) and region_code < (select access.child_high())))', detail, cared_for);
        execute format('create policy written on children.%I for insert to merajut_children with check (%s)', detail, cared_for);
        execute format('create policy changed on children.%I for update to merajut_children using (%s) with check (%s)', detail, cared_for, cared_for);
        execute format('create policy removed on children.%I for delete to merajut_children using (%s)', detail, cared_for);
    end loop;
end $policies$;

-- Whether the context may open the case: for the trail of a child, which tells more than its register line.
create function children.visible(child uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select from children.child c
        where c.id = visible.child
          and (c.institution_id = (select access.head_institution())
            or (c.institution_id = (select access.child_institution()) and c.id = any ((select access.my_children())::uuid[]))
            or (c.region_code >= (select access.child_low()) and c.region_code < (select access.child_high()))))
$$;

-- Whether an account works in the actor's own institution now.
create function children.works_here(account uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select from identity.account a
        where a.id = works_here.account and a.state = 'active' and a.role in ('lksa-staff', 'lksa-head')
          and a.institution_id = (select access.institution()))
$$;

-- Whether an account can be given a child: staff of the actor's own institution. A head opens every case there without that.
create function children.can_care(account uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select from identity.account a
        where a.id = can_care.account and a.state = 'active' and a.role = 'lksa-staff' and a.institution_id = (select access.institution()))
$$;

-- Keeps access.assignment, by which details open, to what the register line says, and asks whether the actor may assign:
-- the head assigns; who registers a child cares for it until the head decides.
create function children.keep_assignment() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' then
        delete from access.assignment a where a.child_id = old.id;
        return null;
    end if;
    if tg_op = 'UPDATE' and new.assigned_to is not distinct from old.assigned_to then
        return null;
    end if;
    if new.institution_id is distinct from access.head_institution()
       and not (tg_op = 'INSERT' and new.institution_id is not distinct from access.child_institution() and new.assigned_to is not distinct from access.account()) then
        raise exception 'only the head assigns' using errcode = '42501';
    end if;
    if new.assigned_to is not null and not children.can_care(new.assigned_to) then
        raise exception 'not a carer of this institution' using errcode = '42501';
    end if;
    delete from access.assignment a where a.child_id = new.id;
    insert into access.assignment (account_id, child_id) select new.assigned_to, new.id where new.assigned_to is not null;
    return null;
end $$;
create trigger keep_assignment after insert or update of assigned_to or delete on children.child
    for each row execute function children.keep_assignment();

-- The children who have moved with their institution, for the handler that writes each move down. Ids alone: the system sees no child.
create function children.moved(institution uuid) returns table (id uuid, version integer, entry_id uuid)
    language sql stable security definer set search_path = pg_catalog
    as $$ select c.id, c.version, c.entry_id from children.child c where c.institution_id = moved.institution and access.is_system() order by c.id $$;

-- Gives each its next version and the entry of its move. The rows of a case take their scope from the register line (on update cascade)
-- and never by themselves, so that its entry is theirs too.
create function children.write_moves(institution uuid, ids uuid[], entries uuid[]) returns integer
    language sql volatile security definer set search_path = pg_catalog
    as $$ with written as (
              update children.child c set version = c.version + 1, entry_id = m.entry
              from unnest(ids, entries) as m(child, entry)
              where c.id = m.child and c.institution_id = write_moves.institution and access.is_system()
              returning 1)
          select count(*)::integer from written $$;

revoke all on all functions in schema children from public;
grant usage on schema children to merajut_children;
grant execute on function children.works_here, children.can_care, children.moved, children.write_moves to merajut_children;
grant select, insert, update on children.institution_scope to merajut_children;
grant select, insert, delete on children.child, children.referral, children.assessment, children.care_plan, children.kin to merajut_children;
grant select, insert on children.import to merajut_children;
-- Never the scope columns: a row moves to another institution through a function made for it.
grant update (undone_at, version, entry_id) on children.import to merajut_children;
grant update (stage, stage_since, entered_on, entry_reason, sex, birth_year, age_estimated, origin_code, assigned_to, review_due, changed_at,
    nik_token, full_name, nickname, birth_date, birth_place, nik, address_line, version, entry_id) on children.child to merajut_children;
grant update (source, source_name, letter_number, letter_date, reason, completed_at, completed_by, version, entry_id) on children.referral to merajut_children;
grant update (assessed_on, assessor_id, needs, needs_note, family_situation, child_view, completed_at, completed_by, version, entry_id)
    on children.assessment to merajut_children;
grant update (goal, why_not_reunification, activities, responsible_id, review_on, child_view, completed_at, completed_by, version, entry_id)
    on children.care_plan to merajut_children;
grant update (relation, is_guardian, must_not_be_told, name, phone, address, version, entry_id) on children.kin to merajut_children;
