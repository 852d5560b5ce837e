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

    /// <summary>Tables and partitions (a partition queried directly passes by its parent's policy). $1: the named ones, as schema.table.</summary>
    public const string Tables = $"""
        select format('table %s.%s %s', n.nspname, c.relname,
            case when not c.relrowsecurity then 'has no row-level security'
                 when not c.relforcerowsecurity then 'does not force row-level security'
                 else 'has no policy' end)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm', 'f') and {OurSchemas} and n.nspname || '.' || c.relname <> all ($1)
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
        """;

    /// <summary>What <see cref="PolicyExpression"/> looks at: name, schema.table, roles, and both conditions.</summary>
    public const string Policies = """
        select p.policyname::text, p.schemaname || '.' || p.tablename, p.roles::text[], p.qual, p.with_check from pg_policies p
        """;

    public const string Views = $"""
        select format('view %s.%s is not security_invoker', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and {OurSchemas}
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
          and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)
        """;

    /// <summary>$1: the functions that were looked at, as schema.name; a second one of that name was not.</summary>
    public const string Definers = $"""
        select format('definer function %s %s', f.signature, fault)
        from (
            select p.oid::regprocedure::text as signature, p.proconfig, p.proowner, n.nspname || '.' || p.proname as name,
                count(*) over (partition by n.nspname, p.proname) as of_that_name,
                exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') as of_extension
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and {OurSchemas}) f,
        lateral (values
            (not exists (select from unnest(f.proconfig) s where s = 'search_path=pg_catalog'), 'does not pin its search path'),
            (not f.of_extension and (f.name <> all ($1) or f.of_that_name > 1), 'is not on the list of those that were looked at'),
            (not f.of_extension and f.proowner <> (select datdba from pg_database where datname = current_database()), 'does not belong to the owner'))
            as a(isSo, fault)
        where isSo
        """;

    /// <summary>What everybody holds, every login holds.</summary>
    public const string Public = $"""
        select format('everybody may %s %s', privilege, what)
        from (
            select acl.privilege_type as privilege, 'function ' || p.oid::regprocedure as what, 'pg_proc'::regclass as class, p.oid as object, p.pronamespace as schema
            from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl where acl.grantee = 0
            union all
            select acl.privilege_type, 'table ' || c.oid::regclass, 'pg_class'::regclass, c.oid, c.relnamespace
            from pg_class c, aclexplode(c.relacl) acl where acl.grantee = 0
            union all
            select acl.privilege_type, format('column %s of %s', a.attname, c.oid::regclass), 'pg_class'::regclass, c.oid, c.relnamespace
            from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl where acl.grantee = 0
            union all
            select acl.privilege_type, 'schema ' || s.nspname, 'pg_namespace'::regclass, s.oid, s.oid
            from pg_namespace s, aclexplode(s.nspacl) acl where acl.grantee = 0) g
        join pg_namespace n on n.oid = g.schema
        where {OurSchemas}
          and not exists (select from pg_depend d where d.classid = g.class and d.objid = g.object and d.deptype = 'e')
        """;
}
