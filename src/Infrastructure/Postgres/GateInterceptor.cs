using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// Stands before every command of a module: none runs outside the unit of work's transaction, none changes rows past the change log,
/// and every result over Restricted tables is read through <see cref="GuardedReader"/>. One instance for the process.
/// </summary>
internal sealed class GateInterceptor(ReadLayouts layouts) : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        RequireReading(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        RequireReading(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) =>
        Guarded(command, eventData, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Guarded(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        RefuseScalar(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        RefuseScalar(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        RefuseUnwritten(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        RefuseUnwritten(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static Gate RequireOpen(DbCommand command, DbContextEventData data) =>
        data.Context is ModuleDb { Gate: { } gate } && gate.Holds(command.Transaction)
            ? gate
            : throw new InvalidOperationException("A command ran outside its unit of work: it is not in the transaction whose context was set.");

    private static void RefuseUnwritten(DbCommand command, CommandEventData data)
    {
        RequireOpen(command, data);
        if (data.CommandSource != CommandSource.SaveChanges)
            throw new InvalidOperationException("Rows change only through SaveChanges, which writes down what was changed.");
    }

    private void RequireReading(DbCommand command, CommandEventData data)
    {
        RequireOpen(command, data);
        if (data.CommandSource != CommandSource.SaveChanges)
            layouts.RequireReading(command.CommandText);
    }

    private void RefuseScalar(DbCommand command, CommandEventData data)
    {
        RequireReading(command, data);
        if (layouts.Mentions(command.CommandText))
            throw new ReadGuardViolationException("A scalar over a Restricted table cannot be written down; use a query.");
    }

    private DbDataReader Guarded(DbCommand command, CommandExecutedEventData data, DbDataReader result)
    {
        var gate = RequireOpen(command, data);
        // SaveChanges reads back nothing of a row (ids and versions are the client's), and the provider wants its own reader there.
        if (data.CommandSource == CommandSource.SaveChanges)
            return result;
        var layout = layouts.Of(command.CommandText, result, gate.FiguresAllowed);
        return layout is null ? result : new GuardedReader(result, layout, gate.Reads);
    }
}
