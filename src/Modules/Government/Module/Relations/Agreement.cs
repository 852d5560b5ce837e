using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>What a supporter and an institution or foundation have agreed on; its name is its number or title.</summary>
[Class(DataClass.Internal)]
internal sealed class Agreement : RegisterEntry
{
    public Guid? RecipientInstitutionId { get; set; }

    public Guid? RecipientFoundationId { get; set; }

    public Guid SupporterId { get; set; }

    public Guid? ProgrammeId { get; set; }

    public DateOnly FromDay { get; set; }

    /// <summary>The last day; null for an agreement without an end.</summary>
    public DateOnly? UntilDay { get; set; }

    public Party? Recipient
    {
        get => Party.OfOne(RecipientInstitutionId, RecipientFoundationId);
        set => (RecipientInstitutionId, RecipientFoundationId) = (value?.As(PartyKind.Institution), value?.As(PartyKind.Foundation));
    }
}
