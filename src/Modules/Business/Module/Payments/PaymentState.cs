namespace MerajutASA.Modules.Business.Payments;

/// <summary>Where a payment stands, as the provider told last.</summary>
internal enum PaymentState
{
    Started,

    /// <summary>The money has come; nothing after it changes that.</summary>
    Settled,

    /// <summary>Refused or let lapse; another may be started, and this one may still settle.</summary>
    Failed,
}
