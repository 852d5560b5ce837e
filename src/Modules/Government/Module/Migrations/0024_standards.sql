-- Standards that institutions are inspected against. A version is a row with its items; a published one never changes, a new one begins as a
-- copy. Written by officers over the whole country, read by every officer and head. Public data of the law and not of anybody: no scope.
create table government.standard (
    id uuid primary key,
    -- The same for all versions of one standard.
    code text collate "C" not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    number integer not null check (number > 0),
    title text not null,
    title_english text not null,
    -- The regulation that it rests on.
    source text not null,
    state text collate "C" not null check (state in ('draft', 'published')),
    begun_at timestamptz not null,
    begun_by uuid not null,
    published_at timestamptz,
    published_by uuid,
    version integer not null,
    entry_id uuid not null,
    constraint published_is_said check ((state = 'published') = (published_at is not null and published_by is not null)),
    unique (code, number)
);
-- Two officers do not draft the same standard beside each other.
create unique index one_draft_of_a_standard on government.standard (code) where state = 'draft';

create table government.standard_item (
    id uuid primary key,
    standard_id uuid not null references government.standard,
    place integer not null check (place > 0),
    section text not null,
    section_english text not null,
    text text not null,
    text_english text not null,
    -- What to look at or ask for.
    guidance text,
    guidance_english text,
    source text,
    weight integer not null check (weight between 1 and 5),
    -- Not met, it puts children in danger: a finding of its own gravity.
    critical boolean not null,
    -- Of a draft, taken off and put back until it is published.
    removed boolean not null default false,
    version integer not null,
    entry_id uuid not null
);
create index item_of_standard on government.standard_item (standard_id, place);

alter table government.standard enable row level security;
alter table government.standard force row level security;
alter table government.standard_item enable row level security;
alter table government.standard_item force row level security;
-- Foreign keys run as the owner, whom FORCE binds too.
create policy owner_all on government.standard to merajut_owner using (true) with check (true);
create policy owner_all on government.standard_item to merajut_owner using (true) with check (true);

-- The empty beginning is the whole country's; the other roles have none.
create policy officer_reads on government.standard for select to merajut_government
    using ((select access.role()) = 'social-officer' and (state = 'published' or (select access.low()) = ''));
create policy head_reads on government.standard for select to merajut_government
    using ((select access.role()) = 'lksa-head' and state = 'published');
create policy country_drafts on government.standard for insert to merajut_government
    with check ((select access.low()) = '' and state = 'draft');
create policy country_changes on government.standard for update to merajut_government
    using ((select access.low()) = '' and state = 'draft') with check ((select access.low()) = '');

create policy officer_reads on government.standard_item for select to merajut_government using ((select access.role()) = 'social-officer');
create policy head_reads on government.standard_item for select to merajut_government using ((select access.role()) = 'lksa-head');
create policy country_drafts on government.standard_item for insert to merajut_government with check ((select access.low()) = '');
create policy country_changes on government.standard_item for update to merajut_government
    using ((select access.low()) = '') with check ((select access.low()) = '');

-- What is published stays as it is, whatever the code above does.
create function government.keep_published_standard() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_table_name = 'standard' then
        if old.state = 'published' then
            raise exception 'a published standard does not change' using errcode = '23514';
        end if;
    elsif exists (select from government.standard s where s.id = new.standard_id and s.state = 'published') then
        raise exception 'an item of a published standard does not change' using errcode = '23514';
    end if;
    return new;
end $$;
revoke all on function government.keep_published_standard from public;
create trigger keep_published before update on government.standard for each row execute function government.keep_published_standard();
create trigger keep_published before insert or update on government.standard_item for each row execute function government.keep_published_standard();

grant select, insert on government.standard, government.standard_item to merajut_government;
grant update (title, title_english, source, state, published_at, published_by, version, entry_id) on government.standard to merajut_government;
grant update (place, section, section_english, text, text_english, guidance, guidance_english, source, weight, critical, removed, version, entry_id)
    on government.standard_item to merajut_government;
