using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MerajutASA.Bench.Chaos;

/// <summary>Asks the supervisor of the instance how its parts are.</summary>
internal sealed class Supervisor(string socket)
{
    public async Task<PartStatus> PartAsync(string name)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket));
        await using var stream = new NetworkStream(connection);
        await stream.WriteAsync(Encoding.UTF8.GetBytes("{\"do\":\"status\"}\n"));
        connection.Shutdown(SocketShutdown.Send);
        using var answer = await JsonDocument.ParseAsync(stream);
        var part = answer.RootElement.GetProperty("answer").GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("name").GetString() == name);
        return new PartStatus(part.GetProperty("pid").ValueKind == JsonValueKind.Number ? part.GetProperty("pid").GetInt32() : null, part.GetProperty("state").GetString() == "healthy");
    }

    /// <summary>Waits until another process than that one is healthy; null for any.</summary>
    public async Task HealthyAsync(string name, int? other)
    {
        while (await PartAsync(name) is not { IsHealthy: true, Pid: { } pid } || pid == other)
            await Task.Delay(20);
    }
}

/// <summary>A part's process, if it has one now, and whether it answers.</summary>
internal sealed record PartStatus(int? Pid, bool IsHealthy);
