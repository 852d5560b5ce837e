using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Portal.Seeding;

/// <summary>Somebody made up for development, with what it takes to sign in as them. Never in Production, where DemoGuard stops the portal.</summary>
internal sealed record SeededPerson(string Email, string Name, Role Role, string Place, Guid? Institution, string? Region, string Password, string? TotpKey);
