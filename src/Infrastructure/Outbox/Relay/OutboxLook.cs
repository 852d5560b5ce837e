namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>How far a look into the outbox reached.</summary>
/// <param name="Horizon">All transactions below it were over by then.</param>
/// <param name="SetBack">How often the subscriber's checkpoint had been set back.</param>
/// <param name="HasMissed">Whether something that the look before could have seen was still not handed over.</param>
internal sealed record OutboxLook(string Horizon, int SetBack, bool HasMissed);
