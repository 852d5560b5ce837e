-- A child is known in the facts by a random uuid, sealed under the child's own key: with the key goes whom the facts are about. Children
-- who were registered before this migration get theirs when their case next moves.
alter table children.child add column pseudonym bytea check (octet_length(pseudonym) > 29);
grant update (pseudonym) on children.child to merajut_children;

-- What happened to each case, for ever: what the facts of analytics are made of, and made anew. It outlives the register line, so that no
-- foreign key leads there, and keeps the region that the institution had then, which no transfer changes.
create table children.case_event (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    at timestamptz not null,
    kind text not null check (kind in ('registered', 'moved', 'withdrawn')),
    from_stage smallint not null check (from_stage between 0 and 8),
    to_stage smallint not null check (to_stage between 0 and 8),
    days_in_stage integer not null check (days_in_stage >= 0),
    sex text not null check (sex in ('female', 'male')),
    birth_year integer not null check (birth_year between 1980 and 2200),
    entry_reason text not null,
    pseudonym bytea not null check (octet_length(pseudonym) > 29),
    child_version integer not null check (child_version > 0),
    version integer not null,
    entry_id uuid not null
);
create index case_event_of_child on children.case_event (child_id);

alter table children.case_event enable row level security;
alter table children.case_event force row level security;
create policy owner_all on children.case_event to merajut_owner using (true) with check (true);
-- The relay alone reads them. Written with the change, by whoever may make it; never changed and never removed.
create policy projected on children.case_event for select to merajut_children using ((select access.is_system()));
create policy happened on children.case_event for insert to merajut_children with check (institution_id = (select access.child_institution()));
grant select, insert on children.case_event to merajut_children;
