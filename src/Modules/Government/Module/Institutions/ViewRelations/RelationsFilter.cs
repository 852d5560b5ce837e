using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>Which region is opened, and which institutions count, as it stands in the address. What cannot be read filters nothing.</summary>
internal sealed record RelationsFilter(string? Region = null, InstitutionKind? Kind = null, InstitutionState? State = null)
{
    public const string RegionKey = "region";
    public const string KindKey = "kind";
    public const string StateKey = "state";

    public static RelationsFilter Read(Func<string, string?> asked) => new(
        RegionCode.IsWellFormed(asked(RegionKey)) ? asked(RegionKey) : null,
        Codes.Find<InstitutionKind>(asked(KindKey)),
        Codes.Find<InstitutionState>(asked(StateKey)));

    /// <summary>The same filter on another region.</summary>
    public string Address(string region)
    {
        var parts = new[] { (RegionKey, region), (KindKey, Kind is { } kind ? Codes.Of(kind) : ""), (StateKey, State is { } state ? Codes.Of(state) : "") };
        return $"{InstitutionPaths.Relations}?{string.Join('&', parts.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={part.Item2}"))}".TrimEnd('?');
    }
}
