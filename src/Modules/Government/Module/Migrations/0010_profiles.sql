-- What an institution says of itself, in versions. The text of each version lies in MongoDB under the version's id; which versions there are,
-- who saved them and which is the newest stands here (as with files, decision 0021). The region follows the institution's.
create table government.profile (
    id uuid not null,
    region_code text collate "C" not null,
    number integer not null check (number > 0),
    version integer not null,
    entry_id uuid not null,
    primary key (id, region_code),
    foreign key (id, region_code) references government.institution (id, region_code) on update cascade
);

create table government.profile_version (
    id uuid primary key,
    institution_id uuid not null,
    region_code text collate "C" not null,
    number integer not null check (number > 0),
    restored_from integer check (restored_from > 0),
    saved_at timestamptz not null,
    saved_by uuid not null,
    version integer not null,
    entry_id uuid not null,
    foreign key (institution_id, region_code) references government.institution (id, region_code) on update cascade
);
create unique index profile_version_of_institution on government.profile_version (institution_id, region_code, number);

alter table government.profile enable row level security;
alter table government.profile force row level security;
alter table government.profile_version enable row level security;
alter table government.profile_version force row level security;
-- Foreign keys run as the owner, whom FORCE binds too.
create policy owner_all on government.profile to merajut_owner using (true) with check (true);
create policy owner_all on government.profile_version to merajut_owner using (true) with check (true);

-- Read by the officers of the region and the institution's own people; written by the officers and the head.
create policy officer_reads on government.profile for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy own_reads on government.profile for select to merajut_government
    using (id = (select access.institution()));
create policy officer_writes on government.profile for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_writes on government.profile for insert to merajut_government
    with check (id = (select access.institution()) and (select access.role()) = 'lksa-head');
create policy officer_changes on government.profile for update to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()))
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_changes on government.profile for update to merajut_government
    using (id = (select access.institution()) and (select access.role()) = 'lksa-head')
    with check (id = (select access.institution()) and (select access.role()) = 'lksa-head');

create policy officer_reads on government.profile_version for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy own_reads on government.profile_version for select to merajut_government
    using (institution_id = (select access.institution()));
create policy system_reads on government.profile_version for select to merajut_government
    using ((select access.is_system()));
create policy officer_writes on government.profile_version for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_writes on government.profile_version for insert to merajut_government
    with check (institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');

grant select, insert on government.profile, government.profile_version to merajut_government;
grant update (number, version, entry_id) on government.profile to merajut_government;
