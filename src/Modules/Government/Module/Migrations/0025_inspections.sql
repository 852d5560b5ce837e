-- Inspections of institutions against one version of a standard: planned, carried out item by item, reported with findings, answered by the
-- head, closed. What is written in words may name people and is sealed under the institution's key. The region is part of the keys that lead
-- here, follows the institution's, and is what the policies decide by. A head sees what was announced or reported, and nothing before.
create table government.inspection (
    id uuid primary key,
    institution_id uuid not null,
    region_code text collate "C" not null,
    standard_id uuid not null references government.standard,
    kind text collate "C" not null check (kind in ('regular', 'follow-up', 'complaint')),
    state text collate "C" not null check (state in ('planned', 'underway', 'reported', 'closed', 'cancelled')),
    announced boolean not null,
    planned_on date not null,
    -- Who plans it and carries it out.
    officer_id uuid not null,
    started_at timestamptz,
    reported_at timestamptz,
    reported_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    -- Why it was cancelled, or what is said at its closing.
    end_note bytea,
    summary bytea,
    -- Weighted points reached and to be reached, set when it is reported.
    points integer check (points between 0 and points_possible),
    points_possible integer check (points_possible > 0),
    -- Laid before the office of this region, above the one that inspects.
    escalated_to text collate "C",
    escalated_at timestamptz,
    escalated_by uuid,
    escalation_reason bytea,
    -- The grade that followed from it.
    grade text collate "C" check (grade in ('a', 'b', 'c', 'none')),
    graded_until date,
    graded_at timestamptz,
    graded_by uuid,
    version integer not null,
    entry_id uuid not null,
    constraint started_is_said check ((state in ('planned', 'cancelled')) or started_at is not null),
    constraint reported_is_said check ((state in ('reported', 'closed')) = (reported_at is not null and reported_by is not null and points_possible is not null)),
    constraint ended_is_said check ((state in ('closed', 'cancelled')) = (ended_at is not null and ended_by is not null)),
    constraint escalated_is_said check ((escalated_to is null) = (escalated_at is null) and (escalated_to is null) = (escalation_reason is null)),
    constraint graded_is_said check ((grade is null) = (graded_at is null) and (grade is null or state = 'closed')),
    unique (id, region_code),
    foreign key (institution_id, region_code) references government.institution (id, region_code) on update cascade
);
create index inspection_of_institution on government.inspection (institution_id, planned_on);
create index inspection_of_region on government.inspection (region_code, planned_on);
create index inspection_escalated on government.inspection (escalated_to) where escalated_to is not null;

create table government.inspection_answer (
    id uuid primary key,
    inspection_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    item_id uuid not null references government.standard_item,
    result text collate "C" not null check (result in ('met', 'partly', 'not-met', 'not-applicable')),
    note bytea,
    answered_at timestamptz not null,
    answered_by uuid not null,
    -- The sending that wrote it: sent again it writes nothing.
    sending uuid not null,
    -- The inspection was reported: now the head reads it.
    told boolean not null default false,
    version integer not null,
    entry_id uuid not null,
    unique (inspection_id, region_code, item_id),
    foreign key (inspection_id, region_code) references government.inspection (id, region_code) on update cascade
);

create table government.finding (
    id uuid primary key,
    inspection_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    item_id uuid not null references government.standard_item,
    gravity text collate "C" not null check (gravity in ('minor', 'major', 'critical')),
    description bytea not null,
    -- What the institution has to do.
    action bytea not null,
    due_on date not null,
    state text collate "C" not null check (state in ('draft', 'open', 'answered', 'resolved')),
    version integer not null,
    entry_id uuid not null,
    unique (id, region_code),
    unique (inspection_id, region_code, item_id),
    foreign key (inspection_id, region_code) references government.inspection (id, region_code) on update cascade
);
create index finding_of_institution on government.finding (institution_id) where state in ('open', 'answered');
create index finding_of_region on government.finding (region_code, due_on) where state in ('open', 'answered');

-- What was said about a finding after the report, and nothing of it changes.
create table government.finding_word (
    id uuid primary key,
    finding_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    kind text collate "C" not null check (kind in ('answer', 'accept', 'return', 'extend')),
    text bytea,
    -- The day that an extension or a return sets.
    due_on date,
    said_at timestamptz not null,
    said_by uuid not null,
    version integer not null,
    entry_id uuid not null,
    foreign key (finding_id, region_code) references government.finding (id, region_code) on update cascade
);
create index word_of_finding on government.finding_word (finding_id, said_at);

do $policies$
declare
    kept text;
    of_region constant text := 'region_code >= (select access.low()) and region_code < (select access.high())';
    of_head constant text := 'institution_id = (select access.institution()) and (select access.role()) = ''lksa-head''';
begin
    foreach kept in array array['inspection', 'inspection_answer', 'finding', 'finding_word'] loop
        execute format('alter table government.%I enable row level security', kept);
        execute format('alter table government.%I force row level security', kept);
        -- Foreign keys run as the owner, whom FORCE binds too.
        execute format('create policy owner_all on government.%I to merajut_owner using (true) with check (true)', kept);
        execute format('create policy officer_reads on government.%I for select to merajut_government using (%s)', kept, of_region);
        execute format('create policy officer_writes on government.%I for insert to merajut_government with check (%s)', kept, of_region);
    end loop;
    foreach kept in array array['inspection', 'inspection_answer', 'finding'] loop
        execute format('create policy officer_changes on government.%I for update to merajut_government using (%s) with check (%s)', kept, of_region, of_region);
    end loop;
    execute format('create policy head_reads on government.inspection for select to merajut_government using (%s and (announced or state in (''reported'', ''closed'')))', of_head);
    execute format('create policy head_reads on government.inspection_answer for select to merajut_government using (%s and told)', of_head);
    execute format('create policy head_reads on government.finding for select to merajut_government using (%s and state <> ''draft'')', of_head);
    execute format('create policy head_answers on government.finding for update to merajut_government using (%s and state = ''open'') with check (%s and state = ''answered'')', of_head, of_head);
    execute format('create policy head_reads on government.finding_word for select to merajut_government using (%s)', of_head);
    execute format('create policy head_says on government.finding_word for insert to merajut_government with check (%s and kind = ''answer'')', of_head);
    execute 'create policy system_reads on government.inspection for select to merajut_government using ((select access.is_system()))';
end $policies$;

grant select, insert on government.inspection, government.inspection_answer, government.finding, government.finding_word to merajut_government;
grant update (kind, state, announced, planned_on, officer_id, started_at, reported_at, reported_by, ended_at, ended_by, end_note, summary, points, points_possible,
    escalated_to, escalated_at, escalated_by, escalation_reason, grade, graded_until, graded_at, graded_by, version, entry_id) on government.inspection to merajut_government;
grant update (result, note, answered_at, answered_by, sending, told, version, entry_id) on government.inspection_answer to merajut_government;
grant update (gravity, description, action, due_on, state, version, entry_id) on government.finding to merajut_government;
