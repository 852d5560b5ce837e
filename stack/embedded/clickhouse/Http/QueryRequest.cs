using System.Globalization;
using System.Text.RegularExpressions;
using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>What stands in the address and headers of a request, in the words of ClickHouse's HTTP interface.</summary>
internal sealed partial record QueryRequest
{
    // Parameters of the interface; every other one is a setting of the engine.
    private static readonly HashSet<string> Interface = new(StringComparer.Ordinal)
    {
        "query", "database", "default_format", "query_id", "session_id", "session_timeout", "session_check",
        "role", "compress", "decompress", "wait_end_of_query", "buffer_size", "enable_http_compression",
    };

    public required string Text { get; init; }

    public required string Database { get; init; }

    public required string Format { get; init; }

    public required string QueryId { get; init; }

    public required SessionRequest? Session { get; init; }

    public required QueryParameters Parameters { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; }

    /// <summary>Reads address, headers and, where there is one, the form.</summary>
    public static async Task<QueryRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var values = request.Query.Select(Single).ToList();
        if (HasForm(request))
            values.AddRange((await request.ReadFormAsync(cancel)).Select(Single));
        var named = values.GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);

        if (named.ContainsKey("role"))
            throw EngineException.Refuse(ErrorCode.UnknownRole, "There are no roles in the embedded engine");
        if (named.GetValueOrDefault("decompress") == "1" || named.GetValueOrDefault("compress") == "1")
            throw EngineException.Refuse(ErrorCode.NotImplemented, "ClickHouse's own framing is not spoken here; use Content-Encoding");

        var parameters = named.Where(pair => pair.Key.StartsWith("param_", StringComparison.Ordinal)).ToList();
        return new QueryRequest
        {
            Text = named.GetValueOrDefault("query", ""),
            Database = named.GetValueOrDefault("database") ?? request.Headers["X-ClickHouse-Database"].ToString(),
            Format = named.GetValueOrDefault("default_format") ?? Header(request, "X-ClickHouse-Format") ?? "TabSeparated",
            QueryId = named.GetValueOrDefault("query_id") is { Length: > 0 } id ? id : Guid.NewGuid().ToString(),
            Session = SessionRequest.From(named),
            Parameters = new QueryParameters([.. parameters.Select(pair => pair.Key["param_".Length..])], [.. parameters.Select(pair => pair.Value)]),
            Settings = [.. named.Where(pair => IsSetting(pair.Key))],
        };
    }

    /// <summary>Only the multipart kind is a form here; curl calls any body it sends the other one.</summary>
    public static bool HasForm(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static KeyValuePair<string, string> Single(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> pair) =>
        new(pair.Key, pair.Value.LastOrDefault() ?? "");

    private static string? Header(HttpRequest request, string name) =>
        request.Headers[name].ToString() is { Length: > 0 } value ? value : null;

    private static bool IsSetting(string name)
    {
        if (Interface.Contains(name) || name.StartsWith("param_", StringComparison.Ordinal))
            return false;
        if (!SettingName().IsMatch(name))
            throw EngineException.Refuse(ErrorCode.BadArguments, string.Create(CultureInfo.InvariantCulture, $"'{name}' is no name of a setting"));
        return true;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex SettingName();
}
