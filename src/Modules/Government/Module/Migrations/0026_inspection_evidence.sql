-- Pictures taken at a visit, as evidence of an item. Content and preview lie sealed in MongoDB; that there is one, what it shows, whether it may
-- be opened and its own key stand here (decision 0021). A head sees them once the inspection is reported.
create table government.inspection_evidence (
    id uuid primary key,
    inspection_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    item_id uuid not null references government.standard_item,
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
    told boolean not null default false,
    added_at timestamptz not null,
    added_by uuid not null,
    removed_at timestamptz,
    removed_by uuid,
    version integer not null,
    entry_id uuid not null,
    check ((removed_at is null) = (removed_by is null)),
    check ((scan = 'released') = (released_at is not null)),
    foreign key (inspection_id, region_code) references government.inspection (id, region_code) on update cascade
);
create index evidence_of_inspection on government.inspection_evidence (inspection_id);
create index evidence_to_scan on government.inspection_evidence (id) where scan = 'waiting';
create index evidence_by_content on government.inspection_evidence (content_id);
create index evidence_by_preview on government.inspection_evidence (preview_id);

alter table government.inspection_evidence enable row level security;
alter table government.inspection_evidence force row level security;
-- Foreign keys run as the owner, whom FORCE binds too.
create policy owner_all on government.inspection_evidence to merajut_owner using (true) with check (true);
create policy officer_reads on government.inspection_evidence for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_reads on government.inspection_evidence for select to merajut_government
    using (institution_id = (select access.institution()) and (select access.role()) = 'lksa-head' and told);
create policy system_reads on government.inspection_evidence for select to merajut_government using ((select access.is_system()));
create policy officer_adds on government.inspection_evidence for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy officer_changes on government.inspection_evidence for update to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()))
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
create policy system_scans on government.inspection_evidence for update to merajut_government
    using ((select access.is_system())) with check ((select access.is_system()));

grant select, insert on government.inspection_evidence to merajut_government;
grant update (scan, scanned_at, threat, released_at, released_by, told, removed_at, removed_by, version, entry_id) on government.inspection_evidence to merajut_government;
