-- Whose children an actor may open is worked out once, on the way in, and kept with the context: policies ask for it in every statement,
-- and what PL/pgSQL does least for is a body that reads one variable (decision 0015).
create or replace function access.enter(
    account uuid, session uuid, role text, institution uuid, region text, role_version integer, second_factor boolean,
    purpose text, use_case text, operation uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform 1
    from identity.session s join identity.account a on a.id = s.account_id
    where s.id = enter.session and a.id = enter.account and a.state = 'active'
      and s.revoked_at is null and s.expires_at > now()
      and s.role_version = enter.role_version and a.role_version = enter.role_version and a.role = enter.role
      and a.institution_id is not distinct from enter.institution
      and a.region_code is not distinct from enter.region
      and s.second_factor >= enter.second_factor;
    if not found then
        raise exception 'session refused' using errcode = 'MA001';
    end if;
    perform set_config('app.account', account::text, true), set_config('app.session', session::text, true),
            set_config('app.role', role, true), set_config('app.institution', coalesce(institution::text, ''), true),
            set_config('app.region', coalesce(':' || region, ''), true),
            set_config('app.child_institution',
                coalesce(case when second_factor and role in ('lksa-staff', 'lksa-head') then institution::text end, ''), true),
            set_config('app.child_region', coalesce(case when second_factor and role = 'social-officer' then ':' || region end, ''), true),
            set_config('app.second_factor', second_factor::text, true), set_config('app.purpose', purpose, true),
            set_config('app.use_case', use_case, true), set_config('app.operation', operation::text, true),
            set_config('app.verified', 'true', true);
end $$;

create or replace function access.enter_system(name text, purpose text, use_case text, operation uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform set_config('app.account', '', true), set_config('app.session', '', true),
            set_config('app.role', 'system', true), set_config('app.institution', '', true), set_config('app.region', '', true),
            set_config('app.child_institution', '', true), set_config('app.child_region', '', true),
            set_config('app.second_factor', 'false', true), set_config('app.purpose', purpose, true),
            set_config('app.use_case', use_case, true), set_config('app.operation', operation::text, true),
            set_config('app.verified', 'true', true);
end $$;

create or replace function access.enter_unverified(account uuid, session uuid, purpose text, use_case text, operation uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform set_config('app.account', coalesce(account::text, ''), true), set_config('app.session', coalesce(session::text, ''), true),
            set_config('app.role', '', true), set_config('app.institution', '', true), set_config('app.region', '', true),
            set_config('app.child_institution', '', true), set_config('app.child_region', '', true),
            set_config('app.second_factor', 'false', true), set_config('app.purpose', purpose, true),
            set_config('app.use_case', use_case, true), set_config('app.operation', operation::text, true),
            set_config('app.verified', 'false', true);
end $$;

create or replace function access.child_institution() returns uuid language plpgsql stable parallel safe
    as $$ begin return nullif(current_setting('app.child_institution', true), '')::uuid; end $$;

-- The region whose children an officer may open, as the beginning of a code: a child's code is in it when it begins so, since every level
-- has its fixed width. The empty code is the whole country.
create function access.child_region() returns text language plpgsql stable parallel safe
    as $$ begin return substr(nullif(current_setting('app.child_region', true), ''), 2) collate "C"; end $$;
revoke all on function access.child_region() from public;
grant execute on function access.child_region() to merajut_children, merajut_government, merajut_identity;

-- A code of another shape would begin where it does not belong.
alter table identity.account add constraint region_of_officer check (
    region_code ~ '^([0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?)?$');
