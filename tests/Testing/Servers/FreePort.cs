using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MerajutASA.Testing.Servers;

/// <summary>TCP ports of 127.0.0.1.</summary>
public static class FreePort
{
    // Below the range from which Linux gives outgoing connections their ports: one of those could take a port between its being
    // found and its server's start (net.ipv4.ip_local_port_range begins at 32768).
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>One that nothing listens on and that nobody in this process was given before.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (Given.TryAdd(port, true) && CanListen(port))
                return port;
        }
    }

    /// <summary>Whether something answers there.</summary>
    internal static async Task<bool> IsTakenAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool CanListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
