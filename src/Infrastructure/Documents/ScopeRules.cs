using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MongoDB.Bson;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>Which documents an actor sees, and where the actor may put one. Whatever is not plainly granted is refused.</summary>
internal static class ScopeRules
{
    public const string Field = "_scope";

    private const string Institution = "institution";
    private const string Region = "region";
    private const string Readers = "readers";

    private static readonly RegionLevel[] Levels = [0, .. Enum.GetValues<RegionLevel>()];

    public static IEnumerable<string> Paths { get; } = [$"{Field}.{Institution}", $"{Field}.{Region}"];

    /// <summary>Joined to every query. The portal's own work reaches everything; its clearance ends at Internal.</summary>
    public static BsonDocument Filter(Actor actor) => actor.Role switch
    {
        Role.LksaStaff or Role.LksaHead when actor.Institution is { } institution => OfInstitution(institution),
        Role.SocialOfficer when actor.Region is { } region => InRegion(region),
        Role.System => new(Field, new BsonDocument("$exists", true)),
        _ => throw new DocumentsRefusedException($"{actor.Role} has no scope here."),
    };

    /// <summary>
    /// The same, and what is told to a region that the actor's institution lies in, given by <paramref name="residence"/> (null for who has none),
    /// or that an officer's own lies in.
    /// </summary>
    public static BsonDocument Filter(Actor actor, string? residence) => (actor.Role == Role.SocialOfficer ? actor.Region : residence) is { Length: > 0 } home
        && actor.Role is Role.SocialOfficer or Role.LksaStaff or Role.LksaHead
        ? new("$or", new BsonArray { Filter(actor), new BsonDocument($"{Field}.{Readers}", new BsonDocument("$in", Around(home))) })
        : Filter(actor);

    /// <summary>Throws when the actor may not put a document there.</summary>
    public static void RequireWritable(Actor actor, DocumentScope scope)
    {
        var mine = actor.Role switch
        {
            Role.LksaStaff or Role.LksaHead => actor.Institution is { } institution && scope.Institution == institution,
            Role.SocialOfficer => actor.Region is { } region && scope.Region is { } code && RegionCode.Holds(region, code),
            Role.System => true,
            _ => false,
        };
        if (!mine)
            throw new DocumentsRefusedException($"{actor.Role} may not write into this scope.");
    }

    public static BsonDocument OfInstitution(Guid institution) => new($"{Field}.{Institution}", Binary(institution));

    public static BsonDocument OfInstitutions(IEnumerable<Guid> institutions) => new($"{Field}.{Institution}", new BsonDocument("$in", new BsonArray(institutions.Select(Binary))));

    public static BsonDocument NotOfRegion(string region) => new($"{Field}.{Region}", new BsonDocument("$ne", region));

    public static BsonDocument Stamp(DocumentScope scope)
    {
        var stamp = new BsonDocument
        {
            { Institution, scope.Institution is { } institution ? Binary(institution) : BsonNull.Value },
            { Region, scope.Region is { } region ? (BsonValue)region : BsonNull.Value },
        };
        return scope.Readers is { } readers ? stamp.Add(Readers, readers) : stamp;
    }

    /// <summary>What a stamp of an institution or a region says.</summary>
    public static DocumentScope Read(BsonDocument stamp) => new(
        stamp[Institution].IsBsonNull ? null : stamp[Institution].AsBsonBinaryData.ToGuid(GuidRepresentation.Standard),
        stamp[Region].IsBsonNull ? null : stamp[Region].AsString);

    // 33.74.01.1001 lies in the country, in 33, 33.74, 33.74.01 and itself.
    private static BsonArray Around(string residence) => RegionCode.IsWellFormed(residence)
        ? [.. Levels.Select(level => RegionCode.UpTo(residence, level)).Distinct()]
        : throw new DocumentsRefusedException($"'{residence}' is no region.");

    private static BsonDocument InRegion(string region)
    {
        if (region.Length > 0 && !RegionCode.IsWellFormed(region))
            throw new DocumentsRefusedException($"'{region}' is no region.");
        var (low, high) = RegionCode.Range(region);
        return new($"{Field}.{Region}", new BsonDocument { { "$gte", low }, { "$lt", high } });
    }

    private static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);
}
