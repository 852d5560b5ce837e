using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>One way of paying a pledge, at a provider.</summary>
[Class(DataClass.Confidential)]
internal sealed class Payment : GuardedRow
{
    public required Guid PledgeId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Provider { get; init; }

    /// <summary>By which the provider knows it; nobody can guess it.</summary>
    public required string Reference { get; init; }

    /// <summary>Rupiah.</summary>
    public required long Amount { get; init; }

    public required PaymentState State { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }
}
