using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>A payment as it is shown.</summary>
[Class(DataClass.Confidential)]
internal sealed record PaymentLine(Guid Id, string Provider, long Amount, PaymentState State, DateTimeOffset StartedAt, DateTimeOffset? SettledAt);
