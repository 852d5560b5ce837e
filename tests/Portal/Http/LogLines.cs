using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace MerajutASA.Portal.Tests.Http;

/// <summary>What was logged, for tests that look into it.</summary>
public sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> events = [];

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);

    /// <summary>Lines that carry an exception, by the reference on them.</summary>
    public IEnumerable<string> ReferencesOfErrors() => events
        .Where(line => line is { Level: LogEventLevel.Error, Exception: not null } && line.Properties.ContainsKey("Reference"))
        .Select(line => line.Properties["Reference"].ToString().Trim('"'));

    public IEnumerable<string> Messages() => events.Select(line => line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
}
