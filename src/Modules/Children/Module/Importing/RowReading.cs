using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Makes of a row what a person would have typed into the form; the ids come from the import and the row, so that a retry makes the same.</summary>
internal sealed class RowReading(CellReading cells)
{
    public ImportRow Read(Guid import, SheetRow row, ChildRules rules)
    {
        var unreadable = new List<FieldError>();
        var form = new ChildForm
        {
            FullName = row[ImportColumn.FullName],
            Nickname = row[ImportColumn.Nickname],
            Sex = Read(row, ImportColumn.Sex, CellReading.SexOf, unreadable),
            BirthDate = Read(row, ImportColumn.BirthDate, CellReading.Date, unreadable),
            EstimatedAge = Read(row, ImportColumn.EstimatedAge, CellReading.Number, unreadable),
            BirthPlace = row[ImportColumn.BirthPlace],
            Nik = row[ImportColumn.Nik],
            OriginCode = row[ImportColumn.RegionCode] is { } code ? CellReading.Region(code) : null,
            AddressLine = row[ImportColumn.Address],
            EnteredOn = Read(row, ImportColumn.EnteredOn, CellReading.Date, unreadable),
            EntryReason = Read(row, ImportColumn.EntryReason, cells.Code<EntryReason>, unreadable),
        };
        if (form.Nik?.Contains("E+", StringComparison.Ordinal) == true)
            unreadable.Add(new FieldError(nameof(ImportColumn.Nik), "NikAsNumber"));
        var command = new RegisterChild(IdOf(import, row.Number, "child"), form) { Reason = row[ImportColumn.Story], Kin = Kin(import, row, unreadable) };
        var said = unreadable.Select(error => error.Field).ToHashSet();
        var errors = unreadable.Concat(RegisterChildCheck.Errors(command, rules).Found
            .Select(error => error with { Field = Column(error.Field) }).Where(error => !said.Contains(error.Field)));
        return new ImportRow(row.Number, command, [.. errors], [.. ChildFormWarnings.Of(form, rules), .. Doubts(row)]);
    }

    /// <summary>What only a cell makes one wonder about.</summary>
    private static IEnumerable<ChildWarning> Doubts(SheetRow row)
    {
        if (row[ImportColumn.GuardianPhone] is { } phone && CellReading.LostItsZero(phone))
            yield return new ChildWarning(nameof(ImportColumn.GuardianPhone), "PhoneLostZero");
    }

    private static T? Read<T>(SheetRow row, ImportColumn column, Func<string, T?> read, List<FieldError> errors)
        where T : struct
    {
        if (row[column] is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            errors.Add(new FieldError(column.ToString(), "Cell." + column));
        return value;
    }

    private List<KinForm> Kin(Guid import, SheetRow row, List<FieldError> errors)
    {
        if (row[ImportColumn.GuardianName] is null && row[ImportColumn.GuardianRelation] is null && row[ImportColumn.GuardianPhone] is null)
            return [];
        return
        [
            new KinForm
            {
                Id = IdOf(import, row.Number, "guardian"),
                Name = row[ImportColumn.GuardianName],
                Relation = Read(row, ImportColumn.GuardianRelation, cells.Code<Relation>, errors),
                Phone = row[ImportColumn.GuardianPhone],
                IsGuardian = true,
            },
        ];
    }

    /// <summary>The column that a form's field came from.</summary>
    private static string Column(string field) => field switch
    {
        nameof(ChildForm.OriginCode) => nameof(ImportColumn.RegionCode),
        nameof(ChildForm.AddressLine) => nameof(ImportColumn.Address),
        nameof(RegisterChild.Reason) => nameof(ImportColumn.Story),
        "Kin[0].Name" => nameof(ImportColumn.GuardianName),
        "Kin[0].Relation" => nameof(ImportColumn.GuardianRelation),
        "Kin[0].Phone" => nameof(ImportColumn.GuardianPhone),
        _ => field,
    };

    /// <summary>A version 8 id (RFC 9562 §5.8) of the import and the row.</summary>
    private static Guid IdOf(Guid import, int row, string what)
    {
        var bytes = SHA256.HashData([.. import.ToByteArray(bigEndian: true), .. System.Text.Encoding.UTF8.GetBytes($" {row} {what}")])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
