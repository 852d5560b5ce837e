using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Waiting;

/// <summary>One that waits.</summary>
/// <param name="Id">A pledge, or a company.</param>
/// <param name="Title">What it is about.</param>
/// <param name="About">Whom.</param>
/// <param name="Amount">Rupiah; null of a company.</param>
[Class(DataClass.Confidential)]
internal sealed record WaitingGift(Guid Id, string Title, string About, long? Amount, DateTimeOffset Since);
