namespace MerajutASA.Infrastructure.Outbox;

/// <summary>
/// Something that happened, told to other modules and stores after it was committed. Carries ids and versions, never names.
/// Order is promised per aggregate by version.
/// </summary>
public abstract record IntegrationEvent
{
    /// <summary>The thing that changed.</summary>
    public abstract Guid Aggregate { get; }

    /// <summary>The version of the thing after the change, from 1.</summary>
    public abstract int Version { get; }
}
