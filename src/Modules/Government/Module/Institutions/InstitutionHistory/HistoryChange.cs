namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>A field that changed. Values are as the entry has them; both are null where only the fact may be told, as of a contact person.</summary>
/// <param name="Field">As in the form.</param>
/// <param name="Before">Text, DateOnly, int or an enumeration's value.</param>
/// <param name="After">The same.</param>
internal sealed record HistoryChange(string Field, object? Before, object? After);
