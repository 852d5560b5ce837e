namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The two users that the host knows.</summary>
internal enum Role
{
    /// <summary>May only read.</summary>
    Reader,

    /// <summary>May do everything that the host allows at all.</summary>
    Writer,
}
