using CsvHelper;
using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Papers;

/// <summary>
/// The tables of a paper as CSV (RFC 4180), one below the other under their captions, after who took them out and why. A cell that a spreadsheet
/// would run as a formula gets an apostrophe before it (OWASP, CSV injection): names of institutions are typed by people.
/// </summary>
public static class PaperCsv
{
    private static CsvWriterOptions Options => new()
    {
        Separator = Formats.CellSeparator,
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
        ValidateFieldCount = false,
    };

    public static async Task WriteAsync(Stream stream, Paper paper, PaperStamp stamp, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(stamp);
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var line in (string[])[stamp.Class, stamp.Watermark, paper.Title, .. paper.Facts])
            await csv.WriteRecordAsync([line], cancellation);
        foreach (var figure in paper.Figures)
            await csv.WriteRecordAsync([figure.Label, figure.Value], cancellation);
        foreach (var table in paper.Sections.SelectMany(section => section.Tables))
        {
            await csv.WriteRecordAsync([""], cancellation);
            await csv.WriteRecordAsync([table.Caption], cancellation);
            await csv.WriteRecordAsync([.. table.Columns.Select(column => column.Title)], cancellation);
            foreach (var row in table.Rows)
                await csv.WriteRecordAsync([.. row.Cells.Select(cell => cell.Plain)], cancellation);
        }

        foreach (var note in paper.Notes)
            await csv.WriteRecordAsync([note], cancellation);
        await csv.FlushAsync(cancellation);
    }
}
