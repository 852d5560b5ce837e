using MerajutASA.Infrastructure.Access;

namespace MerajutASA.EndToEnd.Tests.EveryPage;

/// <summary>A page and who may open it; null: everybody.</summary>
internal sealed record RoutablePage(string Address, IReadOnlyCollection<Role>? Roles);
