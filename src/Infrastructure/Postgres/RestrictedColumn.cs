namespace MerajutASA.Infrastructure.Postgres;

/// <summary>A column of a table that holds Restricted values, as the server names it in a result: table oid and column number.</summary>
internal sealed record RestrictedColumn(string Table, string Column, bool IsRestricted, bool IsSealed, bool IsChildId)
{
    public bool IsRowId => Column == "id";
}
