namespace MerajutASA.Infrastructure.Outbox.Projections;

/// <summary>A projection that a module registered.</summary>
internal sealed record ProjectionType(Type Type);
