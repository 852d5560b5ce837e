namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>Each asks the server's catalogue as the serving role and yields one finding a row; none means that the rule holds.</summary>
internal static class CatalogQueries
{
    private const string OurSchemas = """
        n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg\_temp%' and n.nspname not like 'pg\_toast%'
        """;

    public const string Role = """
        select format('role %s is %s', rolname, attribute)
        from pg_roles, lateral (values
            (rolsuper, 'superuser'), (rolbypassrls, 'BYPASSRLS'), (rolreplication, 'REPLICATION'),
            (rolcreaterole, 'CREATEROLE'), (rolcreatedb, 'CREATEDB')) as a(held, attribute)
        where rolname = current_user and held
        """;

    public const string Membership = """
        select format('role %s is a member of %s', current_user, r.rolname)
        from pg_roles r
        where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member')
        """;

    public const string Ownership = """
        select format('role %s owns %s', current_user, what)
        from (
            select c.oid::regclass::text as what from pg_class c where c.relowner = current_user::regrole
            union all select 'schema ' || nspname from pg_namespace where nspowner = current_user::regrole
            union all select 'function ' || p.oid::regprocedure from pg_proc p where p.proowner = current_user::regrole
            union all select 'database ' || datname from pg_database where datname = current_database() and datdba = current_user::regrole) o
        """;

    public const string Privileges = $"""
        select format('role %s may CREATE in schema %s', current_user, n.nspname) from pg_namespace n
        where {OurSchemas} and has_schema_privilege(n.oid, 'create')
        union all
        select format('role %s may make temporary tables', current_user) where has_database_privilege(current_database(), 'temp')
        union all
        select format('role %s may CREATE schemas', current_user) where has_database_privilege(current_database(), 'create')
        union all
        select format('role %s may use language %s', current_user, lanname) from pg_language where lanpltrusted and has_language_privilege(oid, 'usage')
        """;

    /// <summary>Tables and partitions (a partition queried directly passes by its parent's policy).</summary>
    public const string Tables = $"""
        select format('table %s.%s %s', n.nspname, c.relname,
            case when not c.relrowsecurity then 'has no row-level security'
                 when not c.relforcerowsecurity then 'does not force row-level security'
                 else 'has no policy' end)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm', 'f') and {OurSchemas} and n.nspname <> all ($1)
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
        """;

    /// <summary>
    /// A policy for a serving role reads the context, through the schema access, in a sub-select: that is what depends on who asks and
    /// is worked out once in a statement. Roles that never serve (owner, relay) have named policies of their own.
    /// </summary>
    public const string Policies = $"""
        select format('policy %s on %s.%s %s', p.policyname, p.schemaname, p.tablename, fault)
        from pg_policies p, lateral (
            select case
                when expression !~* '\( *select access\.[a-z_]+\(' then 'does not depend on the context'
                when regexp_replace(expression, '(?i)\( *select access\.[a-z_]+\(', '', 'g') ~* '[a-z_]+\.[a-z_]+\('  then 'calls a function outside (select access.…())'
                when expression ~* '(^|\s|\()true(\s|\)|$)' then 'has a branch that is always true'
            end as fault
            from (values (p.qual), (p.with_check)) as e(expression) where expression is not null) f
        where fault is not null and p.schemaname <> all ($1)
          and p.roles <> '{"{merajut_owner}"}'::name[] and p.roles <> '{"{merajut_relay}"}'::name[]
        """;

    public const string Views = $"""
        select format('view %s.%s is not security_invoker', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and {OurSchemas} and n.nspname <> 'public'
          and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)
        """;

    public const string Definers = $"""
        select format('definer function %s does not pin its search path', p.oid::regprocedure)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and {OurSchemas}
          and not exists (select from unnest(p.proconfig) s where s = 'search_path=pg_catalog')
        """;
}
