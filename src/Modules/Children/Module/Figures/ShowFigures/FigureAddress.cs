using System.Globalization;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>
/// What is asked as it stands in an address. What cannot be read is as if it were not there: anybody may come by, and a question that the
/// figures would refuse is written down as a refusal.
/// </summary>
internal static class FigureAddress
{
    public const string Path = "/figures";
    public const string File = "/figures/file";

    public static FigureAsk Read(Func<string, string?> parameter)
    {
        var usual = new FigureAsk();
        var dataset = ChildFigures.All.FirstOrDefault(each => each.Name == parameter("of")) ?? usual.Dataset;
        var region = parameter("region") is { } code && RegionCode.IsWellFormed(code) && RegionCode.LevelOf(code) <= RegionLevel.Regency ? code : "";
        return new FigureAsk
        {
            Dataset = dataset,
            Length = Codes.Find<PeriodLength>(parameter("length")) ?? usual.Length,
            Period = Day(parameter("period")),
            Level = Codes.Find<FigureLevel>(parameter("level")) ?? (region.Length == 0 ? usual.Level : FigureLevel.Province),
            Region = region,
            By = dataset.Dimensions.FirstOrDefault(each => each.Name == parameter("by"))?.Name,
            Page = int.TryParse(parameter("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
        };
    }

    public static string Of(FigureAsk ask) => Path + Query(ask);

    /// <summary>Only what differs from what is usual.</summary>
    public static string Query(FigureAsk ask)
    {
        var usual = new FigureAsk();
        (string Name, string? Value)[] parameters =
        [
            ("of", ask.Dataset.Name == usual.Dataset.Name ? null : ask.Dataset.Name), ("length", ask.Length == usual.Length ? null : Codes.Of(ask.Length)),
            ("period", ask.Period is { } period ? Code(period) : null), ("level", ask.Level == usual.Level ? null : Codes.Of(ask.Level)),
            ("region", ask.Region.Length == 0 ? null : ask.Region), ("by", ask.By), ("page", ask.Page > 1 ? ask.Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return QueryString.Create(parameters.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Name, each.Value))).ToString();
    }

    /// <summary>A period as an address names it: by its first month.</summary>
    public static string Code(DateOnly period) => period.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    // Years that a calendar of periods can reach back and forth from.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1990 and < 2200 ? month : null;
}
