using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Webs;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>What the picture and the table say of a view, in the reader's language and with the links that the reader may follow.</summary>
internal sealed class RelationsWords(
    Actor actor, RegionTree regions, RelationsFilter filter, IStringLocalizer<Texts> texts, IStringLocalizer<Institutions.Texts> words)
{
    /// <summary>Staff and heads are shown one regency and open no other.</summary>
    public bool IsOwn { get; } = actor.Role is Role.LksaHead or Role.LksaStaff;

    private WebSign Regional => new(texts["Region"], 7);

    /// <summary>Of what is drawn: regions alone, or institutions around their districts.</summary>
    public IReadOnlyList<WebSign> Legend(RelationsView view) => view.Hubs.All(hub => hub.Institutions.Count == 0) ? [Regional] :
    [
        Regional,
        .. Enum.GetValues<InstitutionKind>().Select(kind => new WebSign(words[$"Kind.{kind}"], Colour(kind), Shape(kind))),
        new(texts["NotActive"], 7, Hollow: true),
    ];

    public string Name(string code) => code.Length == 0 ? texts["Country"] : regions.Find(code)?.Name ?? code;

    public string Hub(RelationHub hub) => texts["Hub", Name(hub.Code), Formats.Number(hub.Count)];

    public string Institution(RelatedInstitution institution, int number) => texts[
        "Institution", number, Called(institution), words[$"Kind.{institution.Kind}"], words[$"State.{institution.State}"], Name(institution.District)];

    public string Called(RelatedInstitution institution) =>
        institution.Id == actor.Institution ? texts["Own", institution.Name] : institution.Name;

    public string? Opens(string code) => IsOwn ? null : filter.Address(code);

    /// <summary>Only what the reader may open: others' entries are not there for staff and heads.</summary>
    public string? Page(RelatedInstitution institution) => IsOwn switch
    {
        false => InstitutionPaths.Of(institution.Id),
        true => institution.Id == actor.Institution ? InstitutionPaths.Own : null,
    };

    /// <summary>From the reader's own region down to the one opened.</summary>
    public IReadOnlyList<(string Name, string Href)> Path(string center)
    {
        if (IsOwn || actor.Region is { Length: > 0 } reach && RegionCode.LevelOf(reach) >= RegionLevel.Regency)
            return [];
        var above = regions.PathOf(center).Select(region => region.Code).Where(code => RegionCode.Holds(actor.Region ?? "", code));
        return [.. ((string[])[.. actor.Region is { Length: > 0 } ? [] : (string[])[""], .. above]).Select(code => (Name(code), filter.Address(code)))];
    }

    public static int Colour(InstitutionKind kind) => (int)kind + 1;

    public static WebShape Shape(InstitutionKind kind) => (WebShape)(int)kind;
}
