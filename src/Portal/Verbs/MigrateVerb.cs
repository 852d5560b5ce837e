using System.CommandLine;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>migrate</c>: brings both clusters to what this build needs, under the owners' logins, which the serving portal never has.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the databases to what this build needs (owner logins).");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var settings = VerbHost.Settings();
        var main = Required(settings, "main-owner");
        var applied = SchemaPlan.Apply(main, Required(settings, "keys-owner"), ModuleCatalog.Modules);
        Console.WriteLine(applied.Count == 0 ? "The schemas are as this build needs them." : $"Applied: {string.Join(", ", applied)}");
        var regions = await RegionLoader.LoadAsync(main, RegionFolder.Find(settings, AppContext.BaseDirectory), cancellation);
        Console.WriteLine($"Regions: {regions} rows added or changed.");
        return 0;
    }

    private static string Required(IConfiguration settings, string name) => settings.GetConnectionString(name)
        ?? throw new VerbRefusedException($"ConnectionStrings:{name} is missing: migrate needs the owner's settings (owner.json in MERAJUT_SETTINGS).");
}
