-- Companies, what institutions need, what is pledged and paid for it, and the books. Money is in whole rupiah. Who may see a row follows
-- from the company that gives and from the institution that receives; an officer sees what concerns the institutions of the region.
create schema if not exists business;

-- A copy of what Government keeps of an institution, as far as it decides who sees its gifts. Written by its events.
create table business.institution_scope (
    id uuid primary key,
    region_code text collate "C" not null,
    state text collate "C" not null check (state in ('draft', 'active', 'suspended', 'closed')),
    source_version integer not null,
    version integer not null,
    entry_id uuid not null
);
create index scope_by_region on business.institution_scope (region_code);

create table business.company (
    id uuid primary key,
    region_code text collate "C" not null,
    legal_name text collate "C" not null,
    name_key text collate "C" not null,
    legal_form text collate "C" not null check (legal_form in ('limited', 'partnership', 'cooperative', 'foundation', 'state-owned', 'other')),
    -- Nomor Induk Berusaha (PP 5/2021): thirteen digits.
    nib text collate "C" not null check (nib ~ '^[0-9]{13}$'),
    website text collate "C",
    state text collate "C" not null check (state in ('applied', 'verified', 'declined', 'suspended')),
    applied_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    version integer not null,
    entry_id uuid not null,
    constraint decision_is_said check ((state = 'applied') = (decided_at is null and decided_by is null))
);
create unique index one_company_of_a_nib on business.company (nib) where state in ('verified', 'suspended');
create index company_by_region on business.company (region_code);

-- Whom to speak to, and why it was decided so; under the company's key.
create table business.company_contact (
    id uuid primary key references business.company,
    contact_name bytea not null,
    contact_email bytea not null,
    contact_phone bytea not null,
    tax_number bytea not null,
    decision_note bytea,
    version integer not null,
    entry_id uuid not null
);

-- The permit for a public collection (UU 9/1961; Permensos 8/2021), as the office that gave it wrote it down.
create table business.permit (
    id uuid primary key,
    institution_id uuid not null references business.institution_scope,
    number text collate "C" not null,
    issuer text collate "C" not null,
    valid_from date not null,
    valid_until date not null,
    withdrawn_on date,
    version integer not null,
    entry_id uuid not null,
    constraint runs_forward check (valid_until >= valid_from),
    constraint three_months_at_most check (valid_until < valid_from + interval '3 months' + interval '1 day'),
    unique (institution_id, number)
);

create table business.need (
    id uuid primary key,
    institution_id uuid not null references business.institution_scope,
    -- As it stood in the register when the need was written.
    institution_name text collate "C" not null,
    kind text collate "C" not null check (kind in ('money', 'goods')),
    -- PP 93/2010: only these may be deducted by who gives.
    deductibility text collate "C" not null check (deductibility in ('none', 'disaster', 'research', 'education', 'sports', 'infrastructure')),
    title text collate "C" not null,
    title_key text collate "C" not null,
    description text collate "C" not null,
    -- Rupiah to be collected; of goods their value.
    goal bigint not null check (goal between 10000 and 1000000000000),
    quantity integer check (quantity > 0),
    unit text collate "C",
    open_until date not null,
    state text collate "C" not null check (state in ('draft', 'open', 'closed')),
    permit_id uuid references business.permit,
    opened_at timestamptz,
    closed_at timestamptz,
    version integer not null,
    entry_id uuid not null,
    constraint goods_are_counted check ((kind = 'goods') = (quantity is not null and unit is not null)),
    constraint open_under_a_permit check (state = 'draft' or (permit_id is not null and opened_at is not null)),
    constraint closing_is_said check ((state = 'closed') = (closed_at is not null))
);
create index need_of_institution on business.need (institution_id);
create index need_open on business.need (open_until) where state = 'open';

