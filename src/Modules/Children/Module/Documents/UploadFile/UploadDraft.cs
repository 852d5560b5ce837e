namespace MerajutASA.Modules.Children.Documents;

/// <summary>An upload as the browser announces it.</summary>
internal sealed record UploadDraft(Guid Id, Guid? DocumentId, string? Kind, string? Title, long Length);
