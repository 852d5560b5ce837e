namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>One mention of a Restricted table in a statement. A table that is joined with itself occurs twice, and each has a child of its own.</summary>
internal sealed class Occurrence(RestrictedTable table)
{
    public RestrictedTable Table => table;
}
