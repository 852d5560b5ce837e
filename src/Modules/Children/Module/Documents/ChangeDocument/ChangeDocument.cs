namespace MerajutASA.Modules.Children.Documents;

/// <summary>A document is called otherwise, or is something else.</summary>
internal sealed record ChangeDocument(Guid ChildId, Guid DocumentId, int Version, DocumentKind? Kind, string? Title);
