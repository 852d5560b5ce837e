using System.Globalization;
using CsvHelper;
using MerajutASA.Ui.Localisation;
using MiniExcelLibs;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>The template and the filled example, as a workbook or as CSV, with headings in the reader's language.</summary>
internal static class SampleFile
{
    // In the order of the columns. The third row is faulty on purpose: a day that does not exist and a NIK that is too short.
    private static readonly string[][] Example =
    [
        ["Siti Aminah", "Ami", "P", "2017-04-17", "", "Semarang", "3374015704170001", "33.74.01.1001", "Jalan Melati 5", "2026-01-12", "father-died", "Ayah meninggal, ibu bekerja di luar kota.", "Sumarni", "grandmother", "0812-3456-7890"],
        ["Suharto", "", "L", "", "9", "", "", "33.74.01.1001", "", "2026-02-03", "poverty", "", "", "", ""],
        ["Budi Santoso", "Budi", "L", "2015-02-31", "", "Semarang", "337401310215000", "33.74.01.1001", "Gang Mawar 2", "2026-02-20", "education", "", "", "", ""],
        ["Aisyah binti Abdullah", "Ais", "P", "2013-11-02", "", "Semarang", "3374014211130004", "33.74.01.1001", "Jalan Kartini 17", "2026-03-01", "both-parents-died", "Diasuh nenek yang sudah lanjut usia.", "Rohani", "grandmother", ""],
    ];

    public static byte[] Workbook(bool filled)
    {
        var headings = HeadingRow();
        var rows = (filled ? Example : [new string[headings.Length]]).Select(row => headings.Zip(row).ToDictionary(cell => cell.First, cell => (object?)cell.Second));
        using var stream = new MemoryStream();
        MiniExcel.SaveAs(stream, rows);
        return stream.ToArray();
    }

    public static byte[] Csv(bool filled)
    {
        using var stream = new MemoryStream();
        // Excel splits by the separator of its language; reading finds out either.
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = Language.Current == Language.English ? ',' : ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(HeadingRow());
            foreach (var row in filled ? Example : [])
                csv.WriteRecord(row);
        }

        return stream.ToArray();
    }

    public static string Name(bool filled, string extension) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Language.Current == Language.English ? filled ? "children-example" : "children-template" : filled ? "contoh-anak" : "templat-anak")}.{extension}");

    private static string[] HeadingRow() => [.. Enum.GetValues<ImportColumn>().Select(column => Headings.Of(column, Language.Current == Language.English))];
}
