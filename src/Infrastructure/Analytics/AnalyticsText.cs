using System.Text.RegularExpressions;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>A query text under a name, such as <c>children.admissions-per-month</c>. Values travel as <c>{name:Type}</c>, never in the text.</summary>
public sealed partial record AnalyticsText
{
    public AnalyticsText(string name, string sql)
    {
        if (!NameShape().IsMatch(name))
            throw new ArgumentException($"'{name}' is no name of a text: module.in-kebab-case.", nameof(name));
        // A SETTINGS clause would lift the filters that carry the actor's scope; the answer's format is the driver's.
        if (Forbidden().Match(sql) is { Success: true } found)
            throw new ArgumentException($"The text {name} must not hold '{found.Value}'.", nameof(sql));
        (Name, Sql) = (name, sql);
    }

    public string Name { get; }

    public string Sql { get; }

    /// <summary>Parameters whose values may stand in the audit log although they are texts or ids: none of them names a person.</summary>
    public IReadOnlyCollection<string> Told { get; init; } = [];

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex NameShape();

    [GeneratedRegex(@";|[^\x00-\x7F]|\$|\b(SETTINGS|FORMAT|INTO)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
