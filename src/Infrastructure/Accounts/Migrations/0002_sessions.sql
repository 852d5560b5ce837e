-- Sessions are opened and ended through functions only, so that nobody who serves can bring an ended one back to life.
create function identity.open_session(
    session uuid, account uuid, second_factor boolean, lifetime interval, device text, proof bytea) returns timestamptz
    language sql volatile security definer set search_path = pg_catalog
    as $$ insert into identity.session (id, account_id, role_version, second_factor, expires_at, device, proof)
          select open_session.session, a.id, a.role_version, open_session.second_factor, now() + lifetime, open_session.device, open_session.proof
          from identity.account a where a.id = open_session.account and a.state = 'active'
          on conflict (id) do nothing
          returning opened_at $$;

-- When the same proof opened the session before: the moment it was opened, if it still stands.
create function identity.opened_session(session uuid, account uuid, proof bytea) returns timestamptz
    language sql stable security definer set search_path = pg_catalog
    as $$ select s.opened_at from identity.session s
          where s.id = opened_session.session and s.account_id = opened_session.account and s.proof = opened_session.proof and s.revoked_at is null and s.expires_at > now() $$;

-- Asked on each request and, from time to time, by each circuit. Activity is noted once a minute at most.
create function identity.check_session(session uuid, account uuid, role_version integer, idle interval, active boolean) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    seen timestamptz;
begin
    select s.seen_at into seen
    from identity.session s join identity.account a on a.id = s.account_id
    where s.id = check_session.session and a.id = check_session.account and a.state = 'active' and s.revoked_at is null and s.expires_at > now()
      and s.role_version = check_session.role_version and a.role_version = check_session.role_version and s.seen_at > now() - idle;
    if seen is null then
        return false;
    end if;
    if active and seen < now() - interval '1 minute' then
        update identity.session set seen_at = now() where id = check_session.session;
    end if;
    return true;
end $$;

create function identity.end_session(session uuid, account uuid) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ with ended as (update identity.session set revoked_at = now()
              where id = end_session.session and account_id = end_session.account and revoked_at is null returning 1)
          select exists (select from ended) $$;

-- Every open session of an account, save one that is kept; says how many.
create function identity.end_sessions(account uuid, keep uuid) returns integer
    language sql volatile security definer set search_path = pg_catalog
    as $$ with ended as (update identity.session set revoked_at = now()
              where account_id = end_sessions.account and revoked_at is null and id is distinct from keep returning 1)
          select count(*)::integer from ended $$;

revoke all on all functions in schema identity from public;
