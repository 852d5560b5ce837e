using System.CommandLine;
using MerajutASA.Portal.Verbs.Research;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>research anonymise</c>: a table made into one in which nobody is alone. Works on files alone; no store is asked.</summary>
internal static class ResearchVerb
{
    public static Command Create() => new("research", "Releases for research.") { Anonymise() };

    private static Command Anonymise()
    {
        var options = new AnonymiseOptions();
        var command = new Command("anonymise", "Generalise and withhold until the demands are met with the least loss, and explain the result.");
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Task.FromResult(AnonymiseRun.Run(options.Read(parsed), cancellation)));
        return command;
    }
}
