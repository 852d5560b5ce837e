using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>A document of a case. Its content is that of its newest file; older files are its earlier versions.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class Document : CaseDetail
{
    public required DocumentKind Kind { get; set; }

    public required Sealed<string> Title { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? RemovedBy { get; set; }
}
