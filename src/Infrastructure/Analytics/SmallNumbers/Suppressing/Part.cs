namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>What an insider knows of one row: the children whose records he or she may open.</summary>
/// <param name="Row">Which row.</param>
/// <param name="IsAll">Whether every institution of the row is among them, so that nothing in it is left to hide from this insider.</param>
/// <param name="Values">How many children, column by column.</param>
internal sealed record Part(int Row, bool IsAll, int[] Values);
