using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>The child's picture as the register line carries it: small, square, and here, so that it is seen with PostgreSQL alone.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class Photograph : CaseDetail
{
    /// <summary>The document's file that it was cut out of.</summary>
    public required Guid FileId { get; set; }

    /// <summary>A JPEG of 240 × 240 pixels and at most 20 KB.</summary>
    public required Sealed<byte[]> Thumbnail { get; set; }

    /// <summary>The same as small as a list shows it; null where it was cut before there were any.</summary>
    public Sealed<byte[]>? Miniature { get; set; }
}
