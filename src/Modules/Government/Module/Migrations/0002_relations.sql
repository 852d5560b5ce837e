-- Who stands behind an institution: foundations and their boards, supporters, programmes, agreements. Foundations and supporting
-- organisations are known to the public by law, so every officer reads them; they are changed where they are seated. A natural person's
-- name is sealed, and read where the person's office or gift concerns somebody in sight. A subquery in a policy asks under the asker's own
-- policies: what hangs on an institution in sight is in sight.
create table government.person (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    -- Where the record was made; there it may be corrected.
    region_code text collate "C" not null,
    name bytea not null,
    -- A keyed token of the folded name: it suggests, and never decides, that two are the same.
    name_token bytea not null
);
create index person_by_token on government.person (name_token);

create table government.foundation (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    name text collate "C" not null,
    name_key text collate "C" not null,
    region_code text collate "C" not null,
    ended_on date,
    deed_number text collate "C",
    deed_on date,
    decree_number text collate "C",
    decree_on date
);
create index foundation_by_name on government.foundation (name_key, id);
create index foundation_by_region on government.foundation (region_code, id);

create table government.supporter (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    -- Empty for a natural person, whose name is sealed in the person's record.
    name text collate "C" not null,
    name_key text collate "C" not null,
    region_code text collate "C" not null,
    ended_on date,
    kind text collate "C" not null check (kind in ('company', 'philanthropy', 'religious', 'community', 'agency', 'person')),
    registration_number text collate "C",
    person_id uuid references government.person deferrable initially deferred,
    constraint person_has_no_plain_name check ((kind = 'person') = (person_id is not null) and (kind <> 'person' or name = ''))
);
create index supporter_by_name on government.supporter (name_key, id);
create index supporter_by_region on government.supporter (region_code, id);
create index supporter_of_person on government.supporter (person_id);

create table government.programme (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    name text collate "C" not null,
    name_key text collate "C" not null,
    -- That of who runs it.
    region_code text collate "C" not null,
    ended_on date,
    field text collate "C" not null check (field in ('education', 'health', 'nutrition', 'family', 'skills', 'facilities', 'other')),
    runner_institution_id uuid references government.institution deferrable initially deferred,
    runner_foundation_id uuid references government.foundation deferrable initially deferred,
    runner_supporter_id uuid references government.supporter deferrable initially deferred,
    constraint one_runner check (num_nonnulls(runner_institution_id, runner_foundation_id, runner_supporter_id) = 1)
);
create index programme_by_name on government.programme (name_key, id);
create index programme_by_region on government.programme (region_code, id);
create index programme_of_institution on government.programme (runner_institution_id);
create index programme_of_foundation on government.programme (runner_foundation_id);
create index programme_of_supporter on government.programme (runner_supporter_id);

create table government.agreement (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    -- Its number or title, as written on it.
    name text collate "C" not null,
    name_key text collate "C" not null,
    -- That of who receives.
    region_code text collate "C" not null,
    -- Ended before its time.
    ended_on date,
    recipient_institution_id uuid references government.institution deferrable initially deferred,
    recipient_foundation_id uuid references government.foundation deferrable initially deferred,
    supporter_id uuid not null references government.supporter deferrable initially deferred,
    programme_id uuid references government.programme deferrable initially deferred,
    from_day date not null,
    until_day date,
    constraint one_recipient check (num_nonnulls(recipient_institution_id, recipient_foundation_id) = 1),
    constraint agreement_ends_after_it_begins check (until_day is null or until_day > from_day)
);
create index agreement_by_name on government.agreement (name_key, id);
create index agreement_by_region on government.agreement (region_code, id);
create index agreement_of_institution on government.agreement (recipient_institution_id);
create index agreement_of_foundation on government.agreement (recipient_foundation_id);
create index agreement_of_supporter on government.agreement (supporter_id);
create index agreement_of_programme on government.agreement (programme_id);

create table government.seat (
    id uuid primary key,
    version integer not null,
    entry_id uuid not null,
    person_id uuid not null references government.person deferrable initially deferred,
    foundation_id uuid references government.foundation deferrable initially deferred,
    supporter_id uuid references government.supporter deferrable initially deferred,
    -- That of the foundation or supporter.
    region_code text collate "C" not null,
    role text collate "C" not null check (role in ('patron', 'chair', 'secretary', 'treasurer', 'manager', 'supervisor', 'director')),
    from_day date not null,
    until_day date,
    constraint one_organisation check (num_nonnulls(foundation_id, supporter_id) = 1),
    constraint seat_ends_after_it_begins check (until_day is null or until_day >= from_day)
);
create index seat_of_person on government.seat (person_id);
create index seat_of_foundation on government.seat (foundation_id);
create index seat_of_supporter on government.seat (supporter_id);

