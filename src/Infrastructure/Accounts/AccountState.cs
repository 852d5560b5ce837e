namespace MerajutASA.Infrastructure.Accounts;

/// <summary>Where an account stands in its life. Names are stored; never rename one.</summary>
internal enum AccountState
{
    /// <summary>Holds an invitation that has not been used yet.</summary>
    Invited,

    Active,

    /// <summary>Never signs in again; kept, since the trail names it.</summary>
    Ended,
}
