using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>Somebody who may sign in, as those who answer for the account see it. How they sign in is not in here.</summary>
[Class(DataClass.Confidential)]
internal sealed class Account : GuardedRow
{
    /// <summary>Keyed token of the normalised address.</summary>
    [Token]
    public required byte[] EmailToken { get; set; }

    public required Sealed<string> Email { get; set; }

    public required Sealed<string> DisplayName { get; set; }

    [Class(DataClass.Internal)]
    public required Role Role { get; init; }

    /// <summary>Grows when what the role may see changes; sessions of an older version are refused.</summary>
    [Class(DataClass.Internal)]
    public int RoleVersion { get; set; } = 1;

    /// <summary>The institution of staff and heads, the company of its people.</summary>
    [Class(DataClass.Internal)]
    public Guid? InstitutionId { get; init; }

    /// <summary>An officer's region.</summary>
    [Class(DataClass.Internal)]
    public string? RegionCode { get; set; }

    /// <summary>The region in which that organisation stands.</summary>
    [Class(DataClass.Internal)]
    public string? ScopeRegion { get; set; }

    [Class(DataClass.Internal)]
    public required AccountState State { get; set; }

    /// <summary>Made up for development.</summary>
    [Class(DataClass.Internal)]
    public bool Demo { get; init; }

    [Class(DataClass.Internal)]
    public required DateTimeOffset CreatedAt { get; init; }

    [Class(DataClass.Internal)]
    public DateTimeOffset? EndedAt { get; set; }
}
