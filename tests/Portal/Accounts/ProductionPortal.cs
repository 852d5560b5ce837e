namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>The portal as it is in Production, on databases of its own.</summary>
public sealed class ProductionPortal : ServedPortal
{
    protected override string Environment => "Production";

    /// <summary>Starts another one on the same databases, which may be refused.</summary>
    public async Task StartAnotherAsync()
    {
        await using var other = await ServeAsync("http://127.0.0.1:0");
        await other.StopAsync();
    }
}
