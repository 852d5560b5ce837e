namespace MerajutASA.Infrastructure.Audit;

/// <summary>A row of audit.trail.</summary>
internal sealed class TrailRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? AccountId { get; init; }

    public string? Role { get; init; }

    public required string UseCase { get; init; }

    public required string Kind { get; init; }

    public required byte[] Bytes { get; init; }
}
