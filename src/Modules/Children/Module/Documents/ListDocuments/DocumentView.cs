namespace MerajutASA.Modules.Children.Documents;

/// <summary>A document with its versions, the newest first; without a title when the child was erased.</summary>
internal sealed record DocumentView(Guid Id, int Version, DocumentKind Kind, string? Title, DateTimeOffset? RemovedAt, IReadOnlyList<FileView> Files)
{
    public FileView Newest => Files[0];
}
