namespace MerajutASA.Modules.Children.Cases;

/// <summary>What a care plan works towards. Going home comes first; any other goal says why not (Permensos 30/HUK/2011).</summary>
internal enum CareGoal
{
    Reunification,
    KinshipCare,
    FosterCare,
    Adoption,
    Independence,
    ResidentialCare,
}
