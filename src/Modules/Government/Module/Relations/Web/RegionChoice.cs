using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>What the address of a page about relations asks for, and the regions that its reader may choose.</summary>
internal sealed record RegionChoice(string? Region, Party? Around, Party? From, Party? To, Party? Supporter)
{
    public const string RegionKey = "region";
    public const string AroundKey = "around";
    public const string FromKey = "from";
    public const string ToKey = "to";
    public const string SupporterKey = "supporter";

    public static RegionChoice Of(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        string? Asked(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new RegionChoice(
            RegionCode.IsWellFormed(Asked(RegionKey)) ? Asked(RegionKey) : null, Party.Find(Asked(AroundKey)), Party.Find(Asked(FromKey)), Party.Find(Asked(ToKey)), Party.Find(Asked(SupporterKey)));
    }

    /// <summary>The way up from the chosen region, itself, and what lies below, down to regencies; none for who has one place only.</summary>
    public IEnumerable<Region> Choices(Actor? actor, RegionTree? tree)
    {
        if (tree is null || actor is not { Role: Role.SocialOfficer or Role.Administrator })
            return [];
        var reach = actor.Region ?? "";
        return tree.PathOf(Region).Where(region => RegionCode.Holds(reach, region.Code)).Concat(tree.Children(Region ?? reach)).Where(region => region.Level <= RegionLevel.Regency);
    }
}
