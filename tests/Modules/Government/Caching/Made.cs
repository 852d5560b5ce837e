using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Tests.Caching;

/// <summary>The answer of a query of the test's own.</summary>
[Class(DataClass.Internal)]
internal sealed record Made(int Version);
