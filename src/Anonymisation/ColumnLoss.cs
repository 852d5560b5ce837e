namespace MerajutASA.Anonymisation;

/// <summary>What a column lost.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Loss">From 0 to 1.</param>
/// <param name="Levels">How many its hierarchy has, the values themselves counted.</param>
/// <param name="OnLevel">How many of the released records stand on each level.</param>
public sealed record ColumnLoss(string Name, double Loss, int Levels, IReadOnlyList<int> OnLevel);
