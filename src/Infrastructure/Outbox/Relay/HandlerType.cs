namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>A handler that a module registered.</summary>
internal sealed record HandlerType(Type Type);
