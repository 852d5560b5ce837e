namespace MerajutASA.Modules.Children.Documents;

/// <summary>A document is taken off the case, or put back.</summary>
internal sealed record RemoveDocument(Guid ChildId, Guid DocumentId, int Version);
