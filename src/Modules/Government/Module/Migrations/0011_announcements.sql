-- Announcements of a region's office to the institutions of a region, or of a head to the own staff. What is said lies in MongoDB, a text for
-- each version under the version's id (as with profiles, decision 0021); that it is said, to whom, and who has read it stands here.

-- The codes that the asker's institution lies in, from the whole country (the empty code) down to its village; nothing for everyone else.
-- As the asker, who sees the own institution: where it lies now, not where it lay at signing in.
create function access.own_regions() returns text[] language plpgsql stable parallel safe
    as $$ begin return (
        select array['', substr(i.region_code, 1, 2), substr(i.region_code, 1, 5), substr(i.region_code, 1, 8), i.region_code]
        from government.institution i where i.id = access.institution()); end $$;
revoke all on function access.own_regions from public;
grant execute on function access.own_regions to merajut_government;

create table government.announcement (
    id uuid primary key,
    -- The office that speaks and the region it speaks to; a head speaks to the own institution instead.
    office_code text collate "C",
    region_code text collate "C",
    institution_id uuid,
    state text collate "C" not null check (state in ('draft', 'published', 'withdrawn')),
    -- Of the newest version, so that a list is searched and sorted here.
    title text not null,
    title_english text,
    title_key text collate "C" not null,
    number integer not null check (number > 0),
    -- Whoever has read this version or a later one has read the announcement.
    read_from integer not null check (read_from between 1 and number),
    pinned boolean not null,
    -- The ordinary order: pinned first, then the newest.
    place bigint not null,
    valid_from date,
    valid_until date,
    published_at timestamptz,
    published_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    version integer not null,
    entry_id uuid not null,
    constraint office_or_head check ((office_code is null) = (region_code is null) and (region_code is null) = (institution_id is not null)),
    constraint period_has_order check (valid_until >= valid_from),
    constraint published_is_said check (state <> 'published' or (published_at is not null and published_by is not null)),
    constraint withdrawn_is_said check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null and withdrawn_reason is not null)),
    unique (id, region_code)
);
create index announcement_of_region on government.announcement (region_code);
create index announcement_of_office on government.announcement (office_code);
create index announcement_of_institution on government.announcement (institution_id);
create index announcement_in_order on government.announcement (place, id);

-- The region is part of the keys that lead here, so that what is out of sight is refused as what does not exist. Checked at the end of the
-- transaction, which may change a draft's region and write another version at once.
create table government.announcement_version (
    id uuid primary key,
    announcement_id uuid not null,
    -- As its announcement's, so that a draft's versions are not seen either; those before it was published stay drafts.
    office_code text collate "C",
    region_code text collate "C",
    institution_id uuid,
    state text collate "C" not null check (state in ('draft', 'published', 'withdrawn')),
    number integer not null check (number > 0),
    saved_at timestamptz not null,
    saved_by uuid not null,
    version integer not null,
    entry_id uuid not null,
    unique nulls not distinct (announcement_id, region_code, number),
    foreign key (announcement_id, region_code) references government.announcement (id, region_code) on update cascade deferrable initially deferred
);

create table government.announcement_reading (
    id uuid primary key,
    announcement_id uuid not null,
    -- The announcement's region, by which officers count; the reader's institution.
    region_code text collate "C",
    institution_id uuid not null,
    account_id uuid not null,
    number integer not null check (number > 0),
    read_at timestamptz not null,
    version integer not null,
    entry_id uuid not null,
    unique nulls not distinct (announcement_id, region_code, account_id),
    foreign key (announcement_id, region_code) references government.announcement (id, region_code)
);
create index reading_of_account on government.announcement_reading (account_id);

alter table government.announcement enable row level security;
alter table government.announcement force row level security;
alter table government.announcement_version enable row level security;
alter table government.announcement_version force row level security;
alter table government.announcement_reading enable row level security;
alter table government.announcement_reading force row level security;
-- Foreign keys run as the owner, whom FORCE binds too.
create policy owner_all on government.announcement to merajut_owner using (true) with check (true);
create policy owner_all on government.announcement_version to merajut_owner using (true) with check (true);
create policy owner_all on government.announcement_reading to merajut_owner using (true) with check (true);

-- Everything by the officers over the office that speaks; once published, by the officers over the region spoken to; while published, by the
-- institutions there. A head's own by the head, and while published by the institution's people, and by nobody else.
do $policies$
declare
    spoken text;
    of_office constant text := 'office_code >= (select access.low()) and office_code < (select access.high())';
    of_region constant text := 'region_code >= (select access.low()) and region_code < (select access.high())';
    of_head constant text := 'institution_id = (select access.institution()) and (select access.role()) = ''lksa-head''';
begin
    foreach spoken in array array['announcement', 'announcement_version'] loop
        execute format('create policy office_reads on government.%I for select to merajut_government using (%s)', spoken, of_office);
        execute format('create policy officer_reads on government.%I for select to merajut_government using (%s and state <> ''draft'')', spoken, of_region);
        execute format('create policy told_reads on government.%I for select to merajut_government
            using (region_code = any ((select access.own_regions())::text[]) and state = ''published'')', spoken);
        execute format('create policy own_reads on government.%I for select to merajut_government
            using (institution_id = (select access.institution()) and state = ''published'')', spoken);
        execute format('create policy head_reads on government.%I for select to merajut_government using (%s)', spoken, of_head);
        execute format('create policy system_reads on government.%I for select to merajut_government using ((select access.is_system()))', spoken);
        execute format('create policy office_writes on government.%I for insert to merajut_government with check (%s and %s)', spoken, of_office, of_region);
        execute format('create policy head_writes on government.%I for insert to merajut_government with check (%s)', spoken, of_head);
        execute format('create policy office_changes on government.%I for update to merajut_government using (%s) with check (%s and %s)', spoken, of_office, of_office, of_region);
        execute format('create policy head_changes on government.%I for update to merajut_government using (%s) with check (%s)', spoken, of_head, of_head);
    end loop;
end $policies$;

create policy own_reads on government.announcement_reading for select to merajut_government
    using (account_id = (select access.account()));
create policy officer_reads on government.announcement_reading for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy head_reads on government.announcement_reading for select to merajut_government
    using (institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');
create policy own_writes on government.announcement_reading for insert to merajut_government
    with check (account_id = (select access.account()) and institution_id = (select access.institution())
        and (region_code is null or region_code = any ((select access.own_regions())::text[])));
create policy own_changes on government.announcement_reading for update to merajut_government
    using (account_id = (select access.account())) with check (account_id = (select access.account()));

grant select, insert on government.announcement, government.announcement_version, government.announcement_reading to merajut_government;
grant update (region_code, state, title, title_english, title_key, number, read_from, pinned, place, valid_from, valid_until, published_at, published_by,
    withdrawn_at, withdrawn_by, withdrawn_reason, version, entry_id) on government.announcement to merajut_government;
grant update (state, version, entry_id) on government.announcement_version to merajut_government;
grant update (number, read_at, version, entry_id) on government.announcement_reading to merajut_government;