create table business.pledge (
    id uuid primary key,
    need_id uuid not null references business.need,
    institution_id uuid not null references business.institution_scope,
    company_id uuid not null references business.company,
    -- As it stood when it was pledged, and so on the receipt.
    company_name text collate "C" not null,
    kind text collate "C" not null check (kind in ('money', 'goods')),
    amount bigint not null check (amount between 10000 and 1000000000000),
    quantity integer check (quantity > 0),
    -- Whether the company's name may stand on public pages.
    named boolean not null,
    state text collate "C" not null check (state in ('pledged', 'settled', 'accounted', 'cancelled', 'returned')),
    permit_id uuid not null references business.permit,
    pledged_at timestamptz not null,
    pledged_by uuid not null,
    ended_at timestamptz,
    end_reason bytea,
    version integer not null,
    entry_id uuid not null,
    constraint goods_are_counted check ((kind = 'goods') = (quantity is not null)),
    constraint end_is_said check ((state in ('cancelled', 'returned')) = (ended_at is not null))
);
create index pledge_of_need on business.pledge (need_id);
create index pledge_of_company on business.pledge (company_id, pledged_at desc);
create index pledge_of_institution on business.pledge (institution_id, pledged_at desc);

create table business.payment (
    id uuid primary key,
    pledge_id uuid not null references business.pledge,
    institution_id uuid not null,
    company_id uuid not null,
    provider text collate "C" not null,
    -- By which the provider knows it; nobody can guess it.
    reference text collate "C" not null unique,
    amount bigint not null check (amount > 0),
    state text collate "C" not null check (state in ('started', 'settled', 'failed')),
    started_at timestamptz not null,
    settled_at timestamptz,
    version integer not null,
    entry_id uuid not null,
    constraint settling_is_said check ((state = 'settled') = (settled_at is not null))
);
create unique index one_started_payment on business.payment (pledge_id) where state = 'started';

-- What a provider told, each event once. Nothing of it changes.
create table business.notification (
    id uuid primary key,
    provider text collate "C" not null,
    event text collate "C" not null,
    payment_id uuid not null references business.payment,
    pledge_id uuid not null references business.pledge,
    institution_id uuid not null,
    company_id uuid not null,
    kind text collate "C" not null check (kind in ('settled', 'failed')),
    amount bigint not null,
    happened_at timestamptz not null,
    came_at timestamptz not null,
    -- What was made of it.
    result text collate "C" not null check (result in ('booked', 'noted', 'again', 'late', 'wrong-amount', 'to-return')),
    version integer not null,
    entry_id uuid not null,
    unique (provider, event)
);
create index notification_of_payment on business.notification (payment_id);
create index notification_of_pledge on business.notification (pledge_id);

-- The books: double entry, append-only. A journal's postings sum to nought, held by the database at the commit; a mistake is
-- put right by another journal that reverses the first, once.
create table business.journal (
    id uuid primary key,
    institution_id uuid not null references business.institution_scope,
    company_id uuid not null references business.company,
    pledge_id uuid not null references business.pledge,
    kind text collate "C" not null check (kind in ('gift', 'unexpected', 'goods', 'delivery', 'reversal', 'return')),
    reverses uuid unique references business.journal,
    booked_at timestamptz not null,
    booked_by uuid,
    version integer not null,
    entry_id uuid not null,
    constraint reversal_says_of_what check ((kind = 'reversal') = (reverses is not null))
);
create index journal_of_pledge on business.journal (pledge_id);
create index journal_of_institution on business.journal (institution_id, booked_at desc);

create table business.posting (
    id uuid primary key,
    journal_id uuid not null references business.journal,
    institution_id uuid not null,
    company_id uuid not null,
    account text collate "C" not null check (account in ('provider', 'goods', 'gifts', 'to-return', 'given')),
    -- Debit above nought, credit below.
    amount bigint not null check (amount <> 0),
    version integer not null,
    entry_id uuid not null
);
create index posting_of_journal on business.posting (journal_id);

create table business.receipt (
    id uuid primary key,
    pledge_id uuid not null unique references business.pledge,
    institution_id uuid not null,
    company_id uuid not null,
    year integer not null,
    number integer not null check (number > 0),
    issued_at timestamptz not null,
    donor text collate "C" not null,
    institution_name text collate "C" not null,
    need_title text collate "C" not null,
    kind text collate "C" not null check (kind in ('money', 'goods')),
    amount bigint not null check (amount > 0),
    quantity integer,
    unit text collate "C",
    deductibility text collate "C" not null,
    permit_number text collate "C" not null,
    permit_until date not null,
    -- By which anybody who holds the paper may ask whether it is true.
    token text collate "C" not null unique,
    version integer not null,
    entry_id uuid not null,
    unique (institution_id, year, number)
);
create index receipt_of_company on business.receipt (company_id, issued_at desc);

create table business.receipt_withdrawal (
    id uuid primary key references business.receipt,
    institution_id uuid not null,
    company_id uuid not null,
    reason bytea not null,
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null,
    version integer not null,
    entry_id uuid not null
);

