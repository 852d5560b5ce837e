namespace MerajutASA.Infrastructure.Access;

/// <summary>The four classes of data; the order is the order of care.</summary>
public enum DataClass
{
    /// <summary>Cached, no sign-in.</summary>
    Public,

    /// <summary>Signed in.</summary>
    Internal,

    /// <summary>Role and organisation; sealed where it names a person.</summary>
    Confidential,

    /// <summary>Anything about an identifiable child: row-level security, sealed, second factor, purpose, every read audited.</summary>
    Restricted,
}
