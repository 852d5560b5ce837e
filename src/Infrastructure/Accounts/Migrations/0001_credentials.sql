-- How somebody signs in. Nobody who serves can read or write these tables: before sign-in, and for one's own means of signing in, the
-- portal goes through functions that return one account.
create table identity.credential (
    account_id uuid primary key references identity.account,
    password_hash text,
    security_stamp text not null,
    authenticator_key bytea,
    second_factor boolean not null default false,
    -- The last TOTP step that was accepted; none at or before it is accepted again (RFC 6238 section 5.2).
    last_step bigint not null default 0,
    recovery_hashes text[] not null default '{}',
    language text not null default 'id' check (language in ('id', 'en'))
);

-- Failures by e-mail as typed, known or not, and by network address, both as keyed tokens: that an e-mail is locked tells nobody
-- whether it has an account.
create table identity.attempt (
    key bytea primary key,
    failed integer not null default 0,
    locked_until timestamptz,
    since timestamptz not null default now()
);
create index attempt_by_age on identity.attempt (since);

alter table identity.credential enable row level security;
alter table identity.credential force row level security;
alter table identity.attempt enable row level security;
alter table identity.attempt force row level security;
create policy owner_all on identity.credential to merajut_owner using (true) with check (true);
create policy owner_all on identity.attempt to merajut_owner using (true) with check (true);

create type identity.known as (
    id uuid, email_token bytea, email bytea, display_name bytea, role text, role_version integer, institution_id uuid, region_code text,
    state text, demo boolean, version integer, entry_id uuid, language text, password_hash text, security_stamp text, authenticator_key bytea,
    second_factor boolean, last_step bigint, recovery_hashes text[], failed integer, locked_until timestamptz);

-- Holds everybody else who tries the same e-mail until the transaction ends, so that tries in parallel are counted one by one.
create function identity.hold(email bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    delete from identity.attempt where key in (
        select a.key from identity.attempt a
        where a.since < now() - interval '1 day' and coalesce(a.locked_until, '-infinity') < now() and a.key <> email
        limit 10 for update skip locked);
    insert into identity.attempt (key) values (email) on conflict do nothing;
    perform 1 from identity.attempt where key = email for update;
end $$;

create function identity.known(account uuid) returns setof identity.known
    language sql stable security definer set search_path = pg_catalog
    as $$ select a.id, a.email_token, a.email, a.display_name, a.role, a.role_version, a.institution_id, a.region_code, a.state, a.demo,
                 a.version, a.entry_id, coalesce(c.language, 'id'), c.password_hash, c.security_stamp, c.authenticator_key,
                 coalesce(c.second_factor, false), coalesce(c.last_step, 0), coalesce(c.recovery_hashes, '{}'), t.failed, t.locked_until
          from identity.account a
          left join identity.credential c on c.account_id = a.id
          left join identity.attempt t on t.key = a.email_token
          where a.id = account $$;

-- Only an account that can sign in; one row or none.
create function identity.find_by_email(email bytea) returns setof identity.known
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform identity.hold(email);
    return query select k.* from identity.account a cross join lateral identity.known(a.id) k
                 where a.email_token = find_by_email.email and a.state = 'active';
end $$;

create function identity.find_by_id(account uuid) returns setof identity.known
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform identity.hold(a.email_token) from identity.account a where a.id = account;
    return query select k.* from identity.known(account) k;
end $$;

create function identity.save_credential(
    account uuid, password_hash text, security_stamp text, authenticator_key bytea, second_factor boolean, last_step bigint,
    recovery_hashes text[], language text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    insert into identity.credential as c
    values (account, save_credential.password_hash, save_credential.security_stamp, save_credential.authenticator_key,
            save_credential.second_factor, save_credential.last_step, save_credential.recovery_hashes, save_credential.language)
    on conflict (account_id) do update set
        password_hash = excluded.password_hash, security_stamp = excluded.security_stamp, authenticator_key = excluded.authenticator_key,
        second_factor = excluded.second_factor, last_step = excluded.last_step, recovery_hashes = excluded.recovery_hashes,
        language = excluded.language;
    return true;
end $$;

-- The failures of one e-mail; null when there was none.
create function identity.attempts(email bytea) returns table (failed integer, locked_until timestamptz)
    language sql stable security definer set search_path = pg_catalog
    as $$ select a.failed, a.locked_until from identity.attempt a where a.key = email $$;

create function identity.save_attempts(email bytea, failed integer, locked_until timestamptz) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ update identity.attempt set failed = save_attempts.failed, locked_until = save_attempts.locked_until, since = now()
          where key = email returning true $$;

-- A failure from a network address. Past the given number within a quarter of an hour every further one doubles the wait, up to an hour.
create function identity.brake(address bytea, most integer) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ insert into identity.attempt as a (key, failed) values (address, 1)
          on conflict (key) do update set
              failed = case when a.since < now() - interval '15 minutes' and coalesce(a.locked_until, '-infinity') < now() then 1 else a.failed + 1 end,
              since = case when a.since < now() - interval '15 minutes' and coalesce(a.locked_until, '-infinity') < now() then now() else a.since end,
              locked_until = case when a.since >= now() - interval '15 minutes' and a.failed + 1 >= most
                  then now() + least(interval '30 seconds' * power(2, least(a.failed + 1 - most, 8)), interval '1 hour') end
          returning true $$;

revoke all on all functions in schema identity from public;
