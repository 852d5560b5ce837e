namespace MerajutASA.Modules.Children.Reports;

/// <summary>Cases that came to a stage and left it in a month.</summary>
/// <param name="Month">Its first day; null for all that was before the period.</param>
/// <param name="Stage">The number of the stage; 0 is outside the register.</param>
internal sealed record StageMonth(DateOnly? Month, int Stage, long Came, long Left);
