using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>What a provider told, each event once. Nothing of it changes.</summary>
[Class(DataClass.Confidential)]
internal sealed class Notification : GuardedRow
{
    public required string Provider { get; init; }

    /// <summary>The provider's own name of the event: told again it changes nothing.</summary>
    public required string Event { get; init; }

    public required Guid PaymentId { get; init; }

    public required Guid PledgeId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    public required NotificationKind Kind { get; init; }

    public required long Amount { get; init; }

    public required DateTimeOffset HappenedAt { get; init; }

    public required DateTimeOffset CameAt { get; init; }

    public required NotificationResult Result { get; init; }
}
