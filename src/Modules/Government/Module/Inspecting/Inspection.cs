using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>One inspection of an institution against one version of a standard (Permensos 30/HUK/2011; Permensos 5/2024 on accreditation).</summary>
[Class(DataClass.Confidential)]
internal sealed class Inspection : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    /// <summary>The institution's, which it follows.</summary>
    public required string RegionCode { get; init; }

    public required Guid StandardId { get; init; }

    public required InspectionKind Kind { get; set; }

    public required InspectionState State { get; set; }

    /// <summary>Whether the head knows of it before it is reported.</summary>
    public required bool Announced { get; set; }

    public required DateOnly PlannedOn { get; set; }

    public required Guid OfficerId { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? ReportedAt { get; set; }

    public Guid? ReportedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    /// <summary>Why it was cancelled, or what is said at its closing; under the institution's key, as all words here.</summary>
    public Sealed<string>? EndNote { get; set; }

    public Sealed<string>? Summary { get; set; }

    /// <summary>Weighted points reached, of <see cref="PointsPossible"/>; set when it is reported.</summary>
    public int? Points { get; set; }

    public int? PointsPossible { get; set; }

    /// <summary>The region of the office above before which it was laid.</summary>
    public string? EscalatedTo { get; set; }

    public DateTimeOffset? EscalatedAt { get; set; }

    public Guid? EscalatedBy { get; set; }

    public Sealed<string>? EscalationReason { get; set; }

    /// <summary>The grade of accreditation that followed from it.</summary>
    public Accreditation? Grade { get; set; }

    public DateOnly? GradedUntil { get; set; }

    public DateTimeOffset? GradedAt { get; set; }

    public Guid? GradedBy { get; set; }
}
