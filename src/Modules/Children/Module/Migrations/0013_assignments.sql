-- Who cares for a child is kept as of now alone (child.assigned_to). What happened is kept here, for ever, as of cases: what the facts of
-- assignments are made of. No carer is named: how many cases he or she had then is what may be counted.
create table children.assignment_event (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    at timestamptz not null,
    kind text not null check (kind in ('given', 'returned')),
    stage smallint not null check (stage between 1 and 8),
    caseload integer not null check (caseload >= 0),
    pseudonym bytea not null check (octet_length(pseudonym) > 29),
    child_version integer not null check (child_version > 0),
    version integer not null,
    entry_id uuid not null
);
create index assignment_event_of_child on children.assignment_event (child_id);

alter table children.assignment_event enable row level security;
alter table children.assignment_event force row level security;
create policy owner_all on children.assignment_event to merajut_owner using (true) with check (true);
-- The relay alone reads them. Written with the change, by whoever may make it; never changed and never removed.
create policy projected on children.assignment_event for select to merajut_children using ((select access.is_system()));
create policy happened on children.assignment_event for insert to merajut_children with check (institution_id = (select access.child_institution()));
grant select, insert on children.assignment_event to merajut_children;
