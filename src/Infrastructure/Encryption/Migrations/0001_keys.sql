-- The keys of subjects, wrapped under a key-encryption key that this cluster never holds. The portal may put, fetch by id and destroy,
-- each through a function; nobody but the owner can read or list the table. Backups of this cluster are kept for days only, so that a
-- destroyed key is gone from them before the erasure clock runs out.
create schema keys;

create table keys.wrapped_key (
    subject_id uuid primary key,
    kind text not null,
    wrapped bytea,
    kek_version integer not null,
    created_at timestamptz not null default now(),
    destroyed_at timestamptz,
    destroyed_by text,
    -- The operation in whose name it was destroyed: its entries in the audit log of main say who decided it, and why.
    destroyed_in uuid,
    -- A destroyed key leaves its row behind, so that the subject can never be given another one, and so that a key that was destroyed
    -- past the audit log is noticed.
    constraint destroyed_is_gone check (
        num_nulls(destroyed_at, destroyed_by, destroyed_in) = case when wrapped is null then 0 else 3 end)
);
-- The old version of a destroyed row still holds the wrapped bytes until vacuum: a single one is worth the trip.
alter table keys.wrapped_key set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);

alter table keys.wrapped_key enable row level security;
alter table keys.wrapped_key force row level security;
create policy owner_all on keys.wrapped_key to merajut_keys_owner using (true) with check (true);

-- The first key of a subject wins. In the order of ids, so that two callers with common subjects cannot lock each other out.
create function keys.put(subjects uuid[], kinds text[], keys bytea[], kek_versions integer[]) returns void
    language sql volatile security definer set search_path = pg_catalog
    as $$ insert into keys.wrapped_key (subject_id, kind, wrapped, kek_version)
          select k.subject, k.kind, k.wrapped, k.kek_version
          from unnest(subjects, kinds, keys, kek_versions) as k(subject, kind, wrapped, kek_version)
          order by k.subject
          on conflict (subject_id) do nothing $$;

create function keys.fetch(subjects uuid[]) returns table (subject_id uuid, kind text, wrapped bytea, kek_version integer)
    language sql stable security definer set search_path = pg_catalog
    as $$ select k.subject_id, k.kind, k.wrapped, k.kek_version
          from keys.wrapped_key k
          where k.subject_id = any (subjects) and k.wrapped is not null $$;

-- Never without a trace: the moment and the login are set here, and no login but the owner can take them away again.
create function keys.destroy(subject uuid, operation uuid) returns void
    language sql volatile security definer set search_path = pg_catalog
    as $$ update keys.wrapped_key set wrapped = null, destroyed_at = now(), destroyed_by = session_user, destroyed_in = operation
          where subject_id = subject and wrapped is not null;
          select pg_notify('key_destroyed', subject::text) $$;

revoke all on all functions in schema keys from public;
grant usage on schema keys to merajut_keys;
grant execute on all functions in schema keys to merajut_keys;
