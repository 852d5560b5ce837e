namespace MerajutASA.Infrastructure.Postgres;

/// <summary>A table that holds Restricted values, with all its columns in their order.</summary>
internal sealed record RestrictedTable(string Schema, string Name, IReadOnlyList<RestrictedColumn> Columns);
