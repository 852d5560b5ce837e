namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// The keys of subjects, kept wrapped in the keys cluster. An unwrapped key stays in memory at most 60 s.
/// Throws StoreUnavailableException("keys") when the cluster is down: no key, no result.
/// </summary>
public interface IKeyRing
{
    /// <summary>Makes and commits a random key for each subject that has none, before the first row that uses it. Idempotent.</summary>
    Task CreateAsync(IReadOnlyCollection<Subject> subjects, CancellationToken cancellation);

    /// <summary>The keys of a whole page: one query and one unwrap call at most. Subjects whose key was destroyed are absent.</summary>
    Task<SubjectKeys> OpenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation);

    /// <summary>
    /// Destroys a subject's key for ever: every sealed value of it becomes unreadable. For the unit of work alone, which writes it down
    /// under the operation's id. Idempotent.
    /// </summary>
    internal Task DestroyAsync(Guid subject, Guid operation, CancellationToken cancellation);
}
