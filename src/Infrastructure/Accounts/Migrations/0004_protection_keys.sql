-- The keys that protect cookies and forms, wrapped under the key-encryption key: the portal restarts without signing anybody out, and
-- two instances read each other's cookies.
create table identity.protection_key (
    name text primary key,
    xml text not null,
    created_at timestamptz not null default now()
);
alter table identity.protection_key enable row level security;
alter table identity.protection_key force row level security;
create policy owner_all on identity.protection_key to merajut_owner using (true) with check (true);

create function identity.protection_keys() returns setof text
    language sql stable security definer set search_path = pg_catalog
    as $$ select xml from identity.protection_key order by created_at, name $$;

create function identity.add_protection_key(name text, xml text) returns boolean
    language sql volatile security definer set search_path = pg_catalog
    as $$ insert into identity.protection_key (name, xml) values (add_protection_key.name, add_protection_key.xml) returning true $$;

revoke all on all functions in schema identity from public;
revoke all on all functions in schema access from public;
grant execute on all functions in schema identity to merajut_identity;
grant execute on function access.managed_accounts() to merajut_identity;
