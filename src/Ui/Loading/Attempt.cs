using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Ui.Loading;

/// <summary>
/// Runs what a click asks for. In a circuit an exception that leaves a handler ends the page and all that was typed into it;
/// here it is logged and becomes a <see cref="Failure"/> to show.
/// </summary>
public sealed class Attempt(ILogger<Attempt> log)
{
    /// <summary>Null when it went well.</summary>
    public async Task<Failure?> RunAsync(Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (exception is not (SessionRefusedException or StoreUnavailableException))
                log.LogError(exception, "A page's action failed.");
            return Failure.Of(exception);
        }
    }
}
