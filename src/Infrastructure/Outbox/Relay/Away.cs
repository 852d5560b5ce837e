using System.Net.Sockets;
using MerajutASA.Infrastructure.Access;
using Npgsql;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>
/// Tells a server that is away from an event that cannot be handled: for the first the lane waits, however long it takes; only the second
/// is set aside.
/// </summary>
internal static class Away
{
    public static bool Is(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is StoreUnavailableException or SocketException or TimeoutException or NpgsqlException { IsTransient: true })
                return true;
            // A server that ends or begins, and one that can write nothing more: connection_exception, insufficient_resources, operator_intervention, io_error.
            if (cause is PostgresException { SqlState: ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] })
                return true;
        }

        return false;
    }
}
