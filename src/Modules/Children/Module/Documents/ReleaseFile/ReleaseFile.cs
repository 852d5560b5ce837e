namespace MerajutASA.Modules.Children.Documents;

/// <summary>The head gives a file free that was not scanned, and says why.</summary>
internal sealed record ReleaseFile(Guid ChildId, Guid FileId, int Version, string? Reason);
