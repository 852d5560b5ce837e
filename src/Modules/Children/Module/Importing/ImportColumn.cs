namespace MerajutASA.Modules.Children.Importing;

/// <summary>The columns of an import file, in the order of the template.</summary>
internal enum ImportColumn
{
    FullName,
    Nickname,
    Sex,
    BirthDate,
    EstimatedAge,
    BirthPlace,
    Nik,
    RegionCode,
    Address,
    EnteredOn,
    EntryReason,
    Story,
    GuardianName,
    GuardianRelation,
    GuardianPhone,
}
