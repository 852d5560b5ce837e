namespace MerajutASA.Modules.Children.Documents;

/// <summary>Somebody is about to send a file: a new document of the case, or a further version of one that is there.</summary>
/// <param name="Id">The upload's, made by whoever sends it, so that beginning twice begins once.</param>
/// <param name="ChildId">Whose case.</param>
/// <param name="DocumentId">The document: a new id for a new one.</param>
/// <param name="Kind">What it is; not asked for a further version.</param>
/// <param name="Title">What it is called; not asked for a further version.</param>
/// <param name="Length">Of the file, in bytes.</param>
internal sealed record BeginUpload(Guid Id, Guid ChildId, Guid DocumentId, DocumentKind? Kind, string? Title, long Length);
