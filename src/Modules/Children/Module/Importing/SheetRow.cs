namespace MerajutASA.Modules.Children.Importing;

/// <summary>One row of a sheet, by the number that a spreadsheet shows beside it.</summary>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<ImportColumn, string> Cells)
{
    /// <summary>Null for a missing or blank cell.</summary>
    public string? this[ImportColumn column] => Forms.Typed.Line(Cells.GetValueOrDefault(column));

    public bool IsEmpty => Cells.Values.All(string.IsNullOrWhiteSpace);
}
