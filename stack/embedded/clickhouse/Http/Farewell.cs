namespace MerajutASA.ClickHouseHost.Http;

/// <summary>Told to stop, the host lets running statements go on for a little while; then they are ended.</summary>
internal sealed class Farewell : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenRegistration _registration;

    public Farewell(IHostApplicationLifetime lifetime) =>
        _registration = lifetime.ApplicationStopping.Register(() => _over.CancelAfter(HostLimits.Farewell));

    public CancellationToken Token => _over.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _over.Dispose();
    }
}
