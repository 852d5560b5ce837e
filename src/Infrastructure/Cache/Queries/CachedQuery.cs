namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>
/// What a query's answer is made of beside the sight of whoever asks, which the unit of work adds: two that are alike have one answer
/// until something they depend on changes. Whatever else the answer depends on, such as the day, is an argument.
/// </summary>
/// <param name="Name">Stable, in the module's own name: <c>government.list-institutions</c>. A change of the answer's form changes it.</param>
/// <param name="Of">Of what kind of things the answer is made.</param>
public sealed record CachedQuery(string Name, StampFamily Of)
{
    /// <summary>Where the query looks: every change of a thing that is there, came there or went from there makes a new answer.</summary>
    public IReadOnlyCollection<string> Places { get; init; } = [];

    /// <summary>Things that the query looks for by id.</summary>
    public IReadOnlyCollection<Guid> Things { get; init; } = [];

    /// <summary>What was asked, as it is written in JSON.</summary>
    public object? Arguments { get; init; }
}
