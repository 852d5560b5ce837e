using System.Globalization;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>A filter as it stands in an address; what cannot be read does not restrict.</summary>
internal static class ChildFilterAddress
{
    /// <summary>Stands for children without a carer.</summary>
    public const string NoCarer = "none";

    public static ChildFilter Read(Func<string, string?> parameter) => new()
    {
        Text = Forms.Typed.Line(parameter("q")),
        Stage = Codes.Find<CaseStage>(parameter("stage")),
        Sex = Codes.Find<Sex>(parameter("sex")),
        Age = Codes.Find<AgeBand>(parameter("age")),
        Carer = parameter("carer") == NoCarer ? Guid.Empty : Guid.TryParse(parameter("carer"), out var carer) ? carer : null,
        EnteredFrom = Day(parameter("from")),
        EnteredTo = Day(parameter("to")),
        Review = Codes.Find<ReviewTime>(parameter("review")),
        Institution = Guid.TryParse(parameter("institution"), out var institution) ? institution : null,
        Region = RegionOf(parameter("region")),
    };

    public static string? RegionOf(string? text) => RegionCode.IsWellFormed(text) ? text : null;

    /// <summary>The board with that filter.</summary>
    public static string Of(ChildFilter filter)
    {
        var parameters = new (string Name, string? Value)[]
        {
            ("q", filter.Text), ("stage", Code(filter.Stage)), ("sex", Code(filter.Sex)), ("age", Code(filter.Age)),
            ("carer", filter.Carer is { } carer ? carer == Guid.Empty ? NoCarer : carer.ToString() : null),
            ("from", Day(filter.EnteredFrom)), ("to", Day(filter.EnteredTo)), ("review", Code(filter.Review)), ("institution", filter.Institution?.ToString()), ("region", filter.Region),
        };
        var given = parameters.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Name, each.Value));
        return "/children" + QueryString.Create(given);
    }

    private static string? Code<T>(T? value)
        where T : struct, Enum => value is { } known ? Codes.Of(known) : null;

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