create table business.delivery (
    id uuid primary key,
    pledge_id uuid not null unique references business.pledge,
    institution_id uuid not null,
    company_id uuid not null,
    delivered_on date not null,
    -- What became of it; names no child, which who writes it confirms.
    account_given text collate "C" not null,
    told_at timestamptz not null,
    told_by uuid not null,
    version integer not null,
    entry_id uuid not null
);

create function business.refuse_change() returns trigger language plpgsql set search_path = pg_catalog
as $$ begin raise exception 'what is booked stays as it is' using errcode = 'MA002'; end $$;

-- Looks at one journal whole, at the commit, as the owner sees it.
create function business.balances() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    journal uuid := case tg_table_name when 'journal' then new.id else (to_jsonb(new) ->> 'journal_id')::uuid end;
    total numeric;
    lines integer;
begin
    select coalesce(sum(amount), 0), count(*) into total, lines from business.posting where journal_id = journal;
    if total <> 0 or lines < 2 then
        raise exception 'a journal of % postings that sum to %', lines, total using errcode = 'MA007';
    end if;
    return null;
end $$;

-- A posting belongs to whom its journal belongs to.
create function business.posting_follows() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    perform 1 from business.journal j where j.id = new.journal_id and j.institution_id = new.institution_id and j.company_id = new.company_id;
    if not found then
        raise exception 'a posting of another institution or company' using errcode = 'MA007';
    end if;
    return new;
end $$;

-- A reversal mirrors what it reverses, account by account.
create function business.reversal_mirrors() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.reverses is not null and exists (
        select from (select account, sum(amount) as total from business.posting where journal_id in (new.id, new.reverses) group by account) left_over where total <> 0) then
        raise exception 'a reversal that is no mirror' using errcode = 'MA007';
    end if;
    return null;
end $$;

create constraint trigger balances after insert on business.journal deferrable initially deferred for each row execute function business.balances();
create constraint trigger balances after insert on business.posting deferrable initially deferred for each row execute function business.balances();
create constraint trigger mirrors after insert on business.journal deferrable initially deferred for each row execute function business.reversal_mirrors();
create trigger follows before insert on business.posting for each row execute function business.posting_follows();

do $append_only$
declare
    kept text;
begin
    foreach kept in array array['journal', 'posting', 'notification', 'receipt', 'receipt_withdrawal', 'delivery'] loop
        execute format('create trigger append_only before update or delete or truncate on business.%I for each statement execute function business.refuse_change()', kept);
    end loop;
end $append_only$;

-- The last receipt of an institution in a year; held while the next one is made, so that no number is missing and none comes twice.
create function business.next_receipt(institution uuid, in_year integer) returns integer
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    if access.context('operation') is null then
        raise exception 'no context' using errcode = 'MA003';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('business.receipt:' || institution || ':' || in_year, 0));
    return coalesce((select max(number) from business.receipt where institution_id = institution and year = in_year), 0) + 1;
end $$;

-- What everybody may know: whether a receipt is true, for who holds its token.
create function business.check_receipt(asked text) returns table (
    number integer, year integer, issued_at timestamptz, donor text, institution_name text, need_title text, kind text, amount bigint,
    deductibility text, permit_number text, withdrawn_at timestamptz)
    language sql stable security definer set search_path = pg_catalog
    as $$ select r.number, r.year, r.issued_at, r.donor, r.institution_name, r.need_title, r.kind, r.amount, r.deductibility, r.permit_number, w.withdrawn_at
          from business.receipt r left join business.receipt_withdrawal w on w.id = r.id
          where r.token = asked and access.context('operation') is not null $$;

-- And what an institution was given and what became of it: of needs that were published, by their sums.
create function business.public_account(institution uuid) returns table (
    need_id uuid, institution_name text, title text, description text, kind text, goal bigint, state text, open_until date, permit_number text,
    permit_until date, opened_at timestamptz, received bigint, delivered bigint, givers integer, names text[])
    language sql stable security definer set search_path = pg_catalog
    as $$ select n.id, n.institution_name, n.title, n.description, n.kind, n.goal, n.state, n.open_until, p.number, p.valid_until, n.opened_at,
                 coalesce(sum(g.amount) filter (where g.state in ('settled', 'accounted')), 0)::bigint,
                 coalesce(sum(g.amount) filter (where g.state = 'accounted'), 0)::bigint,
                 (count(distinct g.company_id) filter (where g.state in ('settled', 'accounted')))::integer,
                 coalesce(array_agg(distinct g.company_name) filter (where g.named and g.state in ('settled', 'accounted')), '{}')
          from business.need n join business.permit p on p.id = n.permit_id left join business.pledge g on g.need_id = n.id
          where n.institution_id = institution and n.state <> 'draft' and access.context('operation') is not null
          group by n.id, p.id $$;

