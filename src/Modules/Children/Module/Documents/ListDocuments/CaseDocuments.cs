namespace MerajutASA.Modules.Children.Documents;

/// <summary>The documents of a case, the newest first; those that were removed apart, for who may put them back.</summary>
/// <param name="Documents">What there is.</param>
/// <param name="Removed">What was taken off.</param>
/// <param name="MayChange">Whether the reader may add, replace and remove.</param>
/// <param name="Portrait">The file that the child's picture was cut out of.</param>
internal sealed record CaseDocuments(IReadOnlyList<DocumentView> Documents, IReadOnlyList<DocumentView> Removed, bool MayChange, Guid? Portrait);
