using MerajutASA.Anonymisation.Tables;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Files;

public sealed class TableFileTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("name,town\r\nAni,Solo\r\n", ',')]
    [InlineData("name;town\nAni;Solo", ';')]
    [InlineData("\uFEFFname;town\nAni;Solo\n", ';')]
    [InlineData("\"name\",\"town\"\n\"Ani\",\"Solo\"\n", ',')]
    public void Commas_and_semicolons_are_told_apart(string text, char separator)
    {
        var table = TableFile.Read(_folder.Write("people.csv", text));

        Assert.Equal((separator, 1), (table.Separator, table.Records));
        Assert.Equal(["name", "town"], table.Columns.Select(column => column.Name));
        Assert.Equal(["Ani", "Solo"], table.Columns.Select(column => column[0]));
    }

    [Fact]
    public void What_is_quoted_comes_back_as_it_was()
    {
        var table = TableFile.Read(_folder.Write("people.csv", "name,note\r\n\"Ani, \"\"Nana\"\"\",\"one\r\ntwo\"\r\nBudi,\r\n"));
        using var text = new StringWriter();

        TableFile.Write(table, text);

        Assert.Equal("Ani, \"Nana\"", table.Columns[0][0]);
        Assert.Equal("one\r\ntwo", table.Columns[1][0]);
        Assert.Equal("name,note\r\n\"Ani, \"\"Nana\"\"\",\"one\r\ntwo\"\r\nBudi,\r\n", text.ToString());
    }

    [Theory]
    [InlineData("", null, "is empty")]
    [InlineData("name;town\n", null, "no record")]
    [InlineData("name;town\nAni;Solo\nBudi\n", 3, "1 cells")]
    [InlineData("name;town\nAni;Solo;x\n", 2, "3 cells")]
    [InlineData("name;name\nAni;Solo\n", 1, "Two columns")]
    [InlineData("name;\nAni;Solo\n", 1, "no name")]
    [InlineData("name;town\nAni;So\"lo\n", 2, "quotation mark")]
    public void What_is_no_table_is_refused_with_its_place(string text, int? line, string reason)
    {
        var path = _folder.Write("people.csv", text);

        var refused = Assert.Throws<AnonymisationException>(() => TableFile.Read(path));

        Assert.Equal(("people.csv", line), (refused.File, refused.Line));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_text_or_not_there_is_refused()
    {
        var path = Path.Combine(_folder.Path, "people.csv");
        File.WriteAllBytes(path, [.. "name;town\nAni;"u8, 0xFF, 0xFE, (byte)'\n']);

        Assert.Contains("UTF-8", Assert.Throws<AnonymisationException>(() => TableFile.Read(path)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<AnonymisationException>(() => TableFile.Read(Path.Combine(_folder.Path, "none.csv"))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<AnonymisationException>(() => TableFile.Read(_folder.Path)).Message, StringComparison.Ordinal);
    }
}
