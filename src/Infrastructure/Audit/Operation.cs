using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>One run of one use case by one actor; retries of it keep the id.</summary>
internal sealed record Operation(Guid Id, DateTimeOffset At, string Module, Actor Actor, UseCase UseCase, ReadOnlyMemory<byte>? SealedReason);
