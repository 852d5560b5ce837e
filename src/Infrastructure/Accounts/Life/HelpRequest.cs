using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Somebody who knows the password has lost the second factor and asks whoever answers for the account to let them set up another.</summary>
[Class(DataClass.Internal)]
internal sealed class HelpRequest : GuardedRow
{
    public required Guid AccountId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required RequestState State { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
