using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.Register;

/// <summary>A register line as a board shows it; the name is null when the child was erased.</summary>
internal sealed record ChildLine(Guid Id, Guid InstitutionId, string? FullName, string? Nickname, DateOnly? BirthDate)
{
    /// <summary>The institution's, whose clock counts for whoever works on the case.</summary>
    public required string RegionCode { get; init; }

    public required Sex Sex { get; init; }

    public required int BirthYear { get; init; }

    public required bool AgeEstimated { get; init; }

    public required CaseStage Stage { get; init; }

    public required DateOnly EnteredOn { get; init; }

    public required EntryReason EntryReason { get; init; }

    public required string OriginCode { get; init; }

    public required Guid? AssignedTo { get; init; }

    public required DateOnly? ReviewDue { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The child's picture as small as a list shows it; null where there is none, or it was not asked for.</summary>
    public byte[]? Face { get; init; }

    public static ChildLine Of(Child child, SubjectKeys keys) => new(
        child.Id, child.InstitutionId,
        keys.OpenOrNull(ChildFields.FullName, child.Id, child.Id, child.FullName),
        keys.OpenOrNull(ChildFields.Nickname, child.Id, child.Id, child.Nickname),
        child.BirthDate is { } birth && keys.Has(child.Id) ? keys.Open(ChildFields.BirthDate, child.Id, child.Id, birth) : null)
    {
        RegionCode = child.RegionCode,
        Sex = child.Sex,
        BirthYear = child.BirthYear,
        AgeEstimated = child.AgeEstimated,
        Stage = child.Stage,
        EnteredOn = child.EnteredOn,
        EntryReason = child.EntryReason,
        OriginCode = child.OriginCode,
        AssignedTo = child.AssignedTo,
        ReviewDue = child.ReviewDue,
        ChangedAt = child.ChangedAt,
    };
}
