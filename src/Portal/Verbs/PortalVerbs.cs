using System.CommandLine;

namespace MerajutASA.Portal.Verbs;

/// <summary>The portal's command line. Each verb is a command of its own in this folder and is added here.</summary>
internal static class PortalVerbs
{
    /// <summary>Options without a verb (<c>--urls</c>, <c>--environment</c>) belong to the serving host.</summary>
    public static bool Names(IReadOnlyList<string> args) =>
        args.Count > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    public static Task<int> RunAsync(string[] args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root() => new("MerajutASA: portal")
    {
    };
}
