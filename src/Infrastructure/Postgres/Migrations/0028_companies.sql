-- People of companies, and the login of the module that serves them.
alter table identity.account drop constraint account_role_check;
alter table identity.account add constraint account_role_check
    check (role in ('lksa-staff', 'lksa-head', 'social-officer', 'administrator', 'company'));
create index account_of_company_region on identity.account (scope_region) where role = 'company';

-- The company of its people; null for everyone else.
create function access.company() returns uuid language plpgsql stable parallel safe
    as $$ begin return case when current_setting('app.role', true) = 'company' then nullif(current_setting('app.institution', true), '')::uuid end; end $$;
-- Somebody who has not signed in, in a use case that is open to them; false where no context was set.
create function access.is_unverified() returns boolean language plpgsql stable parallel safe
    as $$ begin return coalesce(current_setting('app.verified', true) = 'false', false); end $$;
revoke all on function access.company(), access.is_unverified() from public;

grant usage on schema access, audit, outbox to merajut_business;
grant execute on function access.context, access.account, access.session, access.role, access.is_system, access.is_administrator, access.institution,
    access.low, access.high, access.company, access.is_unverified, access.is_entered, access.enter, access.enter_system, access.enter_unverified to merajut_business;
grant execute on function audit.write, outbox.publish, outbox.first_time to merajut_business;
