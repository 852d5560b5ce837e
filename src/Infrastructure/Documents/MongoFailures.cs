using MongoDB.Driver;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>What a failure of the driver means.</summary>
internal static class MongoFailures
{
    private const int OutOfDiskSpace = 14031;

    /// <summary>Away, not to be signed in to, out of time or out of room: the store cannot serve.</summary>
    public static bool IsStoreDown(Exception failure) => failure switch
    {
        MongoConnectionException or MongoExecutionTimeoutException or MongoNotPrimaryException or MongoNodeIsRecoveringException or TimeoutException => true,
        MongoCommandException refused => refused.Code == OutOfDiskSpace,
        MongoWriteException refused => refused.WriteError?.Code == OutOfDiskSpace,
        MongoBulkWriteException refused => refused.WriteErrors.Any(error => error.Code == OutOfDiskSpace),
        _ => false,
    };

    public static bool IsDuplicate(MongoWriteException failure) => failure.WriteError?.Category == ServerErrorCategory.DuplicateKey;

    /// <summary>Whether a taken id is all that went wrong.</summary>
    public static bool IsDuplicate(MongoBulkWriteException failure) =>
        failure.WriteConcernError is null && failure.WriteErrors.All(error => error.Category == ServerErrorCategory.DuplicateKey);
}
