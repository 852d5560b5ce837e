using MerajutASA.Ui.Frame;
using Serilog.Core;
using Serilog.Events;

namespace MerajutASA.Portal.Composition;

/// <summary>Writes <see cref="Reference"/> into each log line of a request or circuit.</summary>
internal sealed class ReferenceEnricher : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.TraceId is { } trace)
            logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("Reference", Reference.Of(trace.ToHexString())));
    }
}
