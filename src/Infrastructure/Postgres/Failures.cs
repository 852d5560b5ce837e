using System.Net.Sockets;
using MerajutASA.Infrastructure.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>What a failure of PostgreSQL means for the operation.</summary>
internal static class Failures
{
    private const string SessionRefused = "MA001";

    /// <summary>Nothing was kept, and trying again may succeed.</summary>
    public static bool MayRunAgain(Exception failure) =>
        failure is not (StoreUnavailableException or OutcomeUnknownException)
        && (State(failure) is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected || IsConnectionLost(failure));

    /// <summary>Another actor's change, or a row that the policies hide or refuse, as an outcome.</summary>
    public static Outcome<T>? AsOutcome<T>(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => new Outcome<T>.Conflict(),
        DbUpdateException when State(failure) == PostgresErrorCodes.InsufficientPrivilege => new Outcome<T>.NotFound(),
        DbUpdateException when State(failure) == PostgresErrorCodes.UniqueViolation => new Outcome<T>.Conflict(),
        _ => null,
    };

    public static bool IsSessionRefused(Exception failure) => State(failure) == SessionRefused;

    /// <summary>The connection broke, or the server ended it (class 57P: shutdown, crash; 08: connection exceptions).</summary>
    public static bool IsConnectionLost(Exception failure)
    {
        var state = State(failure);
        if (state is not null)
            return state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal);
        return Chain(failure).Any(cause => cause is NpgsqlException { IsTransient: true } or IOException or SocketException);
    }

    /// <summary>Lost, or out of room, or full: the store cannot serve.</summary>
    public static bool IsStoreDown(Exception failure) =>
        IsConnectionLost(failure)
        || State(failure) is { } state && (state.StartsWith("53", StringComparison.Ordinal) || state == PostgresErrorCodes.IoError)
        || Chain(failure).Any(cause => cause is NpgsqlException { InnerException: TimeoutException });

    private static string? State(Exception failure) => Chain(failure).OfType<PostgresException>().FirstOrDefault()?.SqlState;

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }
}
