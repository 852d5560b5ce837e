-- What was committed and a subscriber has not confirmed, of the asking module's own events: ids and versions. Below its checkpoint a subscriber has
-- nothing left but what was set aside, and what waits behind that.
create function outbox.underway(sink text, names text[]) returns table (aggregate_id uuid, aggregate_version integer)
    -- Nearly all of the table is below the checkpoint, which the planner cannot know.
    language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off
as $$
declare
    publisher text := regexp_replace(session_user, '^merajut_', '');
    since xid8 := coalesce((select c.xid from outbox.checkpoint c where c.subscriber = sink), '0');
begin
    return query
        select e.aggregate_id, e.aggregate_version from outbox.event e
        where e.xid >= since and e.module = publisher and e.name = any (names)
          and not exists (select from outbox.delivered d where d.handler = sink and d.event_id = e.id)
        union all
        select e.aggregate_id, e.aggregate_version
        from outbox.parked p join outbox.event o on o.id = p.event_id
            join outbox.event e on e.aggregate_id = o.aggregate_id and e.aggregate_version >= o.aggregate_version
        where p.handler = sink and e.xid < since and e.module = publisher and e.name = any (names)
          and not exists (select from outbox.delivered d where d.handler = sink and d.event_id = e.id);
end $$;

revoke all on function outbox.underway from public;
grant execute on function outbox.underway to merajut_government;
