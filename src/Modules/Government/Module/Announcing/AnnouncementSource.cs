using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>Who speaks to whom.</summary>
/// <param name="Office">The region of the office that speaks; null for a head.</param>
/// <param name="Region">The region spoken to; null for an institution.</param>
/// <param name="Institution">The name of the institution whose head speaks to its people.</param>
[Class(DataClass.Internal)]
internal sealed record AnnouncementSource(string? Office, string? Region, string? Institution);
