namespace MerajutASA.Modules.Business.Scopes;

/// <summary>Where an institution stands, as Government told; only an active one collects.</summary>
internal enum ScopeState
{
    Draft,
    Active,
    Suspended,
    Closed,
}
