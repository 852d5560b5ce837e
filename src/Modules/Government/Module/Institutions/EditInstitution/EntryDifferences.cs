namespace MerajutASA.Modules.Government.Institutions.EditInstitution;

/// <summary>What another officer has changed meanwhile, field by field.</summary>
internal static class EntryDifferences
{
    public static IReadOnlyList<(string Field, object? Before, object? Now)> Between(InstitutionForm before, InstitutionForm now) =>
    [
        .. typeof(InstitutionForm).GetProperties()
            .Select(property => (property.Name, Before: property.GetValue(before), Now: property.GetValue(now)))
            .Where(field => !Equals(field.Before, field.Now)),
    ];
}
