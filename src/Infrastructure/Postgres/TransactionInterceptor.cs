using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// The transaction ends when the unit of work ends it: a commit from within would keep rows whose entries are not written yet.
/// One instance for the process.
/// </summary>
internal sealed class TransactionInterceptor : DbTransactionInterceptor
{
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        Ended(eventData, result);

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Ended(eventData, result));

    public override InterceptionResult TransactionRollingBack(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        Ended(eventData, result);

    public override ValueTask<InterceptionResult> TransactionRollingBackAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Ended(eventData, result));

    private static InterceptionResult Ended(TransactionEventData data, InterceptionResult result) =>
        data.Context is ModuleDb { Gate.IsOpen: true }
            ? throw new InvalidOperationException("Only the unit of work ends its transaction: the entries of what was done are not written yet.")
            : result;
}
