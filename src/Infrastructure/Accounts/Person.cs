using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>Somebody with an account. <paramref name="Name"/> is null when the person was erased.</summary>
public sealed record Person(Guid AccountId, string? Name, Role Role, Guid? Institution, bool IsActive);
