using System.Text.Json;

namespace MerajutASA.Infrastructure.Tests.Engines;

/// <summary>The credentials file of an embedded engine: beside the tests and not in the data folder, which may be full.</summary>
internal static class EngineCredentials
{
    private static readonly Lazy<string> Written = new(() =>
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "engine-credentials.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            writer = new { user = "writer", password = "write it" },
            reader = new { user = "reader", password = "read it" },
        }));
        return path;
    });

    public static string Path => Written.Value;
}
