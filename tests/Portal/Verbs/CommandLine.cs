using System.Text.Json;
using System.Text.RegularExpressions;
using MerajutASA.Portal.Verbs;
using MerajutASA.Testing.World;
using Microsoft.Extensions.Configuration;

namespace MerajutASA.Portal.Tests.Verbs;

/// <summary>A shell on the machine of a portal: settings in a file, a home of its own, and what a verb has printed.</summary>
internal sealed partial class CommandLine : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("merajut-verbs-");
    private readonly Dictionary<string, string?> _before = [];

    public CommandLine(World world, string environment)
    {
        var settings = world.Get<IConfiguration>().AsEnumerable().Where(setting => setting.Value is not null).ToDictionary();
        settings["ConnectionStrings:main-owner"] = world.Main.Direct("merajut_owner");
        settings["ConnectionStrings:keys-owner"] = world.Keys.Direct("merajut_keys_owner");
        settings["ConnectionStrings:main-region"] = world.Main.Direct("merajut_region");
        settings["ConnectionStrings:redis"] = "127.0.0.1:1,user=nobody,password=none";
        settings["Merajut:RegionsFolder"] = LoadedRegions.Folder;
        var file = Path.Combine(_home.FullName, "settings.json");
        File.WriteAllText(file, JsonSerializer.Serialize(settings));
        Set("MERAJUT_SETTINGS", file);
        Set("ASPNETCORE_ENVIRONMENT", environment);
        Set("HOME", _home.FullName);
    }

    /// <summary>What the last verb printed; not what portals that other tests started in this process write to the same console meanwhile.</summary>
    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public async Task<int> RunAsync(params string[] args)
    {
        var (console, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        Console.SetOut(said);
        Console.SetError(complained);
        try
        {
            return await PortalVerbs.RunAsync(args);
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(error);
            (Out, Error) = (LogLine().Replace(said.ToString(), ""), complained.ToString());
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        _home.Delete(recursive: true);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z]{3} .*\r?\n", RegexOptions.Multiline)]
    private static partial Regex LogLine();

    private void Set(string name, string value)
    {
        _before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
