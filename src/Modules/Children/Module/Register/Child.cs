using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Register;

/// <summary>The register line of a child and its case: what a board filters or sorts by stands unsealed, what names the child is sealed.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(Id))]
internal sealed class Child : ScopedRow
{
    public required CaseStage Stage { get; set; }

    public required DateTimeOffset StageSince { get; set; }

    public required DateOnly EnteredOn { get; set; }

    public required EntryReason EntryReason { get; set; }

    public required Sex Sex { get; set; }

    public required int BirthYear { get; set; }

    /// <summary>The birth year is a guess; then there is no birth date.</summary>
    public required bool AgeEstimated { get; set; }

    /// <summary>Where the child's home is: a region code of any depth.</summary>
    public required string OriginCode { get; set; }

    /// <summary>Who cares for the child and so opens its details; kept in step with access.assignment by a trigger.</summary>
    public Guid? AssignedTo { get; set; }

    /// <summary>When the agreed care plan is to be reviewed; a draft has no review.</summary>
    public DateOnly? ReviewDue { get; set; }

    /// <summary>The newest change of any part of the case.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    public Guid? ImportId { get; init; }

    /// <summary>Keyed one-way token of the NIK for look-ups by equality; not unique.</summary>
    [Token]
    public byte[]? NikToken { get; set; }

    public required Sealed<string> FullName { get; set; }

    public Sealed<string>? Nickname { get; set; }

    public Sealed<DateOnly>? BirthDate { get; set; }

    public Sealed<string>? BirthPlace { get; set; }

    public Sealed<string>? Nik { get; set; }

    /// <summary>Street and house of the home; the region code says the rest.</summary>
    public Sealed<string>? AddressLine { get; set; }

    /// <summary>
    /// A random id by which the facts of analytics know the child; opened by the relay alone. None yet for a child registered before there were
    /// any, whose case has not moved since.
    /// </summary>
    public Sealed<Guid>? Pseudonym { get; set; }
}
