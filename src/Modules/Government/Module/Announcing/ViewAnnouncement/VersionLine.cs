namespace MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

/// <summary>A version as a list shows it.</summary>
internal sealed record VersionLine(Guid Id, int Number, DateTimeOffset SavedAt, Guid SavedBy);
