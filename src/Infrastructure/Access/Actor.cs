namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// Who is asking. A value, taken from the authentication state at the start of an operation and handed down;
/// there is no ambient user. The database checks it again in each transaction (access.enter).
/// </summary>
public sealed record Actor
{
    public required Guid AccountId { get; init; }

    /// <summary>The session that the account signed in with; empty only for the system.</summary>
    public required Guid SessionId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The organisation somebody belongs to: the institution (LKSA) of staff and heads, the company of its people.</summary>
    public Guid? Institution { get; init; }

    /// <summary>The company of its people; null for everyone else.</summary>
    public Guid? Company => Role == Role.Company ? Institution : null;

    /// <summary>An officer's region as a code (<c>33</c>, <c>33.74</c>); the empty code is the whole country; null is none.</summary>
    public string? Region { get; init; }

    /// <summary>Grows with each change of role, institution or region; a session of an older version is refused.</summary>
    public required int RoleVersion { get; init; }

    /// <summary>Whether this session has shown a second factor.</summary>
    public required bool SecondFactor { get; init; }

    public required DateTimeOffset SignedInAt { get; init; }

    /// <summary>The emergency grant in force, if any.</summary>
    public Guid? EmergencyGrant { get; init; }

    /// <summary>The name of a system actor, such as <c>children.institution-scope</c>.</summary>
    public string? SystemName { get; init; }

    public StakeholderGroup Group => Role.Group();

    /// <summary>The highest class this actor can be shown: Restricted asks for a second factor and never for an administrator or a company.</summary>
    public DataClass Clearance => Role switch
    {
        Role.Administrator or Role.Company => DataClass.Confidential,
        Role.System => DataClass.Internal,
        Role.Nobody => DataClass.Public,
        _ => SecondFactor ? DataClass.Restricted : DataClass.Confidential,
    };

    /// <summary>Someone at the door: signing in, redeeming a code. Rows are reached only through functions that return one account.</summary>
    public static Actor Nobody { get; } = new()
    {
        AccountId = Guid.Empty,
        SessionId = Guid.Empty,
        Role = Role.Nobody,
        RoleVersion = 0,
        SecondFactor = false,
        SignedInAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>A part of the portal that works by itself; it sees no child and is named in every entry it causes.</summary>
    public static Actor System(string name) => new()
    {
        AccountId = Guid.Empty,
        SessionId = Guid.Empty,
        Role = Role.System,
        RoleVersion = 0,
        SecondFactor = false,
        SignedInAt = DateTimeOffset.UnixEpoch,
        SystemName = name,
    };
}
