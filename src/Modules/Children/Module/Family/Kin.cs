using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Family;

/// <summary>A guardian or other kin of a child: a subject of its own, whose key goes by the row's id.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class Kin : CaseDetail
{
    public required Relation Relation { get; set; }

    public required bool IsGuardian { get; set; }

    /// <summary>Must not learn where the child is.</summary>
    public required bool MustNotBeTold { get; set; }

    public required Sealed<string> Name { get; set; }

    public Sealed<string>? Phone { get; set; }

    public Sealed<string>? Address { get; set; }
}
