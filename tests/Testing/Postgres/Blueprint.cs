namespace MerajutASA.Testing.Postgres;

/// <summary>A database as stack/postgres/cluster.sql prepares it, from which tests copy theirs.</summary>
internal sealed record Blueprint(string Database, string Owner, string Monitor, params IReadOnlyList<string> Logins)
{
    public static readonly IReadOnlyList<Blueprint> All =
    [
        new("blueprint_main", "merajut_owner", "merajut_monitor",
            "merajut_children", "merajut_government", "merajut_business", "merajut_identity", "merajut_analytics", "merajut_region", "merajut_relay", "merajut_replication"),
        new("blueprint_keys", "merajut_keys_owner", "merajut_keys_monitor", "merajut_keys"),
    ];

    public IReadOnlyList<string> Roles => [Owner, Monitor, .. Logins];

    public static Blueprint Of(string owner) => All.Single(x => x.Owner == owner);
}
