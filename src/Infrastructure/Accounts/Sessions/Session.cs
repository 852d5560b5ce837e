using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>A session as its owner, and who answers for the owner, may see it. Opened and ended through functions only.</summary>
[Class(DataClass.Confidential)]
internal sealed class Session
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Browser and system in two words.</summary>
    public string? Device { get; init; }
}
