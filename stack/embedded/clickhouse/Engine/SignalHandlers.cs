using System.Runtime.CompilerServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>
/// Keeps the signal handlers of .NET. Left alone, the library puts its own in their place at its first connect, and a
/// null reference then ends the process instead of throwing. Told so beforehand, this version touches none of them.
/// </summary>
internal static class SignalHandlers
{
    /// <summary>To be called before the first connect.</summary>
    public static void Keep() => NativeMethods.SetSignalHandlersEnabled(0);

    /// <summary>Provokes a null reference; a host that has lost its handlers ends here, at start, and not in use.</summary>
    public static void Prove()
    {
        try
        {
            _ = LengthOf(null!);
        }
        catch (NullReferenceException)
        {
            return;
        }

        throw new InvalidOperationException("A null reference went unnoticed.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LengthOf(string text) => text.Length;
}
