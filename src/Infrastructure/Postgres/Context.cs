using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using Npgsql;
using NpgsqlTypes;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Tells the database who is asking, as bound parameters, for the open transaction only. Every variable is set every time.</summary>
internal static class Context
{
    private const string Enter = "select access.enter($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    public static Task EnterAsync(NpgsqlConnection connection, Operation operation, CancellationToken cancellation)
    {
        var actor = operation.Actor;
        if (actor.Role == Role.System)
        {
            return RunAsync(connection, "select access.enter_system($1, $2, $3, $4)", cancellation,
                actor.SystemName, operation.UseCase.Purpose.ToString(), operation.UseCase.Name, operation.Id);
        }

        return actor.Role == Role.Nobody ? EnterUnverifiedAsync(connection, operation, cancellation) : RunAsync(connection, Enter, cancellation, OfPerson(operation));
    }

    /// <summary>The same for a person, as one command of a batch, which is a transaction of its own.</summary>
    public static NpgsqlBatchCommand EnterPerson(Operation operation)
    {
        var command = new NpgsqlBatchCommand(Enter);
        foreach (var value in OfPerson(operation))
            command.Parameters.Add(Parameter(value));
        return command;
    }

    private static object?[] OfPerson(Operation operation)
    {
        var actor = operation.Actor;
        return
        [
            actor.AccountId, actor.SessionId, actor.Role.Stored(), actor.Institution, actor.Region, actor.RoleVersion, actor.SecondFactor,
            operation.UseCase.Purpose.ToString(), operation.UseCase.Name, operation.Id,
        ];
    }

    public static Task EnterUnverifiedAsync(NpgsqlConnection connection, Operation operation, CancellationToken cancellation) =>
        RunAsync(connection, "select access.enter_unverified($1, $2, $3, $4, $5)", cancellation,
            Known(operation.Actor.AccountId), Known(operation.Actor.SessionId), operation.UseCase.Purpose.ToString(), operation.UseCase.Name, operation.Id);

    private static Guid? Known(Guid id) => id == Guid.Empty ? null : id;

    private static async Task RunAsync(NpgsqlConnection connection, string text, CancellationToken cancellation, params object?[] values)
    {
        await using var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
            command.Parameters.Add(Parameter(value));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        string text => new NpgsqlParameter { Value = text, NpgsqlDbType = NpgsqlDbType.Text },
        _ => new NpgsqlParameter { Value = value },
    };
}
