using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>What an institution asks for. Its words are for everybody once it is open, and name no child.</summary>
[Class(DataClass.Internal)]
internal sealed class Need : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    /// <summary>As it stood in the register when the need was written.</summary>
    public required string InstitutionName { get; init; }

    public required GiftKind Kind { get; set; }

    public required Deductibility Deductibility { get; set; }

    public required string Title { get; set; }

    /// <summary>The title as it is looked for.</summary>
    public required string TitleKey { get; set; }

    public required string Description { get; set; }

    /// <summary>Rupiah to be collected; of goods their value.</summary>
    public required long Goal { get; set; }

    /// <summary>Of goods.</summary>
    public int? Quantity { get; set; }

    public string? Unit { get; set; }

    public required DateOnly OpenUntil { get; set; }

    public required NeedState State { get; set; }

    /// <summary>The permit under which it was opened.</summary>
    public Guid? PermitId { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
