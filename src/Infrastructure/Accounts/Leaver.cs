namespace MerajutASA.Infrastructure.Accounts;

/// <summary>Somebody whose account ends.</summary>
public sealed record Leaver(Guid Account)
{
    /// <summary>The institution that has no other active head; null where one remains, or where the leaver heads none.</summary>
    public Guid? LastHeadOf { get; init; }
}
