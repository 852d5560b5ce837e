-- What officers decided about early warnings. Warnings themselves are worked out when they are asked for; a judgement quiets one until its day,
-- or until it has become worse. Append-only: a judgement is followed by another, and never changed.
create table government.warning_judgement (
    id uuid primary key,
    institution_id uuid not null,
    region_code text collate "C" not null,
    rule text collate "C" not null,
    -- How bad it was when it was judged.
    measure integer not null,
    decision text collate "C" not null check (decision in ('acting', 'watching', 'no-concern')),
    -- Sealed under the institution's key, since it may name people.
    reason bytea not null,
    until date not null,
    judged_at timestamptz not null,
    judged_by uuid not null,
    version integer not null,
    entry_id uuid not null,
    foreign key (institution_id, region_code) references government.institution (id, region_code) on update cascade
);
create index judgement_of_institution on government.warning_judgement (institution_id, rule, judged_at desc);
create index judgement_of_region on government.warning_judgement (region_code);

alter table government.warning_judgement enable row level security;
alter table government.warning_judgement force row level security;
-- Foreign keys run as the owner, whom FORCE binds too.
create policy owner_all on government.warning_judgement to merajut_owner using (true) with check (true);
create policy officer_reads on government.warning_judgement for select to merajut_government
    using (region_code >= (select access.low()) and region_code < (select access.high()));
create policy officer_judges on government.warning_judgement for insert to merajut_government
    with check (region_code >= (select access.low()) and region_code < (select access.high()));
grant select, insert on government.warning_judgement to merajut_government;
