namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>An institution and how many of its people have read; nobody is named.</summary>
internal sealed record ReaderRow(Guid Institution, string Name, string RegionCode, int People, DateTimeOffset? First);