-- What is still open of needs, for who may see the need: sums tell nobody who gave.
create function business.promised(needs uuid[]) returns table (need_id uuid, promised bigint, received bigint)
    language sql stable security definer set search_path = pg_catalog
    as $$ select g.need_id, coalesce(sum(g.amount) filter (where g.state in ('pledged', 'settled', 'accounted')), 0)::bigint,
                 coalesce(sum(g.amount) filter (where g.state in ('settled', 'accounted')), 0)::bigint
          from business.pledge g where g.need_id = any (needs[1:500]) and access.context('verified') = 'true' group by g.need_id $$;

-- Whether another company of this number is verified already; told to the officer who decides, wherever that one stands.
create function business.nib_taken(asked text, company uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$ select exists (select from business.company c where c.nib = asked and c.id <> company and c.state in ('verified', 'suspended'))
              and (access.low() is not null) $$;

-- Whether an institution may collect, for who sees its needs and not its scope: a suspended or closed one takes nothing.
create function business.at_work(institution uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$ select exists (select from business.institution_scope i where i.id = institution and i.state = 'active') and access.context('verified') = 'true' $$;

-- One at a time pledges for a need, so that two do not promise the same rest.
create function business.hold_need(need uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('business.need:' || need, 0));
    return true;
end $$;

revoke all on all functions in schema business from public;
grant usage on schema business to merajut_business;
grant execute on function business.at_work, business.nib_taken, business.hold_need, business.next_receipt, business.check_receipt, business.public_account, business.promised to merajut_business;

do $policies$
declare
    kept text;
    in_region constant text := 'region_code >= (select access.low()) and region_code < (select access.high())';
    -- Of the scopes, the officer sees those of the region.
    of_officer constant text := '(select access.role()) = ''social-officer'' and institution_id in (select i.id from business.institution_scope i)';
    of_deciding constant text := '(select access.role()) = ''social-officer'' and id in (select c.id from business.company c)';
    of_head constant text := 'institution_id = (select access.institution()) and (select access.role()) = ''lksa-head''';
    of_company constant text := 'company_id = (select access.company())';
    of_system constant text := '(select access.is_system())';
begin
    foreach kept in array array['institution_scope', 'company', 'company_contact', 'permit', 'need', 'pledge', 'payment', 'notification', 'journal', 'posting', 'receipt', 'receipt_withdrawal', 'delivery'] loop
        execute format('alter table business.%I enable row level security', kept);
        execute format('alter table business.%I force row level security', kept);
        execute format('create policy owner_all on business.%I to merajut_owner using (true) with check (true)', kept);
        execute format('create policy system_reads on business.%I for select to merajut_business using (%s)', kept, of_system);
    end loop;
    execute format('create policy system_writes on business.institution_scope for insert to merajut_business with check (%s)', of_system);
    execute format('create policy system_changes on business.institution_scope for update to merajut_business using (%s) with check (%s)', of_system, of_system);
    execute format('create policy officer_reads on business.institution_scope for select to merajut_business using (%s)', in_region);
    execute 'create policy own on business.institution_scope for select to merajut_business using (id = (select access.institution()))';

    -- A company comes by an application that anybody may send; nobody reads it but itself, once it has people, and the officers of its region.
    execute 'create policy applies on business.company for insert to merajut_business with check (state = ''applied'' and (select access.is_unverified()))';
    execute 'create policy applies on business.company_contact for insert to merajut_business with check (decision_note is null and (select access.is_unverified()))';
    execute 'create policy own on business.company for select to merajut_business using (id = (select access.company()))';
    execute 'create policy own on business.company_contact for select to merajut_business using (id = (select access.company()))';
    execute format('create policy officer_reads on business.company for select to merajut_business using (%s)', in_region);
    execute 'create policy administrator_reads on business.company for select to merajut_business using ((select access.is_administrator()))';
    execute format('create policy officer_decides on business.company for update to merajut_business using (%s) with check (%s)', in_region, in_region);
    execute format('create policy officer_reads on business.company_contact for select to merajut_business using (%s)', of_deciding);
    execute format('create policy officer_notes on business.company_contact for update to merajut_business using (%s) with check (%s)', of_deciding, of_deciding);

    -- Permits are public acts.
    execute 'create policy read_by_all on business.permit for select to merajut_business using ((select access.is_entered()))';
    execute format('create policy officer_writes on business.permit for insert to merajut_business with check (%s)', of_officer);
    execute format('create policy officer_changes on business.permit for update to merajut_business using (%s) with check (%s)', of_officer, of_officer);

    execute format('create policy officer_reads on business.need for select to merajut_business using (%s)', of_officer);
    execute 'create policy own on business.need for select to merajut_business using (institution_id = (select access.institution()))';
    execute 'create policy published on business.need for select to merajut_business using ((select access.role()) = ''company'' and state <> ''draft'')';
    execute format('create policy head_writes on business.need for insert to merajut_business with check (%s)', of_head);
    execute format('create policy head_changes on business.need for update to merajut_business using (%s) with check (%s)', of_head, of_head);

    foreach kept in array array['pledge', 'payment', 'notification', 'journal', 'posting', 'receipt', 'receipt_withdrawal', 'delivery'] loop
        execute format('create policy company_reads on business.%I for select to merajut_business using (%s)', kept, of_company);
        execute format('create policy head_reads on business.%I for select to merajut_business using (%s)', kept, of_head);
        execute format('create policy officer_reads on business.%I for select to merajut_business using (%s)', kept, of_officer);
    end loop;
    execute format('create policy company_pledges on business.pledge for insert to merajut_business with check (%s and state = ''pledged'')', of_company);
    execute format('create policy company_cancels on business.pledge for update to merajut_business using (%s and state = ''pledged'') with check (%s and state in (''pledged'', ''cancelled''))', of_company, of_company);
    execute format('create policy head_receives on business.pledge for update to merajut_business using (%s and state in (''pledged'', ''settled'')) with check (%s and (state in (''accounted'', ''returned'', ''cancelled'') or state = ''settled'' and kind = ''goods''))', of_head, of_head);
    execute format('create policy system_settles on business.pledge for update to merajut_business using (%s) with check (%s and state = ''settled'')', of_system, of_system);
    execute format('create policy company_starts on business.payment for insert to merajut_business with check (%s and state = ''started'')', of_company);
    execute format('create policy system_settles on business.payment for update to merajut_business using (%s) with check (%s)', of_system, of_system);
    execute format('create policy system_writes on business.notification for insert to merajut_business with check (%s)', of_system);
    foreach kept in array array['journal', 'posting'] loop
        execute format('create policy system_books on business.%I for insert to merajut_business with check (%s)', kept, of_system);
        execute format('create policy head_books on business.%I for insert to merajut_business with check (%s)', kept, of_head);
    end loop;
    execute format('create policy system_issues on business.receipt for insert to merajut_business with check (%s)', of_system);
    execute format('create policy head_issues on business.receipt for insert to merajut_business with check (%s and kind = ''goods'')', of_head);
    execute format('create policy head_withdraws on business.receipt_withdrawal for insert to merajut_business with check (%s)', of_head);
    execute format('create policy head_delivers on business.delivery for insert to merajut_business with check (%s)', of_head);
end $policies$;

grant select, insert on business.institution_scope, business.company, business.company_contact, business.permit, business.need, business.pledge, business.payment,
    business.notification, business.journal, business.posting, business.receipt, business.receipt_withdrawal, business.delivery to merajut_business;
grant update (region_code, state, source_version, version, entry_id) on business.institution_scope to merajut_business;
grant update (state, decided_at, decided_by, version, entry_id) on business.company to merajut_business;
grant update (decision_note, version, entry_id) on business.company_contact to merajut_business;
grant update (withdrawn_on, version, entry_id) on business.permit to merajut_business;
grant update (kind, deductibility, title, title_key, description, goal, quantity, unit, open_until, state, permit_id, opened_at, closed_at, version, entry_id) on business.need to merajut_business;
grant update (state, ended_at, end_reason, version, entry_id) on business.pledge to merajut_business;
grant update (state, settled_at, version, entry_id) on business.payment to merajut_business;
