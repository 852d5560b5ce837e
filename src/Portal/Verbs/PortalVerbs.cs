using System.CommandLine;

namespace MerajutASA.Portal.Verbs;

/// <summary>The portal's command line. Each verb is a command of its own in this folder and is added here.</summary>
internal static class PortalVerbs
{
    /// <summary>Options without a verb (<c>--urls</c>, <c>--environment</c>) belong to the serving host.</summary>
    public static bool Names(IReadOnlyList<string> args) =>
        args.Count > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    /// <summary>A refusal is one plain line and exit code 1; anything else keeps its stack, since it is a fault of ours.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var root = Root();
            // Asked for help, the parser would help with what it does not know, too.
            if (args is [var word, ..] && !word.StartsWith('-') && root.Subcommands.All(command => command.Name != word))
                throw new VerbRefusedException($"There is no verb \"{word}\". `./merajut --help` names them.");
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (VerbRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static RootCommand Root() => new("MerajutASA: portal")
    {
        MigrateVerb.Create(),
        RelayVerb.Create(),
        SeedVerb.Create(),
        PeopleVerb.Create(),
        PeopleVerb.CreateTotp(),
        AdminVerb.Create(),
        ChildrenVerb.Create(),
        SyncVerb.Create(),
        ResearchVerb.Create(),
    };
}
