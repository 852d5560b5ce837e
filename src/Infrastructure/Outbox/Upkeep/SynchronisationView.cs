namespace MerajutASA.Infrastructure.Outbox.Upkeep;

/// <summary>What an administrator sees of synchronisation.</summary>
internal sealed record SynchronisationView(IReadOnlyList<ProgressLine> Progress, IReadOnlyList<SetAsideLine> SetAside);
