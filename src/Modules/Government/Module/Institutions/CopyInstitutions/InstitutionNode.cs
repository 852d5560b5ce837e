using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Copies;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>An institution as the graph keeps it.</summary>
/// <param name="Id">The institution.</param>
/// <param name="Version">That of its row.</param>
/// <param name="Name">Without any number as long as a NIK, which the graph does not take.</param>
/// <param name="Kind">As it is stored.</param>
/// <param name="State">As it is stored.</param>
/// <param name="Region">The village's code, by which scopes are drawn.</param>
/// <param name="Foundation">The id of the one that it belongs to, or empty.</param>
/// <param name="Place">The codes of district, regency and province that its edges lead to, one after the other.</param>
internal sealed partial record InstitutionNode(Guid Id, int Version, string Name, string Kind, string State, string Region, string Foundation, string Place) : ICopy
{
    public static InstitutionNode Of(SourceInstitution source) => new(
        source.Id, source.Version, LongNumber().Replace(source.Name, "…"), Codes.Of(source.Kind), Codes.Of(source.State), source.RegionCode, source.FoundationId?.ToString("D") ?? "",
        $"{District(source.RegionCode)} {Regency(source.RegionCode)} {Province(source.RegionCode)}");

    /// <summary>As the graph gives it back. Edges to several places, or to none, make it differ from its source.</summary>
    public static InstitutionNode Of(GraphRow row) => new(
        Guid.Parse(row.Value<string>("id")), (int)row.Value<long>("version"), row.Value<string>("name"), row.Value<string>("kind"), row.Value<string>("state"),
        row.Value<string>("region"), Joined(row.Value<List<object?>>("foundations")),
        Joined(row.Value<List<object?>>("places")));

    public Dictionary<string, object?> Row() => new()
    {
        ["id"] = Id,
        ["version"] = Version,
        ["name"] = Name,
        ["kind"] = Kind,
        ["state"] = State,
        ["region"] = Region,
        ["district"] = District(Region),
        ["regency"] = Regency(Region),
        ["province"] = Province(Region),
        ["foundation"] = Foundation.Length == 0 ? null : Foundation,
    };

    private static string Joined(List<object?> found) => string.Join(" + ", found.Cast<string>().Order(StringComparer.Ordinal));

    private static string District(string code) => RegionCode.UpTo(code, RegionLevel.District);

    private static string Regency(string code) => RegionCode.UpTo(code, RegionLevel.Regency);

    private static string Province(string code) => RegionCode.UpTo(code, RegionLevel.Province);

    [GeneratedRegex("[0-9]{16,}")]
    private static partial Regex LongNumber();
}
