-- Where children are in care: for the counting of openings, which runs as the owner. Of one whose line is gone, where it was last. No login may
-- ask it.
create function children.places(asked uuid[]) returns table (child_id uuid, institution_id uuid, region_code text)
    language sql stable set search_path = pg_catalog
    as $$ select c.id, c.institution_id, c.region_code from children.child c where c.id = any (asked)
          union all
          (select distinct on (e.child_id) e.child_id, e.institution_id, e.region_code from children.case_event e
           where e.child_id = any (asked) and not exists (select from children.child c where c.id = e.child_id)
           order by e.child_id, e.at desc, e.id desc) $$;
revoke all on function children.places from public;
