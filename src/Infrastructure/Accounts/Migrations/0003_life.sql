-- One-time codes, printed or sent: an invitation, a new password, a replacement of the second factor. Only the hash is kept; the letter
-- holds the code sealed under the person's key until it has been sent.
create table identity.code (
    id uuid primary key,
    account_id uuid not null references identity.account,
    kind text not null check (kind in ('invitation', 'password', 'second-factor')),
    hash bytea not null,
    letter bytea,
    letter_due timestamptz not null default now(),
    issued_by uuid,
    issued_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    voided_at timestamptz,
    version integer not null default 1,
    entry_id uuid not null
);
create unique index code_by_hash on identity.code (hash);
create index code_of_account on identity.code (account_id, kind);
create index letter_waiting on identity.code (letter_due) where letter is not null;

-- Somebody who knows the password has lost the second factor and asks for another: decided by another person.
create table identity.request (
    id uuid primary key,
    account_id uuid not null references identity.account,
    asked_at timestamptz not null default now(),
    state text not null check (state in ('open', 'approved', 'declined')),
    decided_by uuid,
    decided_at timestamptz,
    version integer not null default 1,
    entry_id uuid not null,
    constraint never_oneself check (decided_by is distinct from account_id)
);
create unique index one_open_request on identity.request (account_id) where state = 'open';

alter table identity.code enable row level security;
alter table identity.code force row level security;
alter table identity.request enable row level security;
alter table identity.request force row level security;
create policy owner_all on identity.code to merajut_owner using (true) with check (true);
create policy owner_all on identity.request to merajut_owner using (true) with check (true);

-- Whom the actor answers for: a head the staff of the institution, an officer the heads of the region, an administrator the officers and
-- the other administrators. Never oneself, and nobody without a second factor.
create function access.managed_accounts() returns uuid[]
    language sql stable security definer set search_path = pg_catalog
    as $$ select coalesce(array_agg(a.id), '{}') from identity.account a
          where a.id <> access.account() and (
              a.role = 'lksa-staff' and a.institution_id = access.head_institution()
              or a.role = 'lksa-head' and a.scope_region >= access.child_low() and a.scope_region < access.child_high()
              or a.role in ('social-officer', 'administrator') and access.is_administrator()
                  and current_setting('app.second_factor', true) = 'true') $$;

-- What one may see: oneself, whom one answers for, the others of one's institution as its head, and everybody as an administrator.
create policy seen on identity.account for select using (
    id = (select access.account())
    or institution_id = (select access.head_institution())
    or role = 'lksa-head' and scope_region >= (select access.child_low()) and scope_region < (select access.child_high())
    or (select access.is_administrator()));
create policy invited on identity.account for insert with check (
    state = 'invited' and (
        role = 'lksa-staff' and institution_id = (select access.head_institution())
        or role = 'lksa-head' and scope_region >= (select access.child_low()) and scope_region < (select access.child_high())
        or role in ('social-officer', 'administrator') and (select access.is_administrator())
        or role = 'administrator' and (select access.is_system())));
create policy managed on identity.account for update
    using (id = any ((select access.managed_accounts())::uuid[]))
    with check (id = any ((select access.managed_accounts())::uuid[]));
-- That an e-mail signs in elsewhere is told to the holder of a code alone (identity.activate): whoever manages accounts would otherwise
-- hear it from the duplicate-key error of an account out of sight. Not a definer, so that it knows who writes.
create function identity.keep_addresses_apart() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if current_user <> 'merajut_owner' and new.state = 'active' and (old.state <> 'active' or new.email_token <> old.email_token) then
        raise exception 'an address comes to sign in by a code alone' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger keep_addresses_apart before update of state, email_token on identity.account
    for each row execute function identity.keep_addresses_apart();

create policy seen on identity.session for select using (
    account_id = (select access.account()) or account_id = any ((select access.managed_accounts())::uuid[]));
create policy seen on identity.code for select using (account_id = any ((select access.managed_accounts())::uuid[]));
create policy issued on identity.code for insert with check (
    account_id = any ((select access.managed_accounts())::uuid[]) or kind = 'invitation' and (select access.is_system()));
create policy voided on identity.code for update
    using (account_id = any ((select access.managed_accounts())::uuid[]))
    with check (account_id = any ((select access.managed_accounts())::uuid[]));
create policy seen on identity.request for select using (account_id = any ((select access.managed_accounts())::uuid[]));
create policy decided on identity.request for update
    using (account_id = any ((select access.managed_accounts())::uuid[]))
    with check (account_id = any ((select access.managed_accounts())::uuid[]) and decided_by = (select access.account()));

-- The accounts of an institution whose scope is not where it stands now, held until the transaction ends, and the move of one of them:
-- for the handler of the register's events, which writes each move down.
create function identity.left_behind(institution uuid, region text) returns table (id uuid, scope_region text, version integer, entry_id uuid)
    language sql volatile security definer set search_path = pg_catalog
    as $$ select a.id, a.scope_region, a.version, a.entry_id from identity.account a
          where a.institution_id = left_behind.institution and a.scope_region is distinct from left_behind.region and access.is_system()
          order by a.id for update of a $$;

