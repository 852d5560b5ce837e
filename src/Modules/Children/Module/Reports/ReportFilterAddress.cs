using System.Globalization;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>A filter as it stands in an address; what cannot be read does not restrict.</summary>
internal static class ReportFilterAddress
{
    public static ReportFilter Read(Func<string, string?> parameter) => new()
    {
        Region = ChildFilterAddress.RegionOf(parameter("region")),
        Institution = Guid.TryParse(parameter("institution"), out var institution) ? institution : null,
        Period = Codes.Find<ReportPeriod>(parameter("period")) ?? default,
        From = ChildFilterAddress.Day(parameter("from")),
        To = ChildFilterAddress.Day(parameter("to")),
        Sex = Codes.Find<Sex>(parameter("sex")),
        Age = Codes.Find<AgeBand>(parameter("age")),
        Until = Codes.Find<CaseStage>(parameter("until")) is { } until and > CaseStage.Referral ? until : CaseStage.Termination,
        By = Codes.Find<SurvivalGrouping>(parameter("by")) ?? default,
        Measure = Codes.Find<ReportMeasure>(parameter("measure")) ?? default,
        Of = Codes.Find<PeerDimension>(parameter("of")) ?? default,
        Step = Codes.Find<OpeningStep>(parameter("step")) ?? default,
        Page = int.TryParse(parameter("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
    };

    /// <summary>Where a report stands.</summary>
    public static string Path(ReportKind kind) => kind == ReportKind.Outcomes ? "/reports" : $"/reports/{Codes.Of(kind)}";

    /// <summary>The report with that filter.</summary>
    public static string Of(ReportKind kind, ReportFilter filter) => Path(kind) + Query(kind, filter);

    /// <summary>The same as a query; only what differs from what is usual, and what that report asks for.</summary>
    public static string Query(ReportKind kind, ReportFilter filter)
    {
        var usual = new ReportFilter();
        (string Name, string? Value)[] parameters =
        [
            ("region", filter.Region), ("institution", filter.Institution?.ToString()), ("period", Unless(filter.Period, usual.Period)),
            ("from", Day(filter.From)), ("to", Day(filter.To)), ("sex", Code(filter.Sex)), ("age", Code(filter.Age)),
            ("until", kind == ReportKind.Survival ? Unless(filter.Until, usual.Until) : null), ("by", kind == ReportKind.Survival ? Unless(filter.By, usual.By) : null),
            ("measure", kind == ReportKind.Map ? Unless(filter.Measure, usual.Measure) : null),
            ("of", kind == ReportKind.Institutions ? Unless(filter.Of, usual.Of) : null),
            ("step", kind == ReportKind.Openings ? Unless(filter.Step, usual.Step) : null),
            ("page", kind == ReportKind.Institutions && filter.Page > 1 ? filter.Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return QueryString.Create(parameters.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Name, each.Value))).ToString();
    }

    private static string? Code<T>(T? value)
        where T : struct, Enum => value is { } known ? Codes.Of(known) : null;

    private static string? Unless<T>(T value, T usual)
        where T : struct, Enum => value.Equals(usual) ? null : Codes.Of(value);

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
