using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>
/// An entry of the web of relations was made, changed or ended. The kind is a code: <c>foundation</c>, <c>supporter</c>, <c>programme</c>,
/// <c>agreement</c>, or <c>seat</c> for an office on a board.
/// </summary>
[EventName("government.relation-changed.v1")]
public sealed record RelationChanged(Guid EntryId, string Kind, int Version) : IntegrationEvent
{
    public override Guid Aggregate => EntryId;

    public override int Version { get; } = Version;
}
