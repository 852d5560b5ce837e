namespace MerajutASA.Infrastructure.Regions;

/// <summary>The loader's SQL, in the order in which it runs.</summary>
internal static class RegionStatements
{
    /// <summary>Two loads at once would each see the other's codes as missing: the lock lets one wait.</summary>
    public const string Prepare = """
        lock table region.area in share row exclusive mode;
        create temp table loaded (
            code text collate "C" primary key, parent text collate "C", name text not null,
            level smallint generated always as (case length(code) when 2 then 1 when 5 then 2 when 8 then 3 when 13 then 4 end) stored
        ) on commit drop;
        create temp table replaced (
            code text collate "C" primary key, name text not null, replaced_by text collate "C" not null, until date not null
        ) on commit drop
        """;

    public const string Orphans = """
        select count(*) from loaded c left join loaded p on p.code = c.parent and p.level = c.level - 1 and left(c.code, length(p.code)) = p.code
        where c.level is null or (c.level > 1 and p.code is null)
        """;

    public static IReadOnlyList<string> Merge { get; } =
    [
        """
        insert into region.area as a (code, level, name, parent, valid_from)
        select code, level, name, parent, case when exists (select from region.area) then current_date end
        from loaded
        on conflict (code) do update set name = excluded.name, valid_to = null, replaced_by = null
        where a.name <> excluded.name or a.valid_to is not null
        """,
        """
        update region.area a set valid_to = current_date
        where a.valid_to is null and not exists (select from loaded l where l.code = a.code)
        """,
        """
        insert into region.area as a (code, level, name, parent, valid_to, replaced_by)
        select code, 2, name, left(code, 2), until, replaced_by from replaced
        where not exists (select from loaded l where l.code = replaced.code)
        on conflict (code) do update set valid_to = excluded.valid_to, replaced_by = excluded.replaced_by
        where a.replaced_by is distinct from excluded.replaced_by or a.valid_to <> excluded.valid_to
        """,
    ];
}
