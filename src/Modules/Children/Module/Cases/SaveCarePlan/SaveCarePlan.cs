namespace MerajutASA.Modules.Children.Cases;

/// <summary>A care plan as it should stand, and the version that was read before (0: there was none).</summary>
internal sealed record SaveCarePlan(Guid ChildId, int Version, CarePlanForm Form);
