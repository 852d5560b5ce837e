using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>One account with its means of signing in, as a definer function returns it; what ASP.NET Core Identity works on.</summary>
[Class(DataClass.Confidential)]
internal sealed class SignInAccount
{
    public required Guid Id { get; init; }

    public required byte[] EmailToken { get; init; }

    public required Sealed<string> Email { get; init; }

    public required Sealed<string> DisplayName { get; init; }

    public required Role Role { get; init; }

    public required int RoleVersion { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? RegionCode { get; init; }

    public required AccountState State { get; init; }

    public bool Demo { get; init; }

    public int Version { get; init; }

    public Guid? EntryId { get; init; }

    public required string Language { get; set; }

    public string? PasswordHash { get; set; }

    public string? SecurityStamp { get; set; }

    public Sealed<string>? AuthenticatorKey { get; set; }

    public bool SecondFactor { get; set; }

    /// <summary>The last TOTP step that was accepted.</summary>
    public long LastStep { get; set; }

    public string[] RecoveryHashes { get; set; } = [];

    public int Failed { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Stands for an e-mail that nobody signs in with, so that it takes the same way, and time, as one that somebody does.</summary>
    public bool IsPhantom { get; private init; }

    public static SignInAccount Phantom(byte[] token, string passwordHash, int failed, DateTimeOffset? lockedUntil) => new()
    {
        Id = Guid.Empty,
        EmailToken = token,
        Email = new Sealed<string>(default),
        DisplayName = new Sealed<string>(default),
        Role = Role.Nobody,
        RoleVersion = 0,
        State = AccountState.Active,
        Language = "id",
        PasswordHash = passwordHash,
        SecurityStamp = "",
        Failed = failed,
        LockedUntil = lockedUntil,
        IsPhantom = true,
    };

    /// <summary>The account at work in one session.</summary>
    public Actor In(Guid session, DateTimeOffset since) => new()
    {
        AccountId = Id,
        SessionId = session,
        Role = Role,
        RoleVersion = RoleVersion,
        Institution = InstitutionId,
        Region = RegionCode,
        SecondFactor = true,
        SignedInAt = since,
    };
}
