using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>
/// Writes a workbook (ECMA-376) whose empty cells have a format too. MiniExcel formats only the cells that it writes: a NIK typed into a
/// template of its making would become a number and lose its last digit.
/// </summary>
internal static class WorkbookWriter
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int TextStyle = 1;
    private const int HeadingStyle = 2;

    // Format 49 is text. The second fill is never used, but a spreadsheet takes it for granted.
    private const string Styles = $"""
        <styleSheet xmlns="{Sheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """;

    public static byte[] Write(params IReadOnlyList<WrittenSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/>
                {Each(sheets, number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Kind}.worksheet+xml"/>""")}</Types>
                """);
            Add(archive, "_rels/.rels", $"""
                <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(archive, "xl/workbook.xml", $"""
                <workbook xmlns="{Sheet}" xmlns:r="{Relation}"><bookViews><workbookView/></bookViews>
                <sheets>{Each(sheets, number => $"""<sheet name="{sheets[number - 1].Name}" sheetId="{number}" r:id="rId{number}"/>""")}</sheets></workbook>
                """);
            Add(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships">{Each(sheets, number => $"""<Relationship Id="rId{number}" Type="{Relation}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}
                <Relationship Id="rId{sheets.Count + 1}" Type="{Relation}/styles" Target="styles.xml"/></Relationships>
                """);
            Add(archive, "xl/styles.xml", Styles);
            foreach (var (at, sheet) in sheets.Index())
                Add(archive, $"xl/worksheets/sheet{at + 1}.xml", sheet);
        }

        return stream.ToArray();
    }

    /// <summary><c>A</c> for 0, <c>AA</c> for 26.</summary>
    public static string ColumnName(int at) => at < 26 ? ((char)('A' + at)).ToString() : ColumnName((at / 26) - 1) + ColumnName(at % 26);

    private static string Each(IReadOnlyList<WrittenSheet> sheets, Func<int, string> write) => string.Concat(Enumerable.Range(1, sheets.Count).Select(write));

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content);
    }

    private static void Add(ZipArchive archive, string name, WrittenSheet sheet)
    {
        using var xml = XmlWriter.Create(archive.CreateEntry(name).Open(), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartElement("worksheet", Sheet);
        // The headings stay in sight while the rows are filled in.
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols", Sheet);
        for (var at = 0; at < sheet.Rows[0].Count; at++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{at + 1}" max="{at + 1}" width="20" customWidth="1" style="{StyleOf(sheet, at)}"/>"""));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Sheet);
        foreach (var (at, row) in sheet.Rows.Index())
            AddRow(xml, sheet, at, row);
        xml.WriteEndElement();
        AddChoices(xml, sheet);
        xml.WriteEndElement();
    }

    private static void AddRow(XmlWriter xml, WrittenSheet sheet, int number, IReadOnlyList<string> cells)
    {
        xml.WriteStartElement("row", Sheet);
        xml.WriteAttributeString("r", (number + 1).ToString(CultureInfo.InvariantCulture));
        foreach (var (at, cell) in cells.Index().Where(cell => cell.Item.Length > 0))
        {
            xml.WriteStartElement("c", Sheet);
            xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{ColumnName(at)}{number + 1}"));
            xml.WriteAttributeString("s", (number == 0 ? HeadingStyle : StyleOf(sheet, at)).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Sheet);
            xml.WriteElementString("t", Sheet, cell);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Offered, not demanded: what else the reading takes may be typed.</summary>
    private static void AddChoices(XmlWriter xml, WrittenSheet sheet)
    {
        if (sheet.Choices.Count == 0)
            return;
        xml.WriteStartElement("dataValidations", Sheet);
        xml.WriteAttributeString("count", sheet.Choices.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (at, cells) in sheet.Choices)
        {
            xml.WriteStartElement("dataValidation", Sheet);
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("sqref", string.Create(CultureInfo.InvariantCulture, $"{ColumnName(at)}2:{ColumnName(at)}{ImportLimits.Rows + 1}"));
            xml.WriteElementString("formula1", Sheet, cells);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static int StyleOf(WrittenSheet sheet, int at) => sheet.Text.Contains(at) ? TextStyle : 0;
}
