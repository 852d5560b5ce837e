-- An officer answers for the people of the region's companies as for the heads of its institutions.
create or replace function access.managed_accounts() returns uuid[]
    language sql stable security definer set search_path = pg_catalog
    as $$ select coalesce(array_agg(a.id), '{}') from identity.account a
          where a.id <> access.account() and (
              a.role = 'lksa-staff' and a.institution_id = access.head_institution()
              or a.role = 'lksa-head' and a.scope_region >= access.child_low() and a.scope_region < access.child_high()
              or a.role = 'company' and a.scope_region >= access.child_low() and a.scope_region < access.child_high()
              or a.role in ('social-officer', 'administrator') and access.is_administrator()
                  and current_setting('app.second_factor', true) = 'true') $$;

create policy seen_of_company on identity.account for select using (
    role = 'company' and scope_region >= (select access.child_low()) and scope_region < (select access.child_high()));
create policy invited_of_company on identity.account for insert with check (
    state = 'invited' and role = 'company' and scope_region >= (select access.child_low()) and scope_region < (select access.child_high()));
