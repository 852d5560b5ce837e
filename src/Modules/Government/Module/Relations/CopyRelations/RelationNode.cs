using System.Globalization;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Copies;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>
/// An entry or an office as the graph keeps it: ids, codes and days, and no name at all. Names are opened from PostgreSQL when the graph is
/// shown, by whoever sees them there.
/// </summary>
/// <param name="Id">The entry, or the office.</param>
/// <param name="Version">That of its row.</param>
/// <param name="Region">The code by which scopes are drawn.</param>
/// <param name="Code">A supporter's kind, a programme's field, an office's role; empty where there is none.</param>
/// <param name="From">The first day as a number, 20260131; 0 where there is none.</param>
/// <param name="Until">The last day, whether agreed on or brought about.</param>
/// <param name="Ties">Its edges, each as type, kind and id.</param>
internal sealed record RelationNode(Guid Id, int Version, string Region, string Code, int From, int Until, string Ties) : ICopy
{
    public static RelationNode Of(Guid id, int version, string region, string code, DateOnly? from, DateOnly? until, DateOnly? ended, params (string Type, Party? To)[] ties) => new(
        id, version, region, code, Day(from), Day(until is null || ended < until ? ended ?? until : until),
        Joined([.. ties.Where(tie => tie.To is not null).Select(tie => $"{tie.Type} {tie.To!.Value.Kind} {tie.To.Value.Id:D}"), $"WITHIN Region {Regency(region)}"]));

    /// <summary>As the graph gives it back; edges too many or too few make it differ from its source.</summary>
    public static RelationNode Of(GraphRow row) => new(
        Guid.Parse(row.Value<string>("id")), (int)row.Value<long>("version"), row.Value<string>("region"), row.Value<string>("code"),
        (int)row.Value<long>("from"), (int)row.Value<long>("until"), Joined(row.Value<List<object?>>("ties").Cast<string>()));

    public static int Day(DateOnly? day) => day is { } date ? int.Parse(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : 0;

    public Dictionary<string, object?> Row() => new()
    {
        ["id"] = Id,
        ["version"] = Version,
        ["region"] = Region,
        ["code"] = Code.Length == 0 ? null : Code,
        ["from"] = From,
        ["until"] = Until,
    };

    /// <summary>Its edges of one type to things of one kind.</summary>
    public IEnumerable<Dictionary<string, object?>> TiesOf(string type, PartyKind kind) => Ties.Split(" + ").Select(tie => tie.Split(' '))
        .Where(tie => tie[0] == type && tie[1] == kind.ToString())
        .Select(tie => new Dictionary<string, object?>
        {
            ["id"] = Id,
            ["version"] = Version,
            ["other"] = tie[2],
            ["above"] = kind == PartyKind.Region ? RegionCode.UpTo(tie[2], RegionLevel.Province) : null,
        });

    private static string Regency(string region) => RegionCode.UpTo(region, RegionLevel.Regency);

    private static string Joined(IEnumerable<string> ties) => string.Join(" + ", ties.Order(StringComparer.Ordinal));
}
