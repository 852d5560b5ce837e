namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>
/// Policies that ask nothing of the context, by name and for one role that never serves. The owner runs the definer functions, and FORCE
/// binds it too; the relay hands out what was published.
/// </summary>
internal static class OpenPolicies
{
    private static readonly string[] Owners = ["merajut_owner", "merajut_keys_owner"];
    private static readonly string[] OfOwners = ["owner_all", "owner_read", "owner_reads", "owner_write"];
    private static readonly string[] OfRelay =
    [
        "outbox.event relay_reads", "outbox.event relay_sweeps", "outbox.delivered relay_reads", "outbox.delivered relay_confirms",
        "outbox.parked relay_parks", "outbox.checkpoint relay_keeps", "outbox.pulse relay_keeps",
        "audit.opening_batch relay_reads", "audit.opening_batch relay_confirms", "audit.opening_count relay_reads",
    ];

    public static bool Has(string policy, string table, string[] roles) =>
        roles is [var role] && ((Owners.Contains(role) && OfOwners.Contains(policy)) || (role == "merajut_relay" && OfRelay.Contains($"{table} {policy}")));
}
