using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>What became of a gift.</summary>
[Class(DataClass.Confidential)]
internal sealed record DeliveryLine(DateOnly DeliveredOn, string AccountGiven, DateTimeOffset ToldAt);
