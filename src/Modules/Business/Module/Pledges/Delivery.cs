using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>What the institution tells of a gift: when it reached whom it was for, and what became of it. Nothing of it changes.</summary>
[Class(DataClass.Confidential)]
internal sealed class Delivery : GuardedRow
{
    public required Guid PledgeId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    public required DateOnly DeliveredOn { get; init; }

    /// <summary>Names no child, which who writes it confirms.</summary>
    public required string AccountGiven { get; init; }

    public required DateTimeOffset ToldAt { get; init; }

    public required Guid ToldBy { get; init; }
}
