using MerajutASA.Infrastructure.Analytics;

namespace MerajutASA.Bench.Analytics;

/// <summary>One question: the product's text, and what asks PostgreSQL the same.</summary>
/// <param name="Text">A registered text.</param>
/// <param name="Postgres">With $1 and $2 for the first month and the one after the last, and $3 for what else is asked with.</param>
/// <param name="From">The first month.</param>
/// <param name="Until">The month after the last.</param>
/// <param name="More">The text's third parameter, if it has one.</param>
internal sealed record DashboardQuery(AnalyticsText Text, string Postgres, DateOnly From, DateOnly Until, (string Name, object Value)? More = null)
{
    public string Name => Text.Name;
}
