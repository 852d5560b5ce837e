using System.Globalization;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;

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
        Institution = Guid.TryParse(parameter("institution"), out var institution) ? institution : null,
        Region = RegionOf(parameter("region")),
    };

    public static string? RegionOf(string? text) => RegionCode.IsWellFormed(text) ? text : null;

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
