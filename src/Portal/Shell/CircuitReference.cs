using System.Diagnostics;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MerajutASA.Portal.Shell;

/// <summary>
/// One trace for the whole life of a circuit, so that the reference which the page shows when something breaks
/// is the one on the log lines of what broke.
/// </summary>
internal sealed class CircuitReference : CircuitHandler
{
    private readonly ActivityTraceId trace = ActivityTraceId.CreateRandom();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        using var activity = new Activity("circuit").SetParentId(trace, ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        activity.Start();
        await next(context);
    };
}
