using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// Whether a stand-in for a server may serve here. In Production only those may that <c>Merajut:AcceptEmbedded</c> names, as a list
/// or parted by commas: <c>mongodb</c>, <c>clickhouse</c>.
/// </summary>
internal sealed class EmbeddedEngines(IConfiguration configuration, IHostEnvironment environment)
{
    public const string Setting = "Merajut:AcceptEmbedded";

    public bool Accepts(string store) => !environment.IsProduction() || Named().Contains(store, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the health check of a refused stand-in says.</summary>
    public static string Refusal(string store) => $"The embedded {store} is refused in Production; {Setting} may accept it by name.";

    private IEnumerable<string> Named()
    {
        var section = configuration.GetSection(Setting);
        return section.GetChildren().Select(child => child.Value ?? "")
            .Concat((section.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
