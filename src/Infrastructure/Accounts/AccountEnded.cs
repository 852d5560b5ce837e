using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>
/// Somebody can no longer sign in. Cases were handed to the successor before; a module that finds one left over (assigned in between)
/// hands it over on hearing this.
/// </summary>
[EventName("identity.account-ended.v1")]
public sealed record AccountEnded(Guid AccountId, Guid? SuccessorId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => AccountId;

    public override int Version { get; } = Version;
}
