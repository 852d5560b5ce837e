using System.Globalization;
using CsvHelper;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>The template and the filled example, as a workbook or as CSV, with headings and values in the reader's language.</summary>
internal sealed class SampleFile(ImportChoices choices, IStringLocalizer<Texts> texts)
{
    private static readonly ImportColumn[] Columns = Enum.GetValues<ImportColumn>();

    /// <summary>Digits that are no numbers: as one they would lose a zero in front, a dot or the last digit.</summary>
    private static readonly HashSet<int> Digits = [.. new[] { ImportColumn.Nik, ImportColumn.RegionCode, ImportColumn.GuardianPhone }.Select(column => (int)column)];

    private static bool IsEnglish => Language.Current == Language.English;

    // In the order of the columns. The third row is faulty on purpose: a day that does not exist and a NIK that is too short.
    private IReadOnlyList<string>[] Example =>
    [
        ["Siti Aminah", "Ami", Girl, "2017-04-17", "", "Semarang", "3374015704170001", "33.74.01.1001", "Jalan Melati 5", "2026-01-12", choices.Of(EntryReason.FatherDied), texts["Example.First"], "Sumarni", choices.Of(Relation.Grandmother), "0812-3456-7890"],
        ["Suharto", "", Boy, "", "9", "", "", "33.74.01.1001", "", "2026-02-03", choices.Of(EntryReason.Poverty), "", "", "", ""],
        ["Budi Santoso", "Budi", Boy, "2015-02-31", "", "Semarang", "337401310215000", "33.74.01.1001", "Gang Mawar 2", "2026-02-20", choices.Of(EntryReason.Education), "", "", "", ""],
        ["Aisyah binti Abdullah", "Ais", Girl, "2013-11-02", "", "Semarang", "3374014211130004", "33.74.01.1001", "Jalan Kartini 17", "2026-03-01", choices.Of(EntryReason.BothParentsDied), texts["Example.Last"], "Rohani", choices.Of(Relation.Grandmother), ""],
    ];

    private string Girl => choices.Of(Sex.Female);

    private string Boy => choices.Of(Sex.Male);

    public byte[] Workbook(bool filled)
    {
        var all = choices.All;
        var offered = new WrittenSheet(texts["ChoicesSheet"], [[.. all.Select(choice => Heading(choice.Column))], .. Offered(all)]);
        return WorkbookWriter.Write(
            new WrittenSheet(texts["ChildrenSheet"], filled ? [HeadingRow(), .. Example] : [HeadingRow()])
            {
                Text = Digits,
                Choices = all.Index().ToDictionary(each => (int)each.Item.Column, each => Cells(offered.Name, each.Index, each.Item.Values.Count)),
            },
            offered);
    }

    public byte[] Csv(bool filled)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = Formats.CellSeparator, WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(HeadingRow());
            foreach (var row in filled ? Example : [])
                csv.WriteRecord([.. row]);
        }

        return stream.ToArray();
    }

    public static string Name(bool filled, string extension) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsEnglish ? filled ? "children-example" : "children-template" : filled ? "contoh-anak" : "templat-anak")}.{extension}");

    private static string Heading(ImportColumn column) => Headings.Of(column, IsEnglish);

    private static string[] HeadingRow() => [.. Columns.Select(Heading)];

    private static string Cells(string sheet, int column, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${WorkbookWriter.ColumnName(column)}$2:${WorkbookWriter.ColumnName(column)}${count + 1}");

    /// <summary>The choices of all columns beside each other.</summary>
    private static IEnumerable<IReadOnlyList<string>> Offered(IReadOnlyList<ImportChoice> all) =>
        Enumerable.Range(0, all.Max(choice => choice.Values.Count)).Select(row => (IReadOnlyList<string>)[.. all.Select(choice => row < choice.Values.Count ? choice.Values[row].Word : "")]);
}
