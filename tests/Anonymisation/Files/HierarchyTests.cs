using MerajutASA.Anonymisation.Hierarchies;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Files;

public sealed class HierarchyTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Levels_leaves_and_joins_are_as_in_the_file()
    {
        var tree = HierarchyFile.Read(_folder.Write("town.csv", "Bogor;Jawa Barat;*\nDepok;Jawa Barat;*\nSolo;Jawa Tengah;*\n"), "town");

        Assert.Equal((3, 3), (tree.Leaves, tree.Levels));
        Assert.Equal("Jawa Barat", tree.Label(tree.Join(tree.Leaf("Bogor")!.Value, tree.Leaf("Depok")!.Value)));
        Assert.Equal("*", tree.Label(tree.Join(tree.Leaf("Bogor")!.Value, tree.Leaf("Solo")!.Value)));
        Assert.Equal(2, tree.LeavesUnder(tree.Parent(tree.Leaf("Depok")!.Value)));
        Assert.Null(tree.Leaf("Jawa Barat"));
    }

    [Fact]
    public void A_line_that_is_there_twice_counts_once() =>
        Assert.Equal(1, HierarchyFile.Read(_folder.Write("town.csv", "Solo;*\nSolo;*\n"), "town").Leaves);

    [Theory]
    [InlineData("", null, null, "is empty")]
    [InlineData("Bogor;Jawa Barat;*\nDepok;*\n", 2, "Depok", "2 levels and the first one 3")]
    [InlineData("Bogor;Jawa Barat;*\nBogor;Banten;*\n", 2, "Bogor", "other ancestors on line 1")]
    [InlineData("Bogor;Barat;Jawa;*\nPadang;Barat;Sumatra;*\n", 2, "Barat", "under \"Sumatra\" here and under \"Jawa\" on line 1")]
    public void What_is_no_hierarchy_is_refused_with_file_column_line_and_value(string text, int? line, string? value, string reason)
    {
        var path = _folder.Write("x_town.csv", text);

        var refused = Assert.Throws<AnonymisationException>(() => HierarchyFile.Read(path, "town"));

        Assert.Equal(("x_town.csv", "town", line, value), (refused.File, refused.Column, refused.Line, refused.Value));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_belongs_to_the_longest_column_that_it_names()
    {
        _folder.Write("adult_home_town.csv", "a;*");
        _folder.Write("town.csv", "b;*");
        _folder.Write("other.csv", "c;*");

        var trees = HierarchyFolder.Read(_folder.Path, ["town", "home_town", "age"]);

        Assert.Equal(["home_town", "town"], trees.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("town.csv", trees["town"].File);
    }

    [Fact]
    public void Two_files_for_one_column_and_a_folder_that_is_not_there_are_refused()
    {
        _folder.Write("a_town.csv", "a;*");
        _folder.Write("b_town.csv", "a;*");

        Assert.Contains("a_town.csv and b_town.csv", Assert.Throws<AnonymisationException>(() => HierarchyFolder.Read(_folder.Path, ["town"])).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<AnonymisationException>(() => HierarchyFolder.Read(Path.Combine(_folder.Path, "none"), ["town"])).Message, StringComparison.Ordinal);
    }
}
