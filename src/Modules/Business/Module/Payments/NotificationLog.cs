namespace MerajutASA.Modules.Business.Payments;

/// <summary>Names the log of <see cref="NotificationEndpoint"/>, which is static.</summary>
internal sealed class NotificationLog;
