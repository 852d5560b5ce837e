namespace MerajutASA.Modules.Children.Institutions;

/// <summary>Where an institution stands, as Government told; only an active one takes in children.</summary>
internal enum ScopeState
{
    Draft,
    Active,
    Suspended,
    Closed,
}
