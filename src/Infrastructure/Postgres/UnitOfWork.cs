using System.Runtime.CompilerServices;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// The only way to a module's rows. Sets who is asking inside the transaction, writes down every change and every read in the same
/// transaction, and lets the result leave only after the commit. Runs again on serialization failures, deadlocks and a connection
/// lost before the commit; settles a lost answer to a commit and never repeats a committed one. Refusals are written down too.
/// </summary>
public sealed class UnitOfWork<TDb>
    where TDb : ModuleDb
{
    private readonly Attempts<TDb> _attempts;
    private readonly QueryCache? _cache;
    private readonly ModuleDatabase<TDb> _database;
    private readonly IKeyRing _keys;
    private readonly TimeProvider _clock;

    internal UnitOfWork(ModuleDatabase<TDb> database, IKeyRing keys, TimeProvider clock, ILogger logger, QueryCache? cache)
    {
        _database = database;
        _keys = keys;
        _clock = clock;
        _cache = cache;
        _attempts = new Attempts<TDb>(database, keys, logger, cache);
    }

    /// <summary>
    /// Runs one use case. <paramref name="work"/> may run several times, has no effect outside <c>db</c>, and returns finished values.
    /// Throws <see cref="SessionRefusedException"/> when the session no longer stands, <see cref="StoreUnavailableException"/> when
    /// PostgreSQL or the keys do not answer, <see cref="OutcomeUnknownException"/> when a commit's fate is not known.
    /// </summary>
    public Task<Outcome<T>> RunAsync<T>(Actor actor, UseCase useCase, Func<TDb, Task<Outcome<T>>> work, CancellationToken cancellation = default) =>
        RunAsync(actor, useCase, reason: null, work, cancellation);

    /// <summary>As above, with the reason that a person typed.</summary>
    public async Task<Outcome<T>> RunAsync<T>(
        Actor actor, UseCase useCase, Reason? reason, Func<TDb, Task<Outcome<T>>> work, CancellationToken cancellation = default)
    {
        FinishedValues.Require<T>(_database);
        var operation = await BeginAsync(actor, useCase, reason, cancellation);
        if (Refusal<T>(operation, reason) is { } refused)
            return await _attempts.RefuseAsync(operation, refused, cancellation);
        return await _attempts.RunAsync(operation, work, cancellation);
    }

    /// <summary>
    /// Runs a use case that only reads, and no Restricted data; its answer may be one that was given before to somebody with the same
    /// sight. Who asks is checked in the database each time, as ever, and a change that was committed before is in the answer.
    /// <paramref name="work"/> depends on nothing but the sight of the actor and what <paramref name="query"/> says.
    /// </summary>
    public async Task<Outcome<T>> ReadAsync<T>(
        Actor actor, UseCase useCase, CachedQuery query, Func<TDb, Task<Outcome<T>>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        FinishedValues.Require<T>(_database);
        var operation = await BeginAsync(actor, useCase, reason: null, cancellation);
        if (Refusal<T>(operation, reason: null) is { } refused)
            return await _attempts.RefuseAsync(operation, refused, cancellation);
        if (_cache?.MayAnswer<T>(actor, useCase) == true && await StandingCheck.RunAsync(_database.Source, operation, query.Of, cancellation) is { } standing)
            return await _cache.AnswerAsync(actor, query, standing, stop => _attempts.RunAsync(operation, work, stop), cancellation);
        return await _attempts.RunAsync(operation, work, cancellation);
    }

    /// <summary>
    /// Exports and downloads: "started" is committed first, each chunk's entries before that chunk leaves, then "ended" or "broken off".
    /// <paramref name="chunk"/> is given the cursor of the chunk before (default first) and returns the rows and the next cursor, null at the end.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<T>> StreamAsync<T, TCursor>(
        Actor actor, UseCase useCase, Reason? reason, Func<TDb, TCursor?, Task<(IReadOnlyList<T> Rows, TCursor? Next)>> chunk,
        [EnumeratorCancellation] CancellationToken cancellation = default)
        where TCursor : class
    {
        FinishedValues.Require<T>(_database);
        var operation = await BeginAsync(actor, useCase, reason, cancellation);
        if (Refusal<T>(operation, reason) is { } refused)
        {
            await _attempts.RefuseAsync(operation, refused, cancellation);
            throw new StreamRefusedException();
        }

        await _attempts.NoteAsync(operation, EntryKind.Started, cancellation);
        var ended = false;
        try
        {
            TCursor? cursor = null;
            do
            {
                var outcome = await _attempts.RunAsync<(IReadOnlyList<T> Rows, TCursor? Next)>(operation, async db => await chunk(db, cursor), cancellation);
                (var rows, cursor) = outcome.Value;
                yield return rows;
            }
            while (cursor is not null);
            ended = true;
        }
        finally
        {
            // The reader may have gone; what is written here must not depend on it.
            await _attempts.NoteAsync(operation, ended ? EntryKind.Ended : EntryKind.BrokenOff, CancellationToken.None);
        }
    }

    private static Outcome<T>? Refusal<T>(Operation operation, Reason? reason)
    {
        if (!operation.UseCase.Allows(operation.Actor))
            return new Outcome<T>.NotFound();
        var isGiven = !string.IsNullOrWhiteSpace(reason?.Text);
        if (operation.UseCase.NeedsReason && !isGiven)
            return new Outcome<T>.Invalid([new FieldError("Reason", "ReasonMissing")]);
        // Nobody by that id has ever been written down, which must look like somebody out of sight.
        return isGiven && operation.SealedReason is null ? new Outcome<T>.NotFound() : null;
    }

    private async Task<Operation> BeginAsync(Actor actor, UseCase useCase, Reason? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(useCase);
        var operation = new Operation(Guid.CreateVersion7(), Truncated(_clock.GetUtcNow()), _database.Schema, actor, useCase, SealedReason: null);
        if (string.IsNullOrWhiteSpace(reason?.Text))
            return operation;
        try
        {
            using var keys = await _keys.OpenAsync([reason.About.Id], cancellation);
            return keys.Has(reason.About.Id)
                ? operation with { SealedReason = keys.Seal(Reason.Field, reason.About.Id, operation.Id, reason.Text).Envelope }
                : operation;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw await _attempts.WrittenDownAsync(operation, failure);
        }
    }

    // PostgreSQL keeps microseconds; a finer time would differ between the entry's bytes and the row.
    private static DateTimeOffset Truncated(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond), time.Offset);
}
