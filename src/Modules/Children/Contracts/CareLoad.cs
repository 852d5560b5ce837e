namespace MerajutASA.Modules.Children.Contracts;

/// <summary>Counts of one institution's children.</summary>
/// <param name="Institution">Whose.</param>
/// <param name="InCare">Whose care has not ended.</param>
/// <param name="ReviewsOverdue">Of them, those whose review of the care plan is past its day (Permensos 30/HUK/2011).</param>
/// <param name="WithoutCarer">Of them, those that nobody is assigned to.</param>
public sealed record CareLoad(Guid Institution, int InCare, int ReviewsOverdue, int WithoutCarer);
