namespace MerajutASA.Anonymisation.Records;

/// <summary>One thing that things are grouped by: each has a code, which a map may make coarser first.</summary>
/// <param name="Codes">For each thing.</param>
/// <param name="Map">For each code what it counts as, or null where codes count as themselves.</param>
/// <param name="Lowest">The smallest that a code, mapped, can be.</param>
/// <param name="Width">How many different ones there can be from there on.</param>
internal readonly record struct Axis(int[] Codes, int[]? Map, int Lowest, int Width);
