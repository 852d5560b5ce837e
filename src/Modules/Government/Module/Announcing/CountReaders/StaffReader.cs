namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>A member of the own staff, and when the announcement was read; null for not yet.</summary>
internal sealed record StaffReader(string Name, DateTimeOffset? At);
