-- Figures: every query for them is written down here in PostgreSQL, under a login of its own, and what is published of them is kept here.
create schema analytics;

-- What was published of one period, once, for everybody who may not open the records behind it: every view and every export reads these
-- cells. Nothing of it is ever changed or made anew: two versions of one figure would tell more than either (decision 0018).
create table analytics.publication (
    id uuid primary key,
    dataset text not null,
    -- The first day of the month, by western Indonesian time.
    period date not null check (extract(day from period) = 1),
    at timestamptz not null,
    -- The published cells as JSON, and their SHA-256, which stands in the audit entry too.
    cells text not null,
    digest bytea not null check (octet_length(digest) = 32),
    version integer not null,
    entry_id uuid not null,
    unique (dataset, period)
);

alter table analytics.publication enable row level security;
alter table analytics.publication force row level security;
create policy owner_all on analytics.publication to merajut_owner using (true) with check (true);
-- Whoever has signed in; the public comes in by a door of its own one day.
create policy signed_in on analytics.publication for select to merajut_analytics
    using ('lksa-staff' = (select access.role()) or 'lksa-head' = (select access.role()) or 'social-officer' = (select access.role())
        or 'administrator' = (select access.role()) or (select access.is_system()));
create policy published on analytics.publication for insert to merajut_analytics with check ((select access.is_system()));

create function analytics.refuse_change() returns trigger language plpgsql set search_path = pg_catalog
as $$ begin raise exception 'what is published stays as it is' using errcode = 'MA002'; end $$;
revoke all on all functions in schema analytics from public;
create trigger published_once before update or delete or truncate on analytics.publication for each statement execute function analytics.refuse_change();

grant usage on schema access, audit, analytics to merajut_analytics;
grant execute on function access.context, access.account, access.session, access.role, access.is_system, access.is_administrator, access.institution,
    access.low, access.high, access.enter, access.enter_system, access.enter_unverified to merajut_analytics;
grant execute on function audit.write to merajut_analytics;
grant select, insert on analytics.publication to merajut_analytics;
