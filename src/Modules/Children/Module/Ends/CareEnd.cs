using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>Why and when the care of a child ended, as it was written down once. One that was wrong is struck; a corrected one stands beside it.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class CareEnd : CaseDetail
{
    /// <summary>The first version; its own id where nothing has been corrected.</summary>
    public required Guid FirstId { get; init; }

    /// <summary>The version that this one corrects; null for a first one.</summary>
    public Guid? Corrects { get; init; }

    public required EndReason Reason { get; init; }

    /// <summary>Said where no reason of the list fits.</summary>
    public Sealed<string>? Other { get; init; }

    public required DateOnly EndedOn { get; init; }

    /// <summary>Where the case stood, so that it can be put back there.</summary>
    public required CaseStage FromStage { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    public DateTimeOffset? StruckAt { get; set; }

    public Guid? StruckBy { get; set; }

    /// <summary>Why it does not count; null where a correction takes its place.</summary>
    public Sealed<string>? StrikeReason { get; set; }
}
