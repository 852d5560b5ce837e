using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>How the child came: a placement rests on a decision of the social office, known by its letter.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class Referral : StageRecord
{
    public ReferralSource? Source { get; set; }

    /// <summary>The person or office that referred, where it has a name.</summary>
    public Sealed<string>? SourceName { get; set; }

    public Sealed<string>? LetterNumber { get; set; }

    public DateOnly? LetterDate { get; set; }

    public Sealed<string>? Reason { get; set; }
}
