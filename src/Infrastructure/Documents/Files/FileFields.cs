using MerajutASA.Infrastructure.Access;
using MongoDB.Bson;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>The fields of GridFS's two collections, and the filters over them. Whoever lacks the clearance finds nothing to begin with.</summary>
internal static class FileFields
{
    public const string Length = "length";
    public const string ChunkSize = "chunkSize";
    public const string UploadDate = "uploadDate";
    public const string Metadata = "metadata";
    public const string Module = "module";
    public const string File = "files_id";
    public const string Number = "n";
    public const string Data = "data";

    /// <summary>The version of whom a file is about, by which it was placed last.</summary>
    public const string Placed = "placed";

    public static BsonDocument Of(FilePlace place) => new()
    {
        { Module, place.Module },
        { "subject", Binary(place.Subject) },
        { "class", place.DataClass.ToString() },
    };

    public static BsonDocument Files(Actor actor, Guid file) => new BsonDocument("_id", Binary(file)).AddRange(ScopeRules.Filter(actor));

    public static BsonDocument Chunks(Actor actor, Guid file) => new BsonDocument(File, Binary(file)).AddRange(ScopeRules.Filter(actor));

    public static BsonDocument NotPlacedAfter(int version) => new("$or", new BsonArray
    {
        new BsonDocument(Placed, new BsonDocument("$exists", false)),
        new BsonDocument(Placed, new BsonDocument("$lte", version)),
    });

    public static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);
}
