using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>MongoDB, ClickHouse and the graph of the instance that the run was started beside, each with a database of this suite's own.</summary>
internal static class Engines
{
    private const string Own = "journeys";

    /// <returns>Their connection strings as settings; null where the run was started beside none, and they are away.</returns>
    public static async Task<IReadOnlyDictionary<string, string?>?> PrepareAsync()
    {
        if (OwnSettings.OfInstance.FirstOrDefault(file => Path.GetFileName(file) == "portal.json") is not { } file)
            return null;
        using var settings = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        string Given(string name) => settings.RootElement.GetProperty("ConnectionStrings").GetProperty(name).GetString()!;
        await MakeAnalyticsAsync(Given("clickhouse-writer"));
        return new Dictionary<string, string?>
        {
            ["ConnectionStrings:mongodb"] = Given("mongodb").Replace("/merajut?", $"/{Own}?", StringComparison.Ordinal),
            ["ConnectionStrings:clickhouse"] = InDatabase(Given("clickhouse")),
            ["ConnectionStrings:clickhouse-writer"] = InDatabase(Given("clickhouse-writer")),
            ["ConnectionStrings:graph"] = InGraph(Given("graph")),
            ["ConnectionStrings:graph-writer"] = InGraph(Given("graph-writer")),
        };
    }

    private static string InDatabase(string text) => text.Replace("Database=default", $"Database={Own}", StringComparison.Ordinal);

    private static string InGraph(string text) => new UriBuilder(text) { Path = Own }.Uri.ToString();

    private static async Task MakeAnalyticsAsync(string writer)
    {
        var parts = writer.Split(';').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://{parts["Host"]}:{parts["Port"]}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{parts["Username"]}:{parts["Password"]}")));
        using var text = new StringContent($"CREATE DATABASE IF NOT EXISTS {Own}");
        using var answer = await client.PostAsync((Uri?)null, text);
        answer.EnsureSuccessStatusCode();
    }
}
