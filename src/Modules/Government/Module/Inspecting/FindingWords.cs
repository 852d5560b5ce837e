using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Makes what is said about a finding.</summary>
internal static class FindingWords
{
    public static FindingWord New(Finding finding, WordKind kind, SubjectKeys keys, string? text, DateOnly? dueOn, Actor actor, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        return new FindingWord
        {
            Id = id,
            FindingId = finding.Id,
            InstitutionId = finding.InstitutionId,
            RegionCode = finding.RegionCode,
            Kind = kind,
            Text = InspectionTexts.Tidy(text) is { } typed ? keys.Seal(InspectionFields.WordText, finding.InstitutionId, id, typed) : null,
            DueOn = dueOn,
            SaidAt = now,
            SaidBy = actor.AccountId,
        };
    }
}
