using System.Net;
using System.Net.Sockets;

namespace MerajutASA.Testing.Servers;

/// <summary>TCP ports of 127.0.0.1.</summary>
public static class FreePort
{
    /// <summary>One that nothing listens on.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
}
