namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A version as a list shows it.</summary>
internal sealed record ProfileLine(Guid Id, int Number, int? RestoredFrom, DateTimeOffset SavedAt, Guid SavedBy);
