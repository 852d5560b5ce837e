namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>An institution as another store keeps it; two that are alike are equal.</summary>
internal interface IInstitutionCopy
{
    Guid Id { get; }

    int Version { get; }
}
