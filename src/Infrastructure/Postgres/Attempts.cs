using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The attempts of one operation: begin, context, work, entries, commit; again where that is safe; written down where it failed.</summary>
internal sealed class Attempts<TDb>(ModuleDatabase<TDb> database, IKeyRing keys, ILogger logger, QueryCache? cache)
    where TDb : ModuleDb
{
    private const int Most = 3;

    public async Task<Outcome<T>> RunAsync<T>(Operation operation, Func<TDb, Task<Outcome<T>>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await OnceAsync(operation, work, cancellation);
                return outcome.IsDone ? outcome : await RefuseAsync(operation, outcome, cancellation);
            }
            catch (Exception failure) when (attempt < Most && Failures.MayRunAgain(failure))
            {
                logger.LogInformation("Operation {Operation} of {UseCase} runs again: {Cause}", operation.Id, operation.UseCase.Name, failure.GetBaseException().Message);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 30) * attempt), cancellation);
            }
            catch (DbUpdateConcurrencyException missed)
            {
                return await RefuseAsync(operation, await MissedAsync<T>(operation, missed, cancellation), cancellation);
            }
            catch (Exception failure) when (Failures.AsOutcome<T>(failure) is { } outcome)
            {
                return await RefuseAsync(operation, outcome, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw await WrittenDownAsync(operation, failure);
            }
        }
    }

    /// <summary>Writes a refusal down in a transaction of its own; if that fails, the caller gets an error and no answer.</summary>
    public async Task<Outcome<T>> RefuseAsync<T>(Operation operation, Outcome<T> outcome, CancellationToken cancellation)
    {
        await NoteAsync(operation, EntryKind.Refusal, cancellation, Refusals.Detail(outcome));
        return outcome;
    }

    public async Task NoteAsync(Operation operation, EntryKind kind, CancellationToken cancellation, string? detail = null)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await Context.EnterUnverifiedAsync(connection, operation, cancellation);
            await AuditWriter.WriteAsync(connection, operation, [new AuditEntry(kind) { Detail = detail }], cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (Failures.IsStoreDown(failure))
        {
            throw new StoreUnavailableException("postgres", failure);
        }
    }

    /// <summary>What the caller is to be told of a failure, once it stands in the audit log.</summary>
    public async Task<Exception> WrittenDownAsync(Operation operation, Exception failure)
    {
        if (Failures.IsSessionRefused(failure))
        {
            await NoteAsync(operation, EntryKind.Refusal, CancellationToken.None, "session");
            return new SessionRefusedException(failure);
        }

        var told = Failures.Told(failure);
        if (told is not StoreUnavailableException)
            logger.LogError(failure, "Operation {Operation} of {UseCase} failed", operation.Id, operation.UseCase.Name);
        try
        {
            await NoteAsync(operation, EntryKind.Failure, CancellationToken.None, Failures.Detail(told));
        }
        catch (StoreUnavailableException away) when (told is OutcomeUnknownException)
        {
            // That nobody knows whether it was kept is what the caller must hear, not that the store is away.
            logger.LogWarning(away, "The failure of operation {Operation} could not be written down", operation.Id);
        }

        return told;
    }

    private async Task<Outcome<T>> OnceAsync<T>(Operation operation, Func<TDb, Task<Outcome<T>>> work, CancellationToken cancellation)
    {
        await using var db = await database.CreateAsync(cancellation);
        using var gate = new Gate(operation, keys);
        db.Gate = gate;
        await using var transaction = await BeginAsync(db, cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await Context.EnterAsync(connection, operation, cancellation);
        gate.Open(transaction.GetDbTransaction());
        var outcome = await work(db);
        if (!outcome.IsDone)
            return outcome;
        await db.SaveChangesAsync(cancellation);
        gate.Close();
        IReadOnlyList<AuditEntry> entries = [.. gate.Changes.Entries, .. gate.Reads.Entries(), .. gate.Notes];
        await OutboxWriter.WriteAsync(connection, gate.Events, cancellation);
        // Events and functions write too, without an entry that would tell the transaction's id.
        var xid = await AuditWriter.WriteAsync(connection, operation, entries, cancellation) ?? await CommitFate.AssignedAsync(connection, cancellation);
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (Failures.IsAnswerLost(failure))
        {
            await CommitFate.SettleAsync(database.Source, operation.Id, xid, failure);
        }

        cache?.Tell(gate.Events);
        return outcome;
    }

    private static async Task<IDbContextTransaction> BeginAsync(TDb db, CancellationToken cancellation)
    {
        try
        {
            return await db.Database.BeginTransactionAsync(cancellation);
        }
        catch (Exception failure) when (Failures.IsTimeout(failure))
        {
            // No connection within the time for it; the time of a command is another matter.
            throw new StoreUnavailableException("postgres", failure);
        }
    }

    private async Task<Outcome<T>> MissedAsync<T>(Operation operation, DbUpdateConcurrencyException missed, CancellationToken cancellation)
    {
        try
        {
            return await RowSight.SeesAsync(database.Source, operation, missed.Entries, cancellation) ? new Outcome<T>.Conflict() : new Outcome<T>.NotFound();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw await WrittenDownAsync(operation, failure);
        }
    }
}
