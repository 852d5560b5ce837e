using System.Security.Cryptography;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Fetches and unwraps a key of its own, past the cache: a cluster that answers under a wrong key-encryption key is not healthy.</summary>
internal sealed class KeysHealthCheck(KeyStore store, IKeyWrapper wrapper) : IHealthCheck
{
    /// <summary>Owns no value; its id is nobody's.</summary>
    private static readonly Subject Probe = new(SubjectKind.SharedText, new Guid("00000000-0000-0000-0000-000000000001"));

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var found = await store.FetchAsync([Probe.Id], cancellationToken);
        if (found.Count == 0)
        {
            await store.PutAsync(await wrapper.WrapAsync([(Probe, new byte[32])], cancellationToken), cancellationToken);
            found = await store.FetchAsync([Probe.Id], cancellationToken);
        }

        foreach (var key in await wrapper.UnwrapAsync(found, cancellationToken))
            CryptographicOperations.ZeroMemory(key);
        return HealthCheckResult.Healthy();
    }
}
