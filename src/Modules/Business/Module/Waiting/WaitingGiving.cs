using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Waiting;

/// <summary>How many of a kind wait, and those that have waited longest.</summary>
[Class(DataClass.Confidential)]
internal sealed record WaitingGiving(WaitingKind Kind, int Count, IReadOnlyList<WaitingGift> First);
