-- Documents of a case. Content lies sealed in MongoDB; what there is, whose it is and whether it may be opened stands here, and so does the
-- file's own key, sealed under the child's: with that key goes the content too (decision 0021).
create table children.document (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    kind text not null,
    title bytea not null check (octet_length(title) > 29),
    removed_at timestamptz,
    removed_by uuid,
    version integer not null,
    entry_id uuid not null,
    unique (id, child_id, institution_id, region_code),
    check ((removed_at is null) = (removed_by is null)),
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);

-- One row for each upload; those that came to something are the versions of their document.
create table children.document_file (
    id uuid primary key,
    document_id uuid not null,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    number integer not null check (number > 0),
    state text not null check (state in ('uploading', 'stored', 'refused', 'abandoned', 'erased')),
    sent_length bigint not null check (sent_length > 0),
    begun_at timestamptz not null,
    uploaded_by uuid not null,
    key bytea not null check (octet_length(key) > 29),
    refusal text,
    type text,
    length bigint check (length > 0),
    stored_at timestamptz,
    content_id uuid,
    preview_id uuid,
    preview_length bigint,
    scan text not null check (scan in ('waiting', 'clean', 'infected', 'no-verdict', 'released')),
    scanned_at timestamptz,
    threat text,
    released_at timestamptz,
    released_by uuid,
    release_reason bytea,
    version integer not null,
    entry_id uuid not null,
    check (state not in ('stored', 'erased') or (type is not null and length is not null and stored_at is not null and content_id is not null)),
    check ((preview_id is null) = (preview_length is null)),
    foreign key (document_id, child_id, institution_id, region_code) references children.document (id, child_id, institution_id, region_code) on update cascade
);

create index document_of_child on children.document (child_id);
create index document_of_institution on children.document (institution_id);
create index document_of_region on children.document (region_code);
create index file_of_document on children.document_file (document_id, number);
create index file_of_child on children.document_file (child_id);
create index file_of_institution on children.document_file (institution_id);
create index file_of_region on children.document_file (region_code);
create index file_to_scan on children.document_file (id) where state = 'stored' and scan = 'waiting';
create index file_unfinished on children.document_file (begun_at) where state = 'uploading';
create index file_by_content on children.document_file (content_id) where content_id is not null;
create index file_by_preview on children.document_file (preview_id) where preview_id is not null;

alter table children.document enable row level security;
alter table children.document force row level security;
alter table children.document_file enable row level security;
alter table children.document_file force row level security;
create policy owner_all on children.document to merajut_owner using (true) with check (true);
create policy owner_all on children.document_file to merajut_owner using (true) with check (true);

-- As the other parts of a case: assignment or headship; officers of the region read them. Nothing is deleted: a removed document can be put back.
do $policies$
declare
    detail text;
    cared_for constant text := 'institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and child_id = any ((select access.my_children())::uuid[]))';
begin
    foreach detail in array array['document', 'document_file'] loop
        execute format('create policy seen on children.%I for select to merajut_children using (%s
            or starts_with(region_code, (select access.child_region())))', detail, cared_for);
        execute format('create policy written on children.%I for insert to merajut_children with check (%s)', detail, cared_for);
        execute format('create policy changed on children.%I for update to merajut_children using (%s) with check (%s)', detail, cared_for, cared_for);
    end loop;
end $policies$;

-- The portal's own work scans files and clears up after uploads; of the document itself, and of the child, it sees nothing.
create policy kept on children.document_file for select to merajut_children using ((select access.is_system()));
create policy looked_after on children.document_file for update to merajut_children
    using ((select access.is_system())) with check ((select access.is_system()));

grant select, insert on children.document, children.document_file to merajut_children;
grant update (kind, title, removed_at, removed_by, version, entry_id) on children.document to merajut_children;
grant update (state, refusal, type, length, stored_at, content_id, preview_id, preview_length, scan, scanned_at, threat, released_at, released_by,
    release_reason, version, entry_id) on children.document_file to merajut_children;
