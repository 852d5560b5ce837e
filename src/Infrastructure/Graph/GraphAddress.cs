namespace MerajutASA.Infrastructure.Graph;

/// <summary>
/// Where the graph is, as an address whose scheme names the engine: <c>falkor://user:password@host:6379/graph</c> (<c>falkors</c> with TLS)
/// or, for Neo4j's HTTP Query API, <c>https://user:password@host:7473/database</c> (<c>http</c> without TLS).
/// </summary>
internal sealed record GraphAddress(string Scheme, string Host, int Port, string User, string Password, string Name)
{
    public bool IsNeo4j => Scheme is "http" or "https";

    public static GraphAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("falkor" or "falkors" or "http" or "https"))
            throw new FormatException("The graph's connection string begins with falkor://, falkors://, http:// or https://.");

        var credentials = uri.UserInfo.Split(':', 2);
        var name = uri.AbsolutePath.Trim('/');
        if (uri.Port < 0 || name.Length == 0 || name.Contains('/', StringComparison.Ordinal) || credentials.Length != 2)
            throw new FormatException("The graph's connection string is scheme://user:password@host:port/name.");
        return new GraphAddress(
            uri.Scheme, uri.Host, uri.Port, Uri.UnescapeDataString(credentials[0]), Uri.UnescapeDataString(credentials[1]), Uri.UnescapeDataString(name));
    }
}