create function identity.move_account(account uuid, region text, entry uuid) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ update identity.account set scope_region = move_account.region, version = version + 1, entry_id = entry
          where id = move_account.account and institution_id is not null and access.is_system() returning true $$;

-- A code that can still be used. Held until the transaction ends, so that it is used once.
create function identity.open_code(hash bytea) returns table (id uuid, account_id uuid, kind text, version integer, entry_id uuid)
    language sql volatile security definer set search_path = pg_catalog
    as $$ select c.id, c.account_id, c.kind, c.version, c.entry_id from identity.code c join identity.account a on a.id = c.account_id
          where c.hash = open_code.hash and c.used_at is null and c.voided_at is null and c.expires_at > now()
            and a.state = case c.kind when 'invitation' then 'invited' else 'active' end
          for update of c $$;

create function identity.use_code(code uuid, entry uuid) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ update identity.code set used_at = now(), letter = null, version = version + 1, entry_id = entry
          where id = use_code.code and used_at is null returning true $$;

-- For a password that was forgotten, at most one in five minutes; whoever answers for the account issues codes under the policies.
create function identity.issue_password_code(code uuid, account uuid, hash bytea, letter bytea, lifetime interval, entry uuid) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ with issued as (
              insert into identity.code (id, account_id, kind, hash, letter, expires_at, entry_id)
              select code, account, 'password', issue_password_code.hash, issue_password_code.letter, now() + lifetime, entry
              where not exists (select from identity.code c where c.account_id = account and c.kind = 'password'
                                    and c.issued_at > now() - interval '5 minutes' and c.issued_by is null)
              returning 1)
          select exists (select from issued) $$;

-- False when another account signs in by the same e-mail: told to the holder of the code alone.
create function identity.activate(account uuid, entry uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    update identity.account set state = 'active', version = version + 1, entry_id = entry where id = activate.account and state = 'invited';
    return found;
exception when unique_violation then
    return false;
end $$;

-- One open request for an account; asking again changes nothing.
create function identity.ask(request uuid, account uuid, entry uuid) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ with asked as (insert into identity.request (id, account_id, state, entry_id) values (request, account, 'open', entry)
              on conflict (account_id) where state = 'open' do nothing returning 1)
          select exists (select from asked) $$;

-- The letter that has waited longest, with what it needs; not given to anybody else, or tried again, for a minute.
create function identity.take_letter() returns table (
    id uuid, account_id uuid, kind text, email bytea, display_name bytea, language text, letter bytea, expires_at timestamptz)
    language sql volatile security definer set search_path = pg_catalog
    as $$ with taken as (
              update identity.code set letter_due = now() + interval '1 minute'
              where id = (select w.id from identity.code w
                          where w.letter is not null and w.letter_due <= now() and w.used_at is null and w.voided_at is null and w.expires_at > now()
                            and access.is_system()
                          order by w.letter_due limit 1 for update skip locked)
              returning *)
          select t.id, t.account_id, t.kind, a.email, a.display_name, coalesce(r.language, 'id'), t.letter, t.expires_at
          from taken t join identity.account a on a.id = t.account_id left join identity.credential r on r.account_id = a.id $$;

create function identity.letter_sent(code uuid) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ update identity.code set letter = null where id = letter_sent.code and access.is_system() returning true $$;

-- Names for ids that were shown to somebody who has signed in.
create function identity.people(accounts uuid[]) returns table (
    id uuid, display_name bytea, role text, institution_id uuid, state text)
    language sql stable security definer set search_path = pg_catalog
    as $$ select a.id, a.display_name, a.role, a.institution_id, a.state from identity.account a
          where a.id = any (accounts[1:200]) and access.account() is not null and access.context('verified') = 'true' $$;

create function identity.colleagues() returns table (
    id uuid, display_name bytea, role text, institution_id uuid, state text)
    language sql stable security definer set search_path = pg_catalog
    as $$ select a.id, a.display_name, a.role, a.institution_id, a.state from identity.account a
          where a.institution_id = access.institution() and a.state = 'active' and access.context('verified') = 'true' $$;

-- Whether somebody made up for development could sign in.
create function identity.has_demo_accounts() returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$ select exists (select from identity.account where demo and state <> 'ended') $$;

grant select on identity.account to merajut_identity;
grant insert on identity.account to merajut_identity;
grant update (display_name, email, email_token, region_code, scope_region, state, role_version, ended_at, version, entry_id)
    on identity.account to merajut_identity;
grant select on identity.session, identity.code, identity.request to merajut_identity;
grant insert on identity.code to merajut_identity;
grant update (voided_at, letter, version, entry_id) on identity.code to merajut_identity;
grant update (state, decided_by, decided_at, version, entry_id) on identity.request to merajut_identity;
