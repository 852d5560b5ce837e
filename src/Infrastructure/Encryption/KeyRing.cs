using System.Security.Cryptography;

namespace MerajutASA.Infrastructure.Encryption;

internal sealed class KeyRing(KeyStore store, IKeyWrapper wrapper, KeyCache cache) : IKeyRing
{
    private const int KeySize = 32;

    public async Task CreateAsync(IReadOnlyCollection<Subject> subjects, CancellationToken cancellation)
    {
        if (subjects.Count == 0)
            return;
        var keys = subjects.Distinct().Select(subject => (subject, RandomNumberGenerator.GetBytes(KeySize))).ToList();
        try
        {
            await store.PutAsync(await wrapper.WrapAsync(keys, cancellation), cancellation);
        }
        finally
        {
            // Who called first has given the key: what was made here may have lost, and is forgotten.
            foreach (var (_, key) in keys)
                CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<SubjectKeys> OpenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var keys = new SubjectKeys();
        try
        {
            var missing = subjects.Where(subject => !cache.Give(subject, keys)).ToHashSet();
            if (missing.Count > 0)
                await FetchAsync(missing, keys, cancellation);
            return keys;
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    public async Task DestroyAsync(Guid subject, Guid operation, CancellationToken cancellation)
    {
        try
        {
            await store.DestroyAsync(subject, operation, cancellation);
        }
        finally
        {
            // Also when the answer was lost: the key may be gone.
            cache.Drop(subject);
        }
    }

    private async Task FetchAsync(IReadOnlyCollection<Guid> missing, SubjectKeys keys, CancellationToken cancellation)
    {
        var asked = cache.Now();
        var wrapped = await store.FetchAsync(missing, cancellation);
        foreach (var (found, key) in wrapped.Zip(await wrapper.UnwrapAsync(wrapped, cancellation)))
        {
            keys.Keep(found.Subject.Id, key);
            cache.Add(found.Subject.Id, key, asked);
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
