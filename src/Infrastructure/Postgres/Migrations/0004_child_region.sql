-- The region whose children an officer may open, as the beginning of a code: a child's code is in it when it begins so, since every level
-- has its fixed width (the empty code is the whole country). One call where the half-open range needs two; a policy that no index serves is
-- made for policies beside which each query says its own scope, so that the planner goes by what it knows and not by a guess at a parameter.
create function access.child_region() returns text language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.second_factor', true) = 'true' and current_setting('app.role', true) = 'social-officer'
          then substr(nullif(current_setting('app.region', true), ''), 2) end collate "C"; end $$;
revoke all on function access.child_region() from public;
grant execute on function access.child_region() to merajut_children, merajut_government, merajut_identity;

-- A code of another shape would begin where it does not belong.
alter table identity.account add constraint region_of_officer check (
    region_code ~ '^([0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?)?$');
