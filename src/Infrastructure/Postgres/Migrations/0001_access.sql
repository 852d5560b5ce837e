-- Who is asking, for one transaction. Policies call only (select access.…()); later orders change the bodies, not the policies.
-- In PL/pgSQL, whose bodies stay compiled: the planner would inline a body in SQL and read it anew in every statement.
create schema if not exists access;
create schema if not exists identity;
create schema if not exists audit;
create schema if not exists outbox;
create schema if not exists region;

-- One row per person who can sign in: what those who answer for the account decide. What names a person is sealed under that
-- person's own key; how somebody signs in stands in identity.credential, which no serving login can read.
create table identity.account (
    id uuid primary key,
    email_token bytea not null,
    email bytea not null,
    display_name bytea not null,
    role text not null check (role in ('lksa-staff', 'lksa-head', 'social-officer', 'administrator')),
    role_version integer not null default 1,
    institution_id uuid,
    region_code text collate "C",
    -- The region of the institution, kept here so that an officer's range can find its heads.
    scope_region text collate "C",
    state text not null check (state in ('invited', 'active', 'ended')),
    -- Made up for development; the portal refuses to start in Production while such an account can sign in.
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    version integer not null default 1,
    entry_id uuid not null default '00000000-0000-0000-0000-000000000000',
    constraint scope_fits_role check (
        case role
            when 'social-officer' then region_code is not null and institution_id is null
            when 'administrator' then region_code is null and institution_id is null
            else institution_id is not null and region_code is null
        end)
);
-- Only those who can sign in are told apart by e-mail: an invitation must not tell its sender of an account out of sight.
create unique index account_email on identity.account (email_token) where state = 'active';
create index account_of_institution on identity.account (institution_id);
create index account_of_region on identity.account (scope_region) where role = 'lksa-head';

-- The truth of sessions; a cookie carries only the id.
create table identity.session (
    id uuid primary key,
    account_id uuid not null references identity.account,
    role_version integer not null,
    second_factor boolean not null,
    opened_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    device text,
    -- A keyed token of the second factor that opened it: the same form sent twice gets the same answer.
    proof bytea
);
create index session_of_account on identity.session (account_id, opened_at desc);

-- Which children somebody cares for: read by access.my_children().
create table access.assignment (
    account_id uuid not null,
    child_id uuid not null,
    since timestamptz not null default now(),
    primary key (account_id, child_id)
);
create index assignment_of_child on access.assignment (child_id);

create function access.context(name text) returns text
    language plpgsql stable parallel safe
    as $$ begin return nullif(current_setting('app.' || name, true), ''); end $$;

create function access.account() returns uuid language plpgsql stable parallel safe
    as $$ begin return nullif(current_setting('app.account', true), '')::uuid; end $$;

create function access.session() returns uuid language plpgsql stable parallel safe
    as $$ begin return nullif(current_setting('app.session', true), '')::uuid; end $$;

create function access.role() returns text language plpgsql stable parallel safe
    as $$ begin return nullif(current_setting('app.role', true), ''); end $$;

create function access.is_system() returns boolean language plpgsql stable parallel safe
    as $$ begin return coalesce(current_setting('app.role', true) = 'system', false); end $$;

create function access.is_administrator() returns boolean language plpgsql stable parallel safe
    as $$ begin return coalesce(current_setting('app.role', true) = 'administrator', false); end $$;

-- The institution of its staff and head; null for everyone else.
create function access.institution() returns uuid language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.role', true) in ('lksa-staff', 'lksa-head')
          then nullif(current_setting('app.institution', true), '')::uuid end; end $$;

-- A region as a half-open range over the code in C collation: '33.74' is ['33.74', '33.74/'), since '/' follows '.'.
-- The empty code is the whole country. LIKE is not leakproof and would lose the index under row-level security.
create function access.low() returns text language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.role', true) = 'social-officer'
          then substr(nullif(current_setting('app.region', true), ''), 2) end collate "C"; end $$;

