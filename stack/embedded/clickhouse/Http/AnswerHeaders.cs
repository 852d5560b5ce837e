using System.Diagnostics;
using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The headers that ClickHouse sends with every answer.</summary>
internal sealed class AnswerHeaders(HttpResponse response, ChdbEngine engine)
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    /// <summary>What surrounds an error that comes after part of the answer has left.</summary>
    public string ExceptionTag { get; } = Guid.NewGuid().ToString("N")[..16];

    /// <summary>Writes what is known before the statement runs.</summary>
    public void Begin(QueryRequest query)
    {
        response.Headers["X-ClickHouse-Query-Id"] = query.QueryId;
        response.Headers["X-ClickHouse-Timezone"] = engine.TimeZone;
    }

    /// <summary>Writes what is known when the first bytes are there.</summary>
    public void Answer(string format, EngineProgress progress)
    {
        response.ContentType = format.StartsWith("JSON", StringComparison.Ordinal) ? "application/json; charset=UTF-8" : "application/octet-stream";
        response.Headers["X-ClickHouse-Format"] = format;
        response.Headers["X-ClickHouse-Exception-Tag"] = ExceptionTag;
        response.Headers["X-ClickHouse-Summary"] = progress.ToSummary(Stopwatch.GetElapsedTime(_begun));
    }
}
