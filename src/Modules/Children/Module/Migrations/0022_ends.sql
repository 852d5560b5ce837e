-- Why the care of a child ended, and when. As of reviews: what was written stays, a wrong one is struck and a corrected one stands beside it.
-- Cases that ended before this was asked have none.
create table children.care_end (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    first_id uuid not null,
    corrects uuid,
    reason text not null check (reason in ('reunified', 'kin', 'foster-care', 'guardianship', 'adoption', 'independence', 'transferred', 'left-without-leave', 'died', 'other')),
    other bytea check (octet_length(other) > 29),
    ended_on date not null,
    -- Where the case stood, so that it can be put back there.
    from_stage smallint not null check (from_stage between 1 and 8),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    struck_at timestamptz,
    struck_by uuid,
    strike_reason bytea check (octet_length(strike_reason) > 29),
    version integer not null,
    entry_id uuid not null,
    check ((reason = 'other') = (other is not null)),
    check ((struck_at is null) = (struck_by is null)),
    check ((first_id = id) = (corrects is null)),
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);
create index care_end_of_child on children.care_end (child_id);
create index care_end_of_institution on children.care_end (institution_id);
create index care_end_of_region on children.care_end (region_code);
create unique index care_end_corrected on children.care_end (corrects, institution_id) where corrects is not null;
-- Care ends once, until that is taken back.
create unique index care_end_that_counts on children.care_end (child_id, institution_id) where struck_at is null;

alter table children.care_end enable row level security;
alter table children.care_end force row level security;
create policy owner_all on children.care_end to merajut_owner using (true) with check (true);

do $policies$
declare
    cared_for constant text := 'institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and child_id = any ((select access.my_children())::uuid[]))';
begin
    execute format('create policy seen on children.care_end for select to merajut_children using (%s
        or starts_with(region_code, (select access.child_region())))', cared_for);
    execute format('create policy written on children.care_end for insert to merajut_children with check (%s)', cared_for);
    execute format('create policy changed on children.care_end for update to merajut_children using (%s) with check (%s)', cared_for, cared_for);
end $policies$;

grant select, insert on children.care_end to merajut_children;
grant update (struck_at, struck_by, strike_reason, version, entry_id) on children.care_end to merajut_children;
