namespace MerajutASA.Bench.Chaos;

/// <summary>Something that goes wrong.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="StrikeAsync">Makes it so; what it returns puts it right again, and ends when what was hit is healthy.</param>
internal sealed record Fault(string Name, Func<Task<Func<Task>>> StrikeAsync);