alter table government.institution add column foundation_id uuid references government.foundation deferrable initially deferred;
create index institution_of_foundation on government.institution (foundation_id);

do $$
declare relation text;
begin
    foreach relation in array array['person', 'foundation', 'supporter', 'programme', 'agreement', 'seat'] loop
        execute format('alter table government.%I enable row level security', relation);
        execute format('alter table government.%I force row level security', relation);
        execute format('create policy owner_reads on government.%I for select to merajut_owner using (true)', relation);
        execute format('grant select, insert, update on government.%I to merajut_government', relation);
        -- An officer writes within the region, both before and after.
        execute format('create policy officer_enters on government.%I for insert to merajut_government
            with check (region_code >= (select access.low()) and region_code < (select access.high()))', relation);
        execute format('create policy officer_changes on government.%I for update to merajut_government
            using (region_code >= (select access.low()) and region_code < (select access.high()))
            with check (region_code >= (select access.low()) and region_code < (select access.high()))', relation);
    end loop;
    -- What is copied into the graph. Of persons it takes ids, from their offices.
    foreach relation in array array['foundation', 'supporter', 'programme', 'agreement', 'seat'] loop
        execute format('create policy system_reads on government.%I for select to merajut_government using ((select access.is_system()))', relation);
    end loop;
end $$;

create policy officer_reads on government.foundation for select to merajut_government using ((select access.role()) = 'social-officer');
create policy own_reads on government.foundation for select to merajut_government using (
    ((select access.role()) = 'lksa-head' or (select access.role()) = 'lksa-staff') and id in (select i.foundation_id from government.institution i));
create policy administrator_reads on government.foundation for select to merajut_government using ((select access.is_administrator()));

create policy officer_reads on government.agreement for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy own_reads on government.agreement for select to merajut_government using (recipient_institution_id = (select access.institution()));
create policy foundation_reads on government.agreement for select to merajut_government using (
    ((select access.role()) = 'lksa-head' or (select access.role()) = 'lksa-staff')
    and recipient_foundation_id in (select i.foundation_id from government.institution i));
create policy administrator_reads on government.agreement for select to merajut_government using ((select access.is_administrator()));
create policy head_enters on government.agreement for insert to merajut_government
    with check (recipient_institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');
create policy head_changes on government.agreement for update to merajut_government
    using (recipient_institution_id = (select access.institution()) and (select access.role()) = 'lksa-head')
    with check (recipient_institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');

-- Heads choose a supporting organisation when they enter an agreement; a giver who is a person shows only where the gift does.
create policy officer_reads on government.supporter for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy organisation_reads on government.supporter for select to merajut_government using (
    kind <> 'person' and ((select access.role()) = 'social-officer' or (select access.role()) = 'lksa-head' or (select access.is_administrator())));
create policy agreement_reads on government.supporter for select to merajut_government using (
    ((select access.role()) = 'social-officer' or (select access.role()) = 'lksa-head') and id in (select a.supporter_id from government.agreement a));
create policy staff_reads on government.supporter for select to merajut_government using (
    (select access.role()) = 'lksa-staff' and kind <> 'person' and id in (select a.supporter_id from government.agreement a));

create policy officer_reads on government.programme for select to merajut_government using ((select access.role()) = 'social-officer');
create policy own_reads on government.programme for select to merajut_government using (
    ((select access.role()) = 'lksa-head' or (select access.role()) = 'lksa-staff')
    and (runner_institution_id in (select i.id from government.institution i)
        or runner_foundation_id in (select i.foundation_id from government.institution i)
        or id in (select a.programme_id from government.agreement a)));
create policy administrator_reads on government.programme for select to merajut_government using ((select access.is_administrator()));
create policy head_enters on government.programme for insert to merajut_government
    with check (runner_institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');
create policy head_changes on government.programme for update to merajut_government
    using (runner_institution_id = (select access.institution()) and (select access.role()) = 'lksa-head')
    with check (runner_institution_id = (select access.institution()) and (select access.role()) = 'lksa-head');

-- Boards: where they sit, of the foundations of institutions in sight, and of both sides of an agreement in sight. A head sees the board of
-- the own institution's foundation; staff and administrators see none.
create policy officer_reads on government.seat for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy concerned_reads on government.seat for select to merajut_government using (
    (select access.role()) = 'social-officer'
    and (foundation_id in (select i.foundation_id from government.institution i)
        or foundation_id in (select a.recipient_foundation_id from government.agreement a)
        or supporter_id in (select a.supporter_id from government.agreement a)));
create policy head_reads on government.seat for select to merajut_government using (
    (select access.role()) = 'lksa-head' and foundation_id in (select i.foundation_id from government.institution i));

create policy officer_reads on government.person for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy office_reads on government.person for select to merajut_government using (
    ((select access.role()) = 'social-officer' or (select access.role()) = 'lksa-head')
    and (id in (select s.person_id from government.seat s) or id in (select s.person_id from government.supporter s)));

-- What was changed in one entry, for whoever sees it; the rules above, said once more for the owner, whom no policy scopes. Of a foundation
-- and of a supporter the offices on their boards belong to it, for whoever sees the board.
create or replace function government.history(institution uuid, before timestamptz, before_entry uuid, most integer)
    returns table (id uuid, at timestamptz, account_id uuid, role text, use_case text, kind text, bytes bytea)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    entry constant uuid := history.institution;
    own constant uuid := access.institution();
    is_officer constant boolean := access.low() is not null;
    own_foundation uuid;
    is_seen boolean := false;
    sees_more boolean := false;
begin
    select i.foundation_id into own_foundation from government.institution i where i.id = own;

    select coalesce((i.region_code >= access.low() and i.region_code < access.high()) or i.id = own, false) into sees_more
    from government.institution i where i.id = entry;
    if found then
        is_seen := sees_more or access.is_administrator();
    else
        sees_more := false;
        select is_officer or access.is_administrator() or f.id is not distinct from own_foundation,
               coalesce(f.id = own_foundation and access.role() = 'lksa-head', false)
               or coalesce(f.region_code >= access.low() and f.region_code < access.high(), false)
               or exists (select from government.institution i
                          where i.foundation_id = f.id and i.region_code >= access.low() and i.region_code < access.high())
        into is_seen, sees_more
        from government.foundation f where f.id = entry;
        if not found then
            select coalesce(s.region_code >= access.low() and s.region_code < access.high(), false)
                   or exists (select from government.agreement a
                              where a.supporter_id = s.id and a.region_code >= access.low() and a.region_code < access.high()),
                   (s.kind <> 'person' and (is_officer or access.is_administrator() or coalesce(access.role() = 'lksa-head', false)))
                   or ((s.kind <> 'person' or coalesce(access.role() = 'lksa-head', false))
                       and exists (select from government.agreement a
                                   where a.supporter_id = s.id and (a.recipient_institution_id = own or a.recipient_foundation_id = own_foundation)))
            into sees_more, is_seen
            from government.supporter s where s.id = entry;
            if found then
                is_seen := is_seen or sees_more;
            else
                select is_officer or access.is_administrator() or coalesce(p.runner_institution_id = own, false)
                       or coalesce(p.runner_foundation_id = own_foundation, false)
                       or exists (select from government.agreement a
                                  where a.programme_id = p.id and (a.recipient_institution_id = own or a.recipient_foundation_id = own_foundation))
                into is_seen
                from government.programme p where p.id = entry;
                if not found then
                    select coalesce(a.region_code >= access.low() and a.region_code < access.high(), false) or access.is_administrator()
                           or coalesce(a.recipient_institution_id = own, false) or coalesce(a.recipient_foundation_id = own_foundation, false)
                    into is_seen
                    from government.agreement a where a.id = entry;
                end if;
            end if;
        end if;
    end if;

    if not coalesce(is_seen, false) then
        return;
    end if;
    return query
        select e.id, e.at, e.account_id, e.role, e.use_case, e.kind, e.bytes
        from audit.entry e
        where e.kind = 'change' and e.module = 'government'
          and ((e.subject_row = entry and (e.subject_table <> 'government.institution_contact' or sees_more))
               or (sees_more and e.subject_table = 'government.seat'
                   and e.subject_row in (select s.id from government.seat s where s.foundation_id = entry or s.supporter_id = entry)))
          and (e.at, e.id) < (coalesce(history.before, 'infinity'), coalesce(history.before_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by e.at desc, e.id desc
        limit least(history.most, 200);
end $$;
