using System.Reflection;
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
        .SelectMany(file => Read().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Name: Named(match.Groups["name"].Value))))
        .ToLookup(found => found.File, found => found.Name);

    public static IEnumerable<string> OfTheOwner => ByFile[OwnersFile];

    public static IEnumerable<string> OfTheRelay => ByFile[RelaysFile];

    /// <summary>What portal and relay share; that of a module has the module's name (see ModuleDatabaseRegistration).</summary>
    public static IEnumerable<string> OfServing => ByFile.Where(file => file.Key is not (OwnersFile or RelaysFile)).SelectMany(file => file)
        .Concat(ModuleCatalog.Modules.Select(module => $"main-{module.Name}"))
        .Concat(["main-identity", "main-analytics"])
        .Distinct();

    /// <summary>A literal, or the value of a constant such as <c>MongoStore.Name</c>.</summary>
    private static string Named(string written)
    {
        if (written.StartsWith('"'))
            return written.Trim('"');
        var (type, field) = (written.Split('.')[0], written.Split('.')[1]);
        return (string)Subjects.Ours.SelectMany(assembly => assembly.GetTypes()).Single(found => found.Name == type)
            .GetField(field, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
    }

    [GeneratedRegex(@"(?:GetConnectionString\(|Required\(settings, )(?<name>""[a-z-]+""|\w+\.\w+)")]
    private static partial Regex Read();
}
