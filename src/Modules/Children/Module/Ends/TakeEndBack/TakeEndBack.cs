namespace MerajutASA.Modules.Children.Ends;

/// <summary>The care of a child has not ended, other than was written down, for the reason given.</summary>
internal sealed record TakeEndBack(Guid ChildId, Guid EndId, string? Reason);
