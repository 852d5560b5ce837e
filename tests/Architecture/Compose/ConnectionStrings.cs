using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Modules;

namespace MerajutASA.Architecture.Tests.Compose;

/// <summary>The names of the connection strings that the code reads, found in its sources, by the process that reads them.</summary>
internal static partial class ConnectionStrings
{
    private const string OwnersFile = "MigrateVerb.cs";
    private const string RelaysFile = "RelayServices.cs";

    private static readonly ILookup<string, string> ByFile = Directory
        .EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Read().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Name: match.Groups["name"].Value)))
        .ToLookup(found => found.File, found => found.Name);

    public static IEnumerable<string> OfTheOwner => ByFile[OwnersFile];

    public static IEnumerable<string> OfTheRelay => ByFile[RelaysFile];

    /// <summary>What portal and relay share; that of a module has the module's name (see ModuleDatabaseRegistration).</summary>
    public static IEnumerable<string> OfServing => ByFile.Where(file => file.Key is not (OwnersFile or RelaysFile)).SelectMany(file => file)
        .Concat(ModuleCatalog.Modules.Select(module => $"main-{module.Name}"))
        .Append("main-identity")
        .Distinct();

    [GeneratedRegex(@"(?:GetConnectionString\(|Required\(settings, )""(?<name>[a-z-]+)""")]
    private static partial Regex Read();
}
