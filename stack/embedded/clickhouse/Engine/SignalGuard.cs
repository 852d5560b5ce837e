using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>
/// Keeps the signal handlers of .NET. The library sets eight of them back to the default, both when it is told to
/// leave signals alone and at every connect; without SIGSEGV's a null reference ends the process instead of throwing.
/// </summary>
internal static unsafe partial class SignalGuard
{
    private const int StructSize = 152; // struct sigaction, glibc on x64
    private static readonly Lock Gate = new();

    // SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTSTP, SIGSYS
    private static ReadOnlySpan<int> Signals => [4, 5, 6, 7, 8, 11, 20, 31];

    /// <summary>Runs a call into the library and puts the handlers back afterwards.</summary>
    public static T Keep<T>(Func<T> call)
    {
        lock (Gate)
        {
            var saved = stackalloc byte[Signals.Length * StructSize];
            for (var i = 0; i < Signals.Length; i++)
                _ = SigAction(Signals[i], null, saved + (i * StructSize));

            var result = call();

            for (var i = 0; i < Signals.Length; i++)
                _ = SigAction(Signals[i], saved + (i * StructSize), null);
            return result;
        }
    }

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

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int SigAction(int signal, byte* action, byte* previous);
}
