using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>One inspection with all that the reader may see of it.</summary>
[Class(DataClass.Confidential)]
internal sealed record InspectionView
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required Guid Institution { get; init; }

    public required string InstitutionName { get; init; }

    public required string RegionCode { get; init; }

    public required StandardLine Standard { get; init; }

    public required InspectionKind Kind { get; init; }

    public required InspectionState State { get; init; }

    public required bool Announced { get; init; }

    public required DateOnly PlannedOn { get; init; }

    public required Guid Officer { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? ReportedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required string? EndNote { get; init; }

    public required string? Summary { get; init; }

    public required Score? Score { get; init; }

    public required string? EscalatedTo { get; init; }

    public required DateTimeOffset? EscalatedAt { get; init; }

    public required string? EscalationReason { get; init; }

    public required Accreditation? Grade { get; init; }

    public required DateOnly? GradedUntil { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>In the order of the standard.</summary>
    public required IReadOnlyList<InspectedItem> Items { get; init; }

    public IEnumerable<FindingLine> Findings => Items.Where(item => item.NeedsFinding).Select(item => item.Finding).OfType<FindingLine>();

    public int Answered => Items.Count(item => item.Answer is not null);

    /// <summary>Items that are not met and have no finding yet.</summary>
    public int Unwritten => Items.Count(item => item.NeedsFinding && item.Finding is null);

    public int Unresolved => Findings.Count(finding => finding.IsOpen);

    /// <summary>By section, in their order.</summary>
    public IEnumerable<IGrouping<string, InspectedItem>> Sections => Items.GroupBy(item => item.Item.Section);

    public static Score? ScoreOf(IEnumerable<InspectedItem> items) =>
        Scoring.Of(items.Where(item => item.Answer is not null).Select(item => (item.Item.Weight, item.Answer!.Result))) is { Possible: > 0 } score ? score : null;
}
