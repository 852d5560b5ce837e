namespace MerajutASA.Modules.Children.Register;

/// <summary>Why a child came into care, as a board counts it; the story itself is the referral's sealed reason.</summary>
internal enum EntryReason
{
    Poverty,

    /// <summary>No school within reach of the family: the commonest reason beside poverty.</summary>
    Education,

    FatherDied,
    MotherDied,
    BothParentsDied,

    /// <summary>A parent works far away or abroad.</summary>
    ParentsAway,

    FamilyConflict,
    Neglect,
    Violence,
    Abandoned,
    Disaster,
    Other,
}
