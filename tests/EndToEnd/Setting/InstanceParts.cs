using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>Stops and starts parts of the instance that the run was started beside, by its supervisor.</summary>
internal static class InstanceParts
{
    public static Task StopAsync(string part) => OrderAsync($$"""{"do":"stop","parts":["{{part}}"]}""");

    /// <summary>Starts it again, and waits until it answers.</summary>
    public static async Task StartAsync(string part)
    {
        await OrderAsync($$"""{"do":"start","parts":["{{part}}"]}""");
        while (true)
        {
            using var status = await OrderAsync("""{"do":"status"}""");
            var parts = status.RootElement.GetProperty("answer").GetProperty("parts").EnumerateArray();
            if (parts.Single(one => one.GetProperty("name").GetString() == part).GetProperty("state").GetString() == "healthy")
                return;
            await Task.Delay(50);
        }
    }

    private static async Task<JsonDocument> OrderAsync(string order)
    {
        var socket = Environment.GetEnvironmentVariable("MERAJUT_SUPERVISOR") ?? throw new InvalidOperationException("There is no instance beside this run: ./merajut test endtoend.");
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket));
        await using var stream = new NetworkStream(connection);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(order + "\n"));
        connection.Shutdown(SocketShutdown.Send);
        return await JsonDocument.ParseAsync(stream);
    }
}
