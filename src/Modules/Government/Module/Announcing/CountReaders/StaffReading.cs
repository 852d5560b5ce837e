using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Who of the own staff has read, by account, and when; of what a head wrote.</summary>
[Class(DataClass.Internal)]
internal sealed record StaffReading(string Title, string? TitleEnglish, string RegionCode, IReadOnlyDictionary<Guid, DateTimeOffset> ReadAt);
