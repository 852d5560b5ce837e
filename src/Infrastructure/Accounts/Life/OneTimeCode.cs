using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>A code that is used once, before it expires. Only its hash is kept.</summary>
[Class(DataClass.Confidential)]
internal sealed class OneTimeCode : GuardedRow
{
    public required Guid AccountId { get; init; }

    public required CodeKind Kind { get; init; }

    [Token]
    public required byte[] Hash { get; init; }

    /// <summary>The code under the person's key, until its letter has gone.</summary>
    public Sealed<string>? Letter { get; set; }

    public Guid? IssuedBy { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? VoidedAt { get; set; }
}
