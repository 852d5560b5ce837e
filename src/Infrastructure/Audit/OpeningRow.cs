namespace MerajutASA.Infrastructure.Audit;

/// <summary>A row of audit.openings.</summary>
internal sealed class OpeningRow
{
    public Guid? AccountId { get; init; }

    public string? Role { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public long Times { get; init; }

    public required string[] UseCases { get; init; }
}
