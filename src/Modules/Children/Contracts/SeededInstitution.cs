using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>An institution to seed: its head, signed in with a second factor, who acts; and the staff accounts that children are given to.</summary>
public sealed record SeededInstitution(Actor Head, IReadOnlyList<Guid> Carers);
