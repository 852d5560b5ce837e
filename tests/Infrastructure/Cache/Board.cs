using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Tests.Cache;

/// <summary>A value as modules cache them: counts in the open, a name sealed.</summary>
[Class(DataClass.Internal)]
internal sealed record Board(int Open, [property: Class(DataClass.Restricted)] Sealed<string>? Newest = null);
