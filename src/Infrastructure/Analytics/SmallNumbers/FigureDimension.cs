namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>What children of a dataset are told apart by, one at a time. Each child stands in exactly one of its categories.</summary>
/// <param name="Name">Its name, such as <c>age</c>.</param>
/// <param name="Categories">The codes of its categories, in the order in which they are shown. They are fixed: a new one makes another dataset.</param>
public sealed record FigureDimension(string Name, IReadOnlyList<string> Categories);
