using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>A letter with a one-time code is to be sent.</summary>
[EventName("identity.code-issued.v1")]
internal sealed record CodeIssued(Guid CodeId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => CodeId;

    public override int Version { get; } = Version;
}
