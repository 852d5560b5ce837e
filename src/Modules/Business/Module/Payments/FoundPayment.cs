using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>A payment as its payer finds it.</summary>
[Class(DataClass.Confidential)]
internal sealed record FoundPayment(Guid Pledge, string Reference, long Amount, PaymentState State);
