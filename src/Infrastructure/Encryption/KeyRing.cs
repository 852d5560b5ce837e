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
        await store.PutAsync(await wrapper.WrapAsync(keys, cancellation), cancellation);
        // Who called first has given the key: what was made here may have lost, and is forgotten.
        foreach (var (_, key) in keys)
            CryptographicOperations.ZeroMemory(key);
    }

    public async Task<SubjectKeys> OpenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var keys = new Dictionary<Guid, byte[]>(subjects.Count);
        var missing = new HashSet<Guid>();
        foreach (var subject in subjects)
        {
            if (cache.Find(subject) is { } key)
                keys[subject] = key;
            else
                missing.Add(subject);
        }

        if (missing.Count == 0)
            return new SubjectKeys(keys);
        var asked = cache.Now();
        var wrapped = await store.FetchAsync(missing, cancellation);
        var opened = await wrapper.UnwrapAsync(wrapped, cancellation);
        foreach (var (found, key) in wrapped.Zip(opened))
        {
            keys[found.Subject.Id] = key;
            cache.Add(found.Subject.Id, key, asked);
        }

        return new SubjectKeys(keys);
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
}
