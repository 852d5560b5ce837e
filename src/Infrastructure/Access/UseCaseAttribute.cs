namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// What a use case is called in the audit log (<c>module.verb-noun</c>), why it touches data, and which roles may start it.
/// The unit of work refuses every other role before the use case runs; which *things* an actor may touch
/// is decided inside, on the thing itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UseCaseAttribute(string name, Purpose purpose, params Role[] roles) : Attribute
{
    public string Name { get; } = name;

    public Purpose Purpose { get; } = purpose;

    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Set for corrections, overrides, merges, transfers, exports and deletions: a person types why.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Whether Restricted data is touched; then the session must hold a second factor.</summary>
    public bool Restricted { get; init; }
}
