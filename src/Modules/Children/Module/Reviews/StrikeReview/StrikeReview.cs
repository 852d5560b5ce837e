namespace MerajutASA.Modules.Children.Reviews;

/// <summary>A review that was written down and did not take place so is struck, for the reason given.</summary>
internal sealed record StrikeReview(Guid ChildId, Guid ReviewId, string? Reason);
