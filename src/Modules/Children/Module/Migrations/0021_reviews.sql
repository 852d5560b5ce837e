-- Reviews of care plans (Permensos 30/HUK/2011). What was written stays as it was written: a review that was wrong is struck, and a corrected
-- one stands beside it. So the columns of its content can never be updated.
create table children.plan_review (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    -- The first version of this review; its own id where nothing has been corrected.
    first_id uuid not null,
    corrects uuid,
    -- When the plan that was reviewed had been agreed: a plan that is agreed anew has reviews of its own.
    agreed_at timestamptz not null,
    due_on date not null,
    held_on date not null,
    outcome text not null check (outcome in ('continue', 'change', 'goal-reached')),
    findings bytea not null check (octet_length(findings) > 29),
    child_view bytea not null check (octet_length(child_view) > 29),
    next_due date not null check (next_due > held_on),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    struck_at timestamptz,
    struck_by uuid,
    strike_reason bytea check (octet_length(strike_reason) > 29),
    version integer not null,
    entry_id uuid not null,
    check ((struck_at is null) = (struck_by is null)),
    check ((first_id = id) = (corrects is null)),
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);
create index plan_review_of_child on children.plan_review (child_id);
create index plan_review_of_institution on children.plan_review (institution_id);
create index plan_review_of_region on children.plan_review (region_code);
-- A review is corrected once; the correction itself may be corrected again.
create unique index plan_review_corrected on children.plan_review (corrects, institution_id) where corrects is not null;

alter table children.plan_review enable row level security;
alter table children.plan_review force row level security;
create policy owner_all on children.plan_review to merajut_owner using (true) with check (true);

-- As the other parts of a case: assignment or headship; officers of the region read them. Nothing is deleted.
do $policies$
declare
    cared_for constant text := 'institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and child_id = any ((select access.my_children())::uuid[]))';
begin
    execute format('create policy seen on children.plan_review for select to merajut_children using (%s
        or starts_with(region_code, (select access.child_region())))', cared_for);
    execute format('create policy written on children.plan_review for insert to merajut_children with check (%s)', cared_for);
    execute format('create policy changed on children.plan_review for update to merajut_children using (%s) with check (%s)', cared_for, cared_for);
end $policies$;

grant select, insert on children.plan_review to merajut_children;
grant update (struck_at, struck_by, strike_reason, version, entry_id) on children.plan_review to merajut_children;
