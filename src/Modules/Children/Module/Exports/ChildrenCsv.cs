using System.Globalization;
using CsvHelper;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Exports;

/// <summary>
/// Register lines as CSV (RFC 4180) in the reader's language, with a first line that says who took them out, when and why. A cell that a
/// spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection): names are typed by people.
/// </summary>
internal sealed class ChildrenCsv(IStringLocalizer<Texts> texts, CaseWords words, RegionTree regions)
{
    private static readonly string[] Columns = ["Name", "Nickname", "Sex", "BirthDate", "BirthYear", "AgeEstimated", "Stage", "Entered", "Reason", "OriginCode", "Origin", "ReviewDue", "Id"];

    private static CsvWriterOptions Options => new()
    {
        Separator = Formats.CellSeparator,
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
        ValidateFieldCount = false,
    };

    public async Task WriteAsync(Stream stream, string watermark, IAsyncEnumerable<IReadOnlyList<ChildLine>> chunks, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        var begun = false;
        await foreach (var chunk in chunks.WithCancellation(cancellation))
        {
            if (!begun)
            {
                await csv.WriteRecordAsync([watermark], cancellation);
                await csv.WriteRecordAsync([.. Columns.Select(column => texts[$"Column.{column}"].Value)], cancellation);
                begun = true;
            }

            foreach (var line in chunk)
                await csv.WriteRecordAsync(Cells(line), cancellation);
            await csv.FlushAsync(cancellation);
        }
    }

    public string Watermark(string who, DateTimeOffset at, string reason) => texts["Watermark", who, Formats.Moment(at), reason];

    private string[] Cells(ChildLine line) =>
    [
        words.Name(line), line.Nickname ?? "", words.Of(line.Sex), Day(line.BirthDate), line.BirthYear.ToString(CultureInfo.InvariantCulture),
        texts[line.AgeEstimated ? "Yes" : "No"], words.Of(line.Stage), Day(line.EnteredOn), words.Of(line.EntryReason), line.OriginCode, regions.NameOf(line.OriginCode),
        Day(line.ReviewDue), line.Id.ToString(),
    ];

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
