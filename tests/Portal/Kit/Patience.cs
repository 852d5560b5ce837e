using System.Runtime.CompilerServices;
using Bunit;

namespace MerajutASA.Portal.Tests.Kit;

/// <summary>How long a component may take before a test gives up: a busy machine is no fault of the component.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
