using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Analytics.Trail;

/// <summary>One query as the audit log keeps it: what was asked of which tables within which scope, and how it ended; no value that could name a person.</summary>
/// <param name="Text">The text's name.</param>
/// <param name="Scope">The condition that stood on each table that it reads; empty when it ended before its tables were known.</param>
/// <param name="Parameters">As <see cref="ToldParameters"/> tells them.</param>
/// <param name="End">How it ended.</param>
/// <param name="Rows">How many rows left; 0 unless it was done.</param>
/// <param name="Took">From the question to its end.</param>
internal sealed record QueryNote(
    string Text, IReadOnlyDictionary<string, string> Scope, IReadOnlyDictionary<string, object?> Parameters, QueryEnd End, int Rows, TimeSpan Took)
{
    public AuditEntry Entry() => new(Kind)
    {
        Fields = [.. Scope.Keys.Order(StringComparer.Ordinal)],
        Detail = Text,
        After = new Dictionary<string, object?>
        {
            ["end"] = Codes.Of(End),
            ["scope"] = Scope.ToDictionary(pair => pair.Key, pair => (object?)pair.Value),
            ["parameters"] = Parameters,
            ["rows"] = Rows,
            ["milliseconds"] = (long)Took.TotalMilliseconds,
        },
    };

    private EntryKind Kind => End switch
    {
        QueryEnd.Done => EntryKind.Figures,
        QueryEnd.Limited => EntryKind.Refusal,
        _ => EntryKind.Failure,
    };
}
