using System.Runtime.CompilerServices;
using MerajutASA.Infrastructure.Documents;

namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>
/// Contract tests speak to the driver without the gateway, in the same process as the gateway's own. The driver keeps the first serializer
/// that it finds for a type: the portal's must stand before any test begins, as they do in the portal.
/// </summary>
internal static class OwnSerializers
{
    [ModuleInitializer]
    internal static void StandFirst() => DocumentSerializers.Ensure();
}
