using System.Net;
using System.Net.Sockets;

namespace MerajutASA.Infrastructure.Documents.Files.Scanning;

/// <summary>Where clamd listens: <c>tcp://host:port</c> or <c>unix:/path/to/socket</c>.</summary>
internal sealed record ClamdAddress(EndPoint EndPoint)
{
    private const string UnixPrefix = "unix:";

    public AddressFamily Family => EndPoint is UnixDomainSocketEndPoint ? AddressFamily.Unix : AddressFamily.Unspecified;

    /// <summary>Throws <see cref="FormatException"/> with a sentence for whoever wrote the setting.</summary>
    public static ClamdAddress Parse(string text)
    {
        if (text.StartsWith(UnixPrefix, StringComparison.Ordinal) && text[UnixPrefix.Length..].TrimStart('/') is { Length: > 0 } path)
            return new ClamdAddress(new UnixDomainSocketEndPoint("/" + path));
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Port: > 0 }
            ? new ClamdAddress(new DnsEndPoint(uri.Host.Trim('[', ']'), uri.Port))
            : throw new FormatException($"Merajut:Files:Clamd is '{text}'; it must be tcp://host:port or unix:/path/to/socket.");
    }
}
