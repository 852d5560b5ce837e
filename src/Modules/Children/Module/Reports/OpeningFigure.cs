namespace MerajutASA.Modules.Children.Reports;

/// <summary>How often records were opened.</summary>
/// <param name="Key">The first day of a month or week, or the name of a use case.</param>
/// <param name="Role">The stored name of the role of those who did.</param>
/// <param name="Openings">Answers that showed records.</param>
/// <param name="Records">Children whom they showed, each answer's for itself.</param>
internal sealed record OpeningFigure(string Key, string Role, long Openings, long Records);
