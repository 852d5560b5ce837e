-- Photographs in an institution's profile. Content and preview lie sealed in MongoDB; that there is one, what it shows in words, whether it
-- may be opened and its own key, sealed under the institution's, stand here (decision 0021). The region follows the institution's.
create table government.profile_photo (
    id uuid primary key,
    institution_id uuid not null,
    region_code text collate "C" not null,
    -- What is said to who does not see it.
    alternative text not null check (char_length(alternative) between 1 and 200),
    key bytea not null check (octet_length(key) > 29),
    type text collate "C" not null,
    content_id uuid not null,
    length bigint not null check (length > 0),
    preview_id uuid not null,
    preview_length bigint not null check (preview_length > 0),
    scan text collate "C" not null check (scan in ('waiting', 'clean', 'infected', 'no-verdict', 'released')),
    scanned_at timestamptz,
    threat text,
    released_at timestamptz,
    released_by uuid,
    added_at timestamptz not null,
    added_by uuid not null,
    -- Put back within a day, or its content is swept away.
    removed_at timestamptz,
    removed_by uuid,
    version integer not null,
    entry_id uuid not null,
    check ((removed_at is null) = (removed_by is null)),
    check ((scan = 'released') = (released_at is not null)),
    foreign key (institution_id, region_code) references government.institution (id, region_code) on update cascade
);
create index photo_of_institution on government.profile_photo (institution_id);
create index photo_of_region on government.profile_photo (region_code);
create index photo_to_scan on government.profile_photo (id) where scan = 'waiting';
create index photo_by_content on government.profile_photo (content_id);
create index photo_by_preview on government.profile_photo (preview_id);

alter table government.profile_photo enable row level security;
alter table government.profile_photo force row level security;
-- Foreign keys run as the owner, whom FORCE binds too.
create policy owner_all on government.profile_photo to merajut_owner using (true) with check (true);

-- As the profile: read by the officers of the region and the institution's own people, changed by the officers and the head. The portal's
-- own work scans and sweeps.
create policy officer_reads on government.profile_photo for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy own_reads on government.profile_photo for select to merajut_government
    using (institution_id = (select access.institution()));
create policy system_reads on government.profile_photo for select to merajut_government
    using ((select access.is_system()));
create policy officer_adds on government.profile_photo for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_adds on government.profile_photo for insert to merajut_government
    with check (institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');
create policy officer_changes on government.profile_photo for update to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()))
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_changes on government.profile_photo for update to merajut_government
    using (institution_id = (select access.institution()) and (select access.role()) = 'lksa-head')
    with check (institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');
create policy system_scans on government.profile_photo for update to merajut_government
    using ((select access.is_system())) with check ((select access.is_system()));

grant select, insert on government.profile_photo to merajut_government;
grant update (alternative, scan, scanned_at, threat, released_at, released_by, removed_at, removed_by, version, entry_id)
    on government.profile_photo to merajut_government;
