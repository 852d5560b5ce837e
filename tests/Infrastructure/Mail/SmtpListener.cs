using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MerajutASA.Infrastructure.Tests.Mail;

/// <summary>As much of a mail server (RFC 5321) as one delivery needs; refuses recipients of the domain refused.example for ever.</summary>
internal sealed class SmtpListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpListener() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Greets with something else than 220, as a server that is busy does.</summary>
    public string Greeting { get; set; } = "220 here";

    /// <summary>Takes one delivery and returns every line that the client sent.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(CancellationToken cancellation)
    {
        using var client = await _listener.AcceptTcpClientAsync(cancellation);
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync(Greeting);
        var lines = new List<string>();
        var inText = false;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
            inText = inText ? line != "." : line == "DATA";
            if (inText && line != "DATA")
                continue;
            await writer.WriteLineAsync(Answer(line));
        }

        return lines;
    }

    public void Dispose() => _listener.Dispose();

    private static string Answer(string line) => line switch
    {
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ when line.StartsWith("RCPT", StringComparison.Ordinal) && line.Contains("@refused.example", StringComparison.Ordinal) => "550 <sari@refused.example> unknown",
        _ => "250 good",
    };
}
