using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Tables;
using MerajutASA.Anonymisation.Tests.Checking;
using MerajutASA.Testing.Servers;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Adult;

/// <summary>The Adult extract with its hierarchies, of which other tools have published figures.</summary>
internal static class AdultData
{
    private static string Folder => Path.Combine(Checkout.Root, "..", "shared", "data", "adult");

    public static string File => Path.Combine(Here(), "adult.csv");

    public static Table Table() => TableFile.Read(File);

    public static IReadOnlyDictionary<string, Hierarchy> Hierarchies() => HierarchyFolder.Read(Here(), Columns());

    public static Rows Rows() => Checking.Rows.Read(File);

    public static IReadOnlyDictionary<string, Paths> Paths() =>
        Columns().ToDictionary(column => column, column => Checking.Paths.Read(Path.Combine(Here(), $"adult_hierarchy_{column}.csv"), column));

    public static Release Release(Settings settings) => Anonymiser.Run(Table(), Hierarchies(), settings, TestContext.Current.CancellationToken);

    private static string[] Columns() => Rows().Heading;

    private static string Here()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The shared data are not here.");
        return Folder;
    }
}
