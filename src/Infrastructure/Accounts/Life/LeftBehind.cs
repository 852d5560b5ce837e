namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>An account whose institution stands elsewhere by now, as the definer function returns it.</summary>
internal sealed record LeftBehind(Guid Id, string? ScopeRegion, int Version, Guid EntryId, string Region);
