using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using MiniExcelLibs;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Importing;

public sealed class SheetReaderTests
{
    private const string Head = "Nama lengkap;Jenis kelamin;Kode wilayah;Tanggal masuk;Alasan masuk";
    private const string Row = "Zaïd;L;33.74.01.1001;2026-01-02;poverty";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes($"{Head}\n{Row}") },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"{Head}\r\n{Row}\r\n")] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Head}\n{Row}")] },
        { "Latin-1", Encoding.Latin1.GetBytes($"{Head}\n{Row}") },
        { "commas", Encoding.UTF8.GetBytes($"{Head}\n{Row}".Replace(';', ',')) },
        { "tabs", Encoding.UTF8.GetBytes($"{Head}\n{Row}".Replace(';', '\t')) },
        { "English headings", Encoding.UTF8.GetBytes($"FULL NAME,sex,Region Code,date of entry,Reason of entry\n{Row.Replace(';', ',')}") },
        { "empty lines", Encoding.UTF8.GetBytes($"\n{Head}\n\n{Row}\n;;;;\n") },
        { "a workbook", Workbook(("Nama lengkap", "Zaïd"), ("Jenis kelamin", "L"), ("Kode wilayah", "33.74.01.1001"), ("Tanggal masuk", new DateTime(2026, 1, 2)), ("Alasan masuk", "poverty")) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void A_sheet_is_read_whatever_program_wrote_it(string how, byte[] content)
    {
        var row = Assert.Single(SheetReader.Read(content).Rows);

        Assert.True(row[ImportColumn.FullName] == "Zaïd", how);
        Assert.Equal("2026-01-02", row[ImportColumn.EnteredOn]);
        Assert.Equal("33.74.01.1001", row[ImportColumn.RegionCode]);
        Assert.Null(row[ImportColumn.Nik]);
    }

    public static TheoryData<string, byte[], string> NotSheets() => new()
    {
        { "nothing", [], "FileEmpty" },
        { "blanks", "\n \n"u8.ToArray(), "FileEmpty" },
        { "headings alone", Encoding.UTF8.GetBytes(Head), "FileWithoutRows" },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "FileNotASheet" },
        { "a PDF", "%PDF-1.7 ..."u8.ToArray(), "FileNotASheet" },
        { "an encrypted workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "FileEncrypted" },
        { "a workbook with macros", Archive("xl/vbaProject.bin", 10, "xl/workbook.xml"), "FileWithMacros" },
        { "a spreadsheet of LibreOffice", Archive("content.xml", 10, "mimetype"), "FileOpenDocument" },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "FileOldExcel" },
        { "another archive", Archive("readme.txt", 10), "FileNotASheet" },
        { "a workbook that unfolds without end", Archive("xl/workbook.xml", 101 * 1024 * 1024), "FileUnfoldsTooFar" },
        { "an archive without its end", Archive("xl/workbook.xml", 1000)[..60], "FileNotASheet" },
        { "a workbook without sheets", Archive("xl/workbook.xml", 10), "FileBroken" },
        { "an unknown heading", Encoding.UTF8.GetBytes($"{Head};Hobi\n{Row};bola"), "HeadingUnknown" },
        { "a heading twice", Encoding.UTF8.GetBytes($"{Head};Nama\n{Row};x"), "HeadingTwice" },
        { "a missing heading", "Nama lengkap;Jenis kelamin\nBudi;L"u8.ToArray(), "HeadingMissing" },
        { "too many rows", Encoding.UTF8.GetBytes(Head + "\n" + string.Join('\n', Enumerable.Repeat(Row, 2_001))), "TooManyRows" },
        { "too many bytes", new byte[ImportLimits.Bytes + 1], "FileTooLarge" },
    };

    [Theory, MemberData(nameof(NotSheets))]
    public void What_is_no_sheet_of_children_is_said_plainly(string how, byte[] content, string code)
    {
        var fault = Assert.Throws<SheetFaultException>(() => SheetReader.Read(content));

        Assert.True(fault.Code == code, $"{how}: {fault.Code}");
    }

    [Theory, InlineData("id-ID", "Kode wilayah, Tanggal masuk, Alasan masuk"), InlineData("en-GB", "Region code, Date of entry, Reason of entry")]
    public void Missing_headings_are_named_in_the_readers_language(string culture, string missing)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);

        var fault = Assert.Throws<SheetFaultException>(() => SheetReader.Read("Nama lengkap;Jenis kelamin\nBudi;L"u8.ToArray()));

        Assert.Equal([missing], fault.Arguments);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_example_reads_the_same_as_a_workbook_and_as_CSV(bool filled)
    {
        if (!filled)
        {
            Assert.Equal("FileWithoutRows", Assert.Throws<SheetFaultException>(() => SheetReader.Read(SampleFiles.Create().Csv(false))).Code);
            Assert.Equal("FileWithoutRows", Assert.Throws<SheetFaultException>(() => SheetReader.Read(SampleFiles.Create().Workbook(false))).Code);
            return;
        }

        var (workbook, csv) = (SheetReader.Read(SampleFiles.Create().Workbook(true)).Rows, SheetReader.Read(SampleFiles.Create().Csv(true)).Rows);
        Assert.Equal(4, workbook.Count);
        foreach (var column in Enum.GetValues<ImportColumn>())
            Assert.Equal(workbook.Select(row => (row.Number, row[column])), csv.Select(row => (row.Number, row[column])));
    }

    [Fact]
    public void A_cell_in_the_last_column_makes_no_row_wide()
    {
        string[] headings = [.. Head.Split(';'), .. Enumerable.Repeat("", 16_384 - 6), "jauh"];
        var content = WorkbookWriter.Write(new WrittenSheet("Anak", [headings, Row.Split(';')]));

        Assert.All(WorkbookSheet.Lines(content), line => Assert.InRange(line.Cells.Count, 1, ImportLimits.Columns));
        Assert.Equal("Zaïd", SheetReader.Read(content).Rows.Single()[ImportColumn.FullName]);
    }

    [Fact]
    public void A_nik_that_a_workbook_keeps_as_a_number_is_told_from_one_in_digits()
    {
        var row = SheetReader.Read(Workbook([.. Head.Split(';').Zip(Row.Split(';'), (heading, cell) => (heading, (object)cell)), ("NIK", 3374015704170001d)])).Rows.Single();

        Assert.Contains("E+", row[ImportColumn.Nik], StringComparison.Ordinal);
    }

    [Theory, InlineData("id-ID", "Pilihan", "Kode wilayah"), InlineData("en-GB", "Choices", "Region code")]
    public void The_template_keeps_digits_as_text_and_offers_every_choice(string culture, string sheet, string heading)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        var content = SampleFiles.Create().Workbook(filled: false);

        using var archive = new ZipArchive(new MemoryStream(content));
        string Part(string name) => new StreamReader(archive.GetEntry(name)!.Open()).ReadToEnd();
        var (columns, styles) = (XDocument.Parse(Part("xl/worksheets/sheet1.xml")), XDocument.Parse(Part("xl/styles.xml")));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var formats = styles.Descendants(main + "cellXfs").Single().Elements().Select(format => (int)format.Attribute("numFmtId")!).ToList();
        var text = columns.Descendants(main + "col").Where(column => formats[(int)column.Attribute("style")!] == 49).Select(column => (ImportColumn)((int)column.Attribute("min")! - 1));
        Assert.Equal([ImportColumn.Nik, ImportColumn.RegionCode, ImportColumn.GuardianPhone], text);
        Assert.All(columns.Descendants(main + "formula1"), offered => Assert.StartsWith($"'{sheet}'!", offered.Value, StringComparison.Ordinal));
        Assert.Contains(heading, MiniExcel.Query(new MemoryStream(content), sheetName: culture == "id-ID" ? "Anak" : "Children").Cast<IDictionary<string, object>>().First().Values);
        var choices = MiniExcel.Query(new MemoryStream(content), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(
            [Enum.GetValues<Sex>().Length, Enum.GetValues<EntryReason>().Length, Enum.GetValues<Relation>().Length],
            choices[0].Keys.Select(column => choices.Count(row => row[column] is not null)));
    }

    private static byte[] Workbook(params (string Heading, object Cell)[] cells)
    {
        using var stream = new MemoryStream();
        MiniExcel.SaveAs(stream, new[] { cells.ToDictionary(cell => cell.Heading, cell => cell.Cell) });
        return stream.ToArray();
    }

    private static byte[] Archive(string entry, int size, string? beside = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = archive.CreateEntry(entry).Open();
            writer.Write(new byte[size]);
            writer.Dispose();
            if (beside is not null)
                archive.CreateEntry(beside);
        }

        return stream.ToArray();
    }
}
