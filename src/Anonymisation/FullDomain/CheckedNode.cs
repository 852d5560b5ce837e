namespace MerajutASA.Anonymisation.FullDomain;

/// <summary>What is known of a transformation after it was applied.</summary>
/// <param name="Levels">For each column.</param>
/// <param name="Loss">With what must be withheld.</param>
/// <param name="Columns">The loss of each column.</param>
/// <param name="Withheld">Records in classes that do not meet the demands.</param>
/// <param name="IsWithheld">By tuple.</param>
/// <param name="IsHopeless">By tuple: whether every finer transformation withholds it, too.</param>
internal sealed record CheckedNode(int[] Levels, double Loss, double[] Columns, int Withheld, bool[] IsWithheld, bool[] IsHopeless);
