-- Published figures are Public: who they are about cannot be found in them (decision 0018), so whoever comes may read them, signed in or not
-- (decision 0024). Still through the gate alone: a statement outside of it, whose context nobody set, sees no row.
create function access.is_entered() returns boolean language plpgsql stable parallel safe
    as $$ begin return coalesce(current_setting('app.verified', true) in ('true', 'false'), false); end $$;
revoke all on function access.is_entered() from public;
grant execute on function access.is_entered() to merajut_analytics;

drop policy signed_in on analytics.publication;
create policy anybody on analytics.publication for select to merajut_analytics using ((select access.is_entered()));
