using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace MerajutASA.Infrastructure.Outbox;

/// <summary>Writes events with the change that caused them, through the definer function that takes the module from the login.</summary>
internal static class OutboxWriter
{
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<IntegrationEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0)
            return;
        await using var command = new NpgsqlCommand("select outbox.publish($1, $2, $3, $4, $5)", connection)
        {
            Parameters =
            {
                new() { Value = events.Select(_ => Guid.CreateVersion7()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
                new() { Value = events.Select(happened => EventNames.Of(happened.GetType())).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = events.Select(happened => happened.Aggregate).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
                new() { Value = events.Select(happened => happened.Version).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer },
                new() { Value = events.Select(Payload).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Payload(IntegrationEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), JsonSerializerOptions.Web);
}
