using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MerajutASA.Portal.SignIn;

/// <summary>Work in a circuit sends no requests; it is told to the session here, once a minute at most, or the idle clock would run out under busy hands.</summary>
internal sealed class SessionActivity(SessionCheck sessions, IActorSource actors, TimeProvider clock, ILogger<SessionActivity> logger) : CircuitHandler
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    // The request that opened the circuit was told already.
    private long _told = clock.GetTimestamp();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await next(context);
        if (clock.GetElapsedTime(_told) < Often)
            return;
        _told = clock.GetTimestamp();
        await TellAsync();
    };

    private async Task TellAsync()
    {
        try
        {
            if (await actors.FindAsync() is { } actor)
                await sessions.StandsAsync(actor, active: true);
        }
        catch (StoreUnavailableException away)
        {
            logger.LogWarning("A circuit's activity could not be noted: {Store} does not answer", away.Store);
        }
    }
}
