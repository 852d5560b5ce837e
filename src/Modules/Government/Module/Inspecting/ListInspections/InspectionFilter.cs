using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>What a list of inspections is narrowed to.</summary>
/// <param name="Text">Part of the institution's name, where case, accents and spaces do not matter.</param>
/// <param name="Show">Which of them.</param>
/// <param name="Region">Within this region, the reader's own or below it.</param>
/// <param name="Institution">Of one institution.</param>
internal sealed record InspectionFilter(string? Text = null, InspectionShow Show = InspectionShow.Current, string? Region = null, Guid? Institution = null)
{
    public const string TextName = "q";
    public const string ShowName = "show";
    public const string RegionName = "region";
    public const string InstitutionName = "institution";

    /// <summary>As it stands in an address; what cannot be read filters nothing.</summary>
    public static InspectionFilter Read(Func<string, string?> asked) => new(
        asked(TextName),
        Codes.Find<InspectionShow>(asked(ShowName)) ?? InspectionShow.Current,
        asked(RegionName) is { Length: > 0 } region ? region : null,
        Guid.TryParse(asked(InstitutionName), out var institution) ? institution : null);

    public static IReadOnlyList<InspectionShow> ChoicesOf(Role role) => role == Role.SocialOfficer
        ? Enum.GetValues<InspectionShow>()
        : [InspectionShow.Current, InspectionShow.Overdue, InspectionShow.Reported, InspectionShow.Closed, InspectionShow.All];

    public IQueryable<Inspection> Of(IQueryable<Inspection> rows, GovernmentDb db, Actor actor, DateOnly today, InspectionSettings settings)
    {
        if (Folding.Of(Text ?? "") is { Length: > 0 } part)
            rows = rows.Where(row => db.Institutions.Any(institution => institution.Id == row.InstitutionId && institution.NameKey.Contains(part)));
        if (Region is { } region)
            rows = rows.InRegion(row => row.RegionCode, region);
        if (Institution is { } one)
            rows = rows.Where(row => row.InstitutionId == one);
        return Show switch
        {
            InspectionShow.Current => rows.Where(row => row.State == InspectionState.Planned || row.State == InspectionState.Underway || row.State == InspectionState.Reported),
            InspectionShow.Overdue => Overdue(rows, db, today, settings),
            InspectionShow.Escalated => rows.Where(row => row.State == InspectionState.Reported && row.EscalatedTo == actor.Region),
            InspectionShow.Planned => rows.Where(row => row.State == InspectionState.Planned),
            InspectionShow.Underway => rows.Where(row => row.State == InspectionState.Underway),
            InspectionShow.Reported => rows.Where(row => row.State == InspectionState.Reported),
            InspectionShow.Closed => rows.Where(row => row.State == InspectionState.Closed),
            InspectionShow.Cancelled => rows.Where(row => row.State == InspectionState.Cancelled),
            _ => rows,
        };
    }

    /// <summary>A visit that was not made by its day, a report that was not given in time, a finding that nobody has answered by its own.</summary>
    public static IQueryable<Inspection> Overdue(IQueryable<Inspection> rows, GovernmentDb db, DateOnly today, InspectionSettings settings)
    {
        var begun = new DateTimeOffset(today.AddDays(-settings.ReportDays).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return rows.Where(row => (row.State == InspectionState.Planned && row.PlannedOn < today)
            || (row.State == InspectionState.Underway && row.StartedAt < begun)
            || (row.State == InspectionState.Reported && db.Findings.Any(finding => finding.InspectionId == row.Id && finding.State == FindingState.Open && finding.DueOn < today)));
    }
}
