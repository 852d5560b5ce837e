using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Logical names of what is sealed of documents under the child's key; never rename one.</summary>
internal static class DocumentFields
{
    public static readonly SealedField<string> Title = new("document.title");
    public static readonly SealedField<byte[]> FileKey = new("document-file.key");
    public static readonly SealedField<string> ReleaseReason = new("document-file.release-reason");
    public static readonly SealedField<byte[]> Thumbnail = new("photograph.thumbnail");
    public static readonly SealedField<byte[]> Miniature = new("photograph.miniature");
}
