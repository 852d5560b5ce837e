using System.CommandLine;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Outbox.Relay;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>relay</c>: the process that hands committed events to their handlers, with a login that the portal never holds.</summary>
internal static class RelayVerb
{
    public static Command Create()
    {
        var command = new Command("relay", "Hand committed events to their handlers until stopped.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var builder = VerbHost.Create();
        builder.Services.AddRelay(builder.Configuration);
        builder.Services.AddOpeningCounting();
        builder.Services.AddFileUpkeep();
        using var host = builder.Build();
        await host.RunAsync(cancellation);
        return 0;
    }
}
