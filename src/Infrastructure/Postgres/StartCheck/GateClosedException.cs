namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>A login could pass by the gate, so the portal does not start. The message lists every finding.</summary>
public sealed class GateClosedException(IReadOnlyList<string> findings)
    : Exception($"The portal does not start; a login could pass by row-level security:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", findings)}")
{
    public IReadOnlyList<string> Findings { get; } = findings;
}
