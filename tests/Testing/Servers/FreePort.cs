using System.Net;
using System.Net.Sockets;

namespace MerajutASA.Testing.Servers;

/// <summary>A TCP port of 127.0.0.1 that nothing listens on.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
