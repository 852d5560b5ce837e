-- What the facts of reviews and of ends of care are made of, for ever, as of cases: one row for each thing that happened. A correction and a
-- strike are rows of their own under the first id of what they are about; nothing sealed stands here but the pseudonym.
create table children.review_event (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    at timestamptz not null,
    kind text not null check (kind in ('held', 'corrected', 'struck')),
    review_id uuid not null,
    due_on date not null,
    held_on date not null,
    days_late integer not null check (days_late >= 0),
    outcome text not null check (outcome in ('continue', 'change', 'goal-reached')),
    sex text not null check (sex in ('female', 'male')),
    birth_year integer not null check (birth_year between 1980 and 2200),
    pseudonym bytea not null check (octet_length(pseudonym) > 29),
    child_version integer not null check (child_version > 0),
    version integer not null,
    entry_id uuid not null
);
create index review_event_of_child on children.review_event (child_id);

create table children.exit_event (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    at timestamptz not null,
    kind text not null check (kind in ('ended', 'corrected', 'taken-back')),
    exit_id uuid not null,
    reason text not null check (reason in ('reunified', 'kin', 'foster-care', 'guardianship', 'adoption', 'independence', 'transferred', 'left-without-leave', 'died', 'other')),
    ended_on date not null,
    days_in_care integer not null check (days_in_care >= 0),
    sex text not null check (sex in ('female', 'male')),
    birth_year integer not null check (birth_year between 1980 and 2200),
    pseudonym bytea not null check (octet_length(pseudonym) > 29),
    child_version integer not null check (child_version > 0),
    version integer not null,
    entry_id uuid not null
);
create index exit_event_of_child on children.exit_event (child_id);

do $policies$
declare
    source text;
begin
    foreach source in array array['review_event', 'exit_event'] loop
        execute format('alter table children.%I enable row level security', source);
        execute format('alter table children.%I force row level security', source);
        execute format('create policy owner_all on children.%I to merajut_owner using (true) with check (true)', source);
        -- The relay alone reads them. Written with the change, by whoever may make it; never changed and never removed.
        execute format('create policy projected on children.%I for select to merajut_children using ((select access.is_system()))', source);
        execute format('create policy happened on children.%I for insert to merajut_children with check (institution_id = (select access.child_institution()))', source);
        execute format('grant select, insert on children.%I to merajut_children', source);
    end loop;
end $policies$;
