using System.Globalization;
using CsvHelper;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.ExportInstitutions;

/// <summary>
/// The register as CSV (RFC 4180), in the reader's language. A cell that a spreadsheet would run as a formula gets an apostrophe before it
/// (OWASP, CSV injection): names are typed by people.
/// </summary>
internal sealed class InstitutionCsv(IStringLocalizer<Institutions.Texts> texts, RegionTree regions)
{
    private static CsvWriterOptions Options => new()
    {
        Separator = Formats.CellSeparator,
        Injection = CsvInjection.Escape,
        // Without it a spreadsheet takes UTF-8 for something else.
        WriteByteOrderMark = true,
    };

    private static readonly string[] Columns =
        ["Name", "Kind", "State", "Accreditation", "AccreditedUntil", "Capacity", "RegistrationNumber", "PermitUntil", "RegionCode", "RegionName", "Id"];

    public async Task WriteAsync(Stream stream, IAsyncEnumerable<IReadOnlyList<InstitutionRow>> chunks, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(column => texts[$"Field.{column}"].Value)], cancellation);
        await foreach (var chunk in chunks.WithCancellation(cancellation))
        {
            foreach (var row in chunk)
                await csv.WriteRecordAsync(Cells(row), cancellation);
            await csv.FlushAsync(cancellation);
        }
    }

    private string[] Cells(InstitutionRow row) =>
    [
        row.Name, texts[$"Kind.{row.Kind}"], texts[$"State.{row.State}"], texts[$"Accreditation.{row.Accreditation}"], Day(row.AccreditedUntil),
        row.Capacity.ToString(CultureInfo.InvariantCulture), row.RegistrationNumber ?? "", Day(row.PermitUntil), row.RegionCode, regions.NameOf(row.RegionCode), row.Id.ToString(),
    ];

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
