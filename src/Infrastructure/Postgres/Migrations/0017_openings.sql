-- Openings of records, counted from the trail for analytics (decision 0026): how often, by hour, role, use case and institution. Neither an account
-- nor a child stands here. Kept as rows, since a child's line may be gone, and an institution elsewhere, by the time they are sent once more.

-- A stretch of the log by the ids of its transactions, cut below the oldest that still ran: nothing can come into it any more. It is recorded,
-- with its rows, before anything of it is sent; its id is the name under which ClickHouse knows it however often it is.
create table audit.opening_batch (
    id uuid primary key default gen_random_uuid(),
    from_xid xid8 not null unique,
    below_xid xid8 not null unique check (below_xid > from_xid),
    cut_at timestamptz not null default clock_timestamp(),
    -- When ClickHouse had all of it.
    sent_at timestamptz
);
create index opening_batch_to_send on audit.opening_batch (below_xid) where sent_at is null;

create table audit.opening_count (
    id uuid primary key default gen_random_uuid(),
    batch_id uuid not null references audit.opening_batch,
    -- Its first instant (UTC).
    hour timestamptz not null,
    role text not null,
    use_case text not null,
    -- Whose records they were; the zero id and no region for a child of whom nothing is left.
    institution_id uuid not null,
    region_code text collate "C" not null,
    -- Answers that showed records of the institution; and how many children these showed, each answer's for itself.
    openings integer not null check (openings > 0),
    records integer not null check (records >= openings),
    unique (batch_id, hour, role, use_case, institution_id, region_code)
);

-- What people were shown, in the order in which it is cut. Of children's ids only the ends of blocks are kept: an index of each would cost
-- every page more than what it is for.
create index entry_of_openings on audit.entry (xid) where kind = 'read' and account_id is not null;
create index entry_child_by_time on audit.entry_child using brin (at) with (autosummarize = on);

alter table audit.opening_batch enable row level security;
alter table audit.opening_batch force row level security;
alter table audit.opening_count enable row level security;
alter table audit.opening_count force row level security;
create policy owner_all on audit.opening_batch to merajut_owner using (true) with check (true);
create policy owner_all on audit.opening_count to merajut_owner using (true) with check (true);
create policy relay_reads on audit.opening_batch for select to merajut_relay using (true);
create policy relay_confirms on audit.opening_batch for update to merajut_relay using (true) with check (true);
create policy relay_reads on audit.opening_count for select to merajut_relay using (true);

-- Counts the next stretch of the log and records it. False when nobody has opened anything since. The log itself the relay cannot read.
create function audit.cut_openings(most integer) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    nothing constant uuid := '00000000-0000-0000-0000-000000000000';
    since xid8;
    below xid8;
    batch uuid;
    first_at timestamptz;
    last_at timestamptz;
begin
    -- One at a time, and on the disk before anything of it is sent: the relay's own connections do not wait for that.
    perform pg_advisory_xact_lock(hashtextextended('audit.cut_openings', 0)), set_config('synchronous_commit', 'on', true);
    since := coalesce((select max(b.below_xid) from audit.opening_batch b), '0');
    if since > pg_snapshot_xmax(pg_current_snapshot()) then
        raise exception 'openings were counted up to %, which this server has not come to: it was restored elsewhere', since using errcode = 'MA005';
    end if;
    below := pg_snapshot_xmin(pg_current_snapshot());
    -- Whole transactions, some thousand entries at a time.
    below := coalesce((
        select ((e.xid::text::bigint + 1)::text)::xid8 from audit.entry e
        where e.kind = 'read' and e.account_id is not null and e.xid >= since and e.xid < below
        order by e.xid offset cut_openings.most - 1 limit 1), below);
    select min(e.at), max(e.at) into first_at, last_at from audit.entry e
    where e.kind = 'read' and e.account_id is not null and e.xid >= since and e.xid < below;
    if first_at is null then
        return false;
    end if;
    insert into audit.opening_batch (from_xid, below_xid) values (since, below) returning id into batch;
    with shown as materialized (
        select distinct e.xid, e.at, e.role, e.use_case, c.child_id
        from audit.entry e join audit.entry_child c on c.entry_id = e.id and c.at = e.at
        where e.kind = 'read' and e.account_id is not null and e.xid >= since and e.xid < below and c.at between first_at and last_at)
    insert into audit.opening_count (batch_id, hour, role, use_case, institution_id, region_code, openings, records)
    select batch, date_trunc('hour', s.at, 'UTC'), s.role, s.use_case, coalesce(p.institution_id, nothing), coalesce(p.region_code, ''), count(distinct s.xid), count(*)
    from shown s left join children.places(array(select distinct child_id from shown)) p on p.child_id = s.child_id
    group by 1, 2, 3, 4, 5, 6;
    return true;
end $$;

-- How far counting and sending are.
create function audit.openings_standing() returns table (below text, cut_at timestamptz, unsent bigint, waiting bigint, oldest timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    since xid8 := coalesce((select max(b.below_xid) from audit.opening_batch b), '0');
begin
    return query
        select (select max(b.below_xid)::text from audit.opening_batch b), (select max(b.cut_at) from audit.opening_batch b),
               (select count(*) from audit.opening_batch b where b.sent_at is null), count(*), min(e.at)
        from audit.entry e where e.kind = 'read' and e.account_id is not null and e.xid >= since;
end $$;

-- The batches whose rows do not hold as many shown children as the log does between their ends: something came in after the cut, or was lost.
create function audit.openings_differing() returns setof uuid
    language sql stable security definer set search_path = pg_catalog
    as $$ with source as (
              select b.id, count(distinct (e.xid, c.child_id)) as records
              from audit.opening_batch b join audit.entry e on e.xid >= b.from_xid and e.xid < b.below_xid and e.kind = 'read' and e.account_id is not null
                  join audit.entry_child c on c.entry_id = e.id and c.at = e.at
              group by b.id),
          kept as (select c.batch_id, sum(c.records) as records from audit.opening_count c group by c.batch_id)
          select coalesce(s.id, k.batch_id) from source s full join kept k on k.batch_id = s.id where s.records is distinct from k.records $$;

revoke all on function audit.cut_openings, audit.openings_standing, audit.openings_differing from public;
grant usage on schema audit to merajut_relay;
grant execute on function audit.cut_openings, audit.openings_standing, audit.openings_differing to merajut_relay;
grant select on audit.opening_batch, audit.opening_count to merajut_relay;
grant update (sent_at) on audit.opening_batch to merajut_relay;