create function access.high() returns text language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.role', true) = 'social-officer'
          then case current_setting('app.region', true) when ':' then '~' else substr(nullif(current_setting('app.region', true), ''), 2) || '/' end
          end collate "C"; end $$;

-- The same three for Restricted rows: nothing without a second factor in the session. They stand in every read of a child, and call
-- none of the above: a call from PL/pgSQL costs more than all else in such a body.
create function access.child_institution() returns uuid language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.second_factor', true) = 'true' and current_setting('app.role', true) in ('lksa-staff', 'lksa-head')
          then nullif(current_setting('app.institution', true), '')::uuid end; end $$;

create function access.child_low() returns text language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.second_factor', true) = 'true' and current_setting('app.role', true) = 'social-officer'
          then substr(nullif(current_setting('app.region', true), ''), 2) end collate "C"; end $$;

create function access.child_high() returns text language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.second_factor', true) = 'true' and current_setting('app.role', true) = 'social-officer'
          then case current_setting('app.region', true) when ':' then '~' else substr(nullif(current_setting('app.region', true), ''), 2) || '/' end
          end collate "C"; end $$;

-- The institution whose every detail its head may open.
create function access.head_institution() returns uuid language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.second_factor', true) = 'true' and current_setting('app.role', true) = 'lksa-head'
          then nullif(current_setting('app.institution', true), '')::uuid end; end $$;

-- The children that a member of staff is assigned to.
create function access.my_children() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog
    as $$ begin return (select coalesce(array_agg(child_id), '{}') from access.assignment
          where account_id = access.account()
            and current_setting('app.second_factor', true) = 'true'
            and current_setting('app.role', true) = 'lksa-staff'); end $$;

-- The only way to a context: checks session, role version and account state in the caller's own transaction, then sets every variable.
create function access.enter(
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
            set_config('app.second_factor', second_factor::text, true), set_config('app.purpose', purpose, true),
            set_config('app.use_case', use_case, true), set_config('app.operation', operation::text, true),
            set_config('app.verified', 'true', true);
end $$;

-- The portal at work by itself, under a name; sees no child.
create function access.enter_system(name text, purpose text, use_case text, operation uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform set_config('app.account', '', true), set_config('app.session', '', true),
            set_config('app.role', 'system', true), set_config('app.institution', '', true), set_config('app.region', '', true),
            set_config('app.second_factor', 'false', true), set_config('app.purpose', purpose, true),
            set_config('app.use_case', use_case, true), set_config('app.operation', operation::text, true),
            set_config('app.verified', 'true', true);
end $$;

-- For writing down a refusal when the session itself was refused, or nobody has signed in yet: no scope, no role, marked as unverified.
create function access.enter_unverified(account uuid, session uuid, purpose text, use_case text, operation uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform set_config('app.account', coalesce(account::text, ''), true), set_config('app.session', coalesce(session::text, ''), true),
            set_config('app.role', '', true), set_config('app.institution', '', true), set_config('app.region', '', true),
            set_config('app.second_factor', 'false', true), set_config('app.purpose', purpose, true),
            set_config('app.use_case', use_case, true), set_config('app.operation', operation::text, true),
            set_config('app.verified', 'false', true);
end $$;

alter table identity.account enable row level security;
alter table identity.account force row level security;
alter table identity.session enable row level security;
alter table identity.session force row level security;
alter table access.assignment enable row level security;
alter table access.assignment force row level security;
-- Definer functions run as the owner, whom FORCE binds too. The serving process is never the owner.
create policy owner_all on identity.account to merajut_owner using (true) with check (true);
create policy owner_all on identity.session to merajut_owner using (true) with check (true);
create policy owner_all on access.assignment to merajut_owner using (true) with check (true);
create policy own on access.assignment for select using (account_id = (select access.account()));

revoke all on all functions in schema access from public;
grant usage on schema access to merajut_children, merajut_government, merajut_identity;
grant execute on all functions in schema access to merajut_children, merajut_government, merajut_identity;
grant usage on schema identity to merajut_identity;
