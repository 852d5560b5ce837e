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

    /// <summary>What the policies refuse, or another row already holds, as an outcome.</summary>
    public static Outcome<T>? AsOutcome<T>(Exception failure) => failure switch
    {
        DbUpdateException when State(failure) == PostgresErrorCodes.InsufficientPrivilege => new Outcome<T>.NotFound(),
        DbUpdateException when State(failure) == PostgresErrorCodes.UniqueViolation => new Outcome<T>.Conflict(),
        _ => null,
    };

    public static bool IsSessionRefused(Exception failure) => State(failure) == SessionRefused;

    /// <summary>What the caller hears: the store that is away, or the failure itself.</summary>
    public static Exception Told(Exception failure) =>
        failure is StoreUnavailableException or OutcomeUnknownException || IsTimeout(failure) || !IsStoreDown(failure)
            ? failure
            : new StoreUnavailableException("postgres", failure);

    /// <summary>A failure as the audit log names it: never a value that somebody typed.</summary>
    public static string Detail(Exception failure) => failure switch
    {
        StoreUnavailableException away => $"store-unavailable: {away.Store}",
        OutcomeUnknownException => "outcome-unknown",
        _ => failure.GetBaseException().GetType().Name,
    };

    /// <summary>A commit went out and what came back does not say what became of it.</summary>
    public static bool IsAnswerLost(Exception failure) => IsConnectionLost(failure) || IsTimeout(failure) || failure is OperationCanceledException;

    /// <summary>The connection broke, or the server ended it (class 57P: shutdown, crash; 08: connection exceptions). Slow work is none of these.</summary>
    public static bool IsConnectionLost(Exception failure)
    {
        var state = State(failure);
        if (state is not null)
            return state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal);
        return !IsTimeout(failure) && Chain(failure).Any(cause => cause is IOException or SocketException);
    }

    /// <summary>Nothing came within the time for it: of a command, or of the opening of a connection.</summary>
    public static bool IsTimeout(Exception failure) => Chain(failure).Any(cause => cause is TimeoutException);

    /// <summary>Lost, or out of room, or full: the store cannot serve.</summary>
    public static bool IsStoreDown(Exception failure) =>
        IsConnectionLost(failure)
        || State(failure) is { } state && (state.StartsWith("53", StringComparison.Ordinal) || state == PostgresErrorCodes.IoError)
        || IsTimeout(failure);

    private static string? State(Exception failure) => Chain(failure).OfType<PostgresException>().FirstOrDefault()?.SqlState;

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }
}
