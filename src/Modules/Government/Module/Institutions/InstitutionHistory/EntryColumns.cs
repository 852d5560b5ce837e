using System.Globalization;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>What the columns of an audit entry are called in the form, and how their stored values read.</summary>
internal static class EntryColumns
{
    private static readonly Dictionary<string, (string Field, Func<object, object> Read)> Register = new()
    {
        ["name"] = ("Name", Text),
        ["kind"] = ("Kind", value => Codes.Parse<InstitutionKind>((string)value)),
        ["registration_number"] = ("RegistrationNumber", Text),
        ["registered_on"] = ("RegisteredOn", Day),
        ["permit_number"] = ("PermitNumber", Text),
        ["permit_from"] = ("PermitFrom", Day),
        ["permit_until"] = ("PermitUntil", Day),
        ["accreditation"] = ("Accreditation", value => Codes.Parse<Accreditation>((string)value)),
        ["accredited_until"] = ("AccreditedUntil", Day),
        ["capacity"] = ("Capacity", value => (int)(long)value),
        ["region_code"] = ("RegionCode", Text),
        ["address"] = ("Address", Text),
    };

    // The trail keeps an id; which foundation it was stands with the foundation.
    private const string Foundation = "foundation_id";

    private static readonly Dictionary<string, string> Contact = new()
    {
        ["name"] = "Contact.Name",
        ["phone"] = "Contact.Phone",
        ["email"] = "Contact.Email",
    };

    /// <summary>Null for a column that is not told, such as the folded name.</summary>
    public static HistoryChange? OfRegister(string column, object? before, object? after) => column == Foundation
        ? new HistoryChange("FoundationId", null, null)
        : Register.TryGetValue(column, out var known)
        ? new HistoryChange(known.Field, before is null ? null : known.Read(before), after is null ? null : known.Read(after))
        : null;

    /// <summary>Of a contact only that it changed: the values are sealed, and the trail of a name is not needed to supervise.</summary>
    public static HistoryChange? OfContact(string column) => Contact.TryGetValue(column, out var field) ? new HistoryChange(field, null, null) : null;

    private static object Text(object value) => value;

    private static object Day(object value) => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture);
}
