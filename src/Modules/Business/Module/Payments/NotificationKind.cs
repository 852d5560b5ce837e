namespace MerajutASA.Modules.Business.Payments;

/// <summary>What a provider tells of a payment.</summary>
internal enum NotificationKind
{
    Settled,
    Failed,
}
