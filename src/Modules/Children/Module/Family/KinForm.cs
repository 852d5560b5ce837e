namespace MerajutASA.Modules.Children.Family;

/// <summary>What is typed of a guardian or kin; the id is made by whoever types it.</summary>
internal sealed record KinForm
{
    public required Guid Id { get; init; }

    public string? Name { get; init; }

    public Relation? Relation { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public bool IsGuardian { get; init; }

    public bool MustNotBeTold { get; init; }
}
